import { nearest } from '@/lib/tree'

const DATA = new Set(['site.json', 'synonyms.json', 'links.lock.json', 'scenarios.json', '_words.json'])
/** What editors, browsers and file managers put behind or before an ending. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/\.(mdx|json)\.(?:txt|bak|doc|docx)$/i, '.$1'],
  [/\s+\.(mdx|json)$/i, '.$1'],
  [/\.(?:md|markdown|mdown)$/i, '.mdx'],
  [/\.md\.?x\s*$/i, '.mdx'],
  [/\.jsonc?\s*$/i, '.json'],
]

/**
 * The name that a file most likely should have, of a kind that is almost read: `call.mdx.txt`, `call.md`, `call .mdx`, `call.MDX`,
 * `Scenarios.JSON`. Undefined if its name is right, or it is something else.
 */
export function rightName(name: string): string | undefined {
  let right = name
  for (const [ending, instead] of ENDINGS) right = right.replace(ending, instead)
  right = right.replace(/\.(mdx|json)$/i, (ending) => ending.toLowerCase())
  if (right.toLowerCase() === 'index.mdx' || DATA.has(right.toLowerCase())) right = right.toLowerCase()
  else if (right.endsWith('.json')) right = nearData(right.slice(0, -'.json'.length)) ?? ''
  else if (!right.endsWith('.mdx')) return undefined
  return right === name || right === '' ? undefined : right
}

function nearData(stem: string): string | undefined {
  const close = nearest(
    stem,
    [...DATA].map((file) => file.slice(0, -'.json'.length)),
  )
  return close === undefined ? undefined : `${close}.json`
}

/** Whether a file of data belongs into a folder, as that of a language or a guide. */
export function belongsInto(folder: string, name: string): boolean {
  return name === ['_words.json', 'scenarios.json'][folder.split('/').length - 1]
}

/** Whether only capitals or spaces make the difference between a name and the right one: such a file is nothing else. */
export function isMistyped(name: string, right: string): boolean {
  return name.toLowerCase().replace(/\s/g, '') === right.toLowerCase() || /\.(?:mdx|json)\.\w+$/i.test(name)
}

/** The folder of known problems. */
export const NOTICES = '_notices'

/** Whether a folder of a language was most likely to be that of known problems. */
export function isAlmostNotices(name: string): boolean {
  return (
    name !== NOTICES &&
    (nearest(name, [NOTICES]) !== undefined || /^_?(?:notices?|known-problems)$/i.test(name))
  )
}
