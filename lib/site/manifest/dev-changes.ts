import { readFileSync, watch } from 'node:fs'
import path from 'node:path'

/** Names, for the development server, the file that `npm run dev` rewrites whenever an open page has become old. */
export const CHANGES_VARIABLE = 'SIGNPOST_CHANGES'

/**
 * Follows the state of what pages are made of.
 * @param tell gets the state at once, and again whenever it changed
 * @returns ends it
 */
export function followChanges(tell: (state: string) => void): () => void {
  const file = process.env[CHANGES_VARIABLE]
  if (!file) return () => undefined
  let last = ''
  const look = () => {
    const state = readFileSync(file, 'utf8')
    if (state && state !== last) tell((last = state))
  }
  const watcher = watch(path.dirname(file), look)
  look()
  return () => watcher.close()
}
