import { ownName } from '@/lib/addresses/base-path'
import { isObject, parsed } from '@/lib/json-shape'
import type { Answers, Target } from '@/lib/tree'
import { CLICKS } from './clicks'

/** As much of the browser's stores as is used. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const CURRENT = ownName(':walk')
const answersKey = (guide: string) => ownName(`:answers:${guide}`)

/** Texts in a store. If the browser refuses the store, every text is empty and writing does nothing. Never throws. */
function textsIn(store: () => Store) {
  return {
    text: (key: string): string => {
      try {
        return store().getItem(key) ?? ''
      } catch {
        return ''
      }
    },
    /** Returns whether the browser stored it. */
    setText: (key: string, value: string): boolean => {
      try {
        if (value === '') store().removeItem(key)
        else store().setItem(key, value)
        return true
      } catch {
        return false
      }
    },
  }
}

/**
 * The part of the tab's memory that every page needs. If the browser refuses storage, or has something else under these names,
 * nothing is remembered. Never throws.
 */
export function memoryIn(store: () => Store) {
  const { text, setText } = textsIn(store)
  return {
    /** The guide in which the current walk began; empty if there is no walk. */
    current: (): string => text(CURRENT),
    /** Whether there is a walk that began in a guide. It may have no stored answers, if all of them are known ones. */
    has: (guide: string): boolean => text(answersKey(guide)).includes('"answers":{'),
    /** Forgets the answers of a walk, and all clicks. */
    forget: (guide: string): void => {
      for (const key of [answersKey(guide), CURRENT, CLICKS]) setText(key, '')
    },
    /** The clicks that no page has entered yet, as they were noted: see `clicks.ts`. */
    clicks: (): string => text(CLICKS),
    /** Returns whether the browser stored them. */
    setClicks: (noted: string): boolean => setText(CLICKS, noted),
  }
}

interface KeptWalk {
  readonly from: string | undefined
  readonly answers: Answers
}

/** The tab's memory with the walks themselves, by the guide in which they began. */
export function walksIn(store: () => Store) {
  const { text, setText } = textsIn(store)
  return {
    ...memoryIn(store),
    /** The walk that began in a guide: its first step (undefined if there is no walk) and its answers, as `guide/step`. */
    walk: (guide: string): KeptWalk => {
      const { from, answers } = fieldsOf(parsed(text(answersKey(guide))))
      return { from: typeof from === 'string' ? from : undefined, answers: answersOf(answers) }
    },
    /** Stores a walk that began at a step, and makes it the current one. Returns whether the browser stored it. */
    keep: ({ guide, step }: Target, answers: Answers): boolean =>
      setText(answersKey(guide), JSON.stringify({ from: `${guide}/${step}`, answers })) &&
      setText(CURRENT, guide),
  }
}

export type Memory = ReturnType<typeof walksIn>

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {}
}

function answersOf(value: unknown): Answers {
  return Object.fromEntries(
    Object.entries(fieldsOf(value)).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  )
}
