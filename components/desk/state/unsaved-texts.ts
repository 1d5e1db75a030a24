import { ownName } from '@/lib/addresses/base-path'
import { isObject, parsed } from '@/lib/json-shape'

/** What was typed while the server was not reached, kept in the browser: a page can be closed. Never throws. */
export interface UnsavedTexts {
  readonly keep: (path: string, typed: { text: string; version: string }) => void
  readonly kept: (path: string) => { text: string; version: string } | undefined
  readonly forget: (path: string) => void
}

/** Keeps texts in a store of the browser. If it refuses, nothing is kept. */
export function unsavedTextsIn(
  store: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
): UnsavedTexts {
  const name = (path: string) => ownName(`:desk:${path}`)
  const tried = <T>(act: () => T): T | undefined => {
    try {
      return act()
    } catch {
      return undefined
    }
  }
  return {
    keep: (path, typed) => tried(() => store().setItem(name(path), JSON.stringify(typed))),
    forget: (path) => tried(() => store().removeItem(name(path))),
    kept: (path) => {
      const typed = parsed(tried(() => store().getItem(name(path))) ?? '')
      if (!isObject(typed) || typeof typed.text !== 'string' || typeof typed.version !== 'string')
        return undefined
      return { text: typed.text, version: typed.version }
    },
  }
}
