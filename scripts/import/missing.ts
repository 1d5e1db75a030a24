import { oneLine } from './chart'
import { GLUE } from './jumps'
import type { SourceText } from './source-text'
import { countOf, wordsOf } from './words'

/** As many words that follow each other as say the same where they are found. */
const RUN = 3

/**
 * What a source says and a guide does not, a line each for the list of what could not be placed.
 * @param all the words of the guide and of the list so far
 */
export function missingOf(source: readonly SourceText[], all: string): string[] {
  const wanted = new Map<string, { one: SourceText; count: number }>()
  const lines: string[] = []
  const around = new Map<string, Set<string>>()
  for (const one of source) {
    const words = wordsOf(one.text)
    if (words.trim() === '') continue
    const count = one.once || one.around ? 1 : (wanted.get(words)?.count ?? 0) + 1
    wanted.set(words, { one: wanted.get(words)?.one ?? one, count })
  }
  const total = [...wanted.keys()].join('\n')
  for (const [words, { one, count }] of wanted) {
    const found = countOf(words, all)
    if (found >= count || (found === 0 && isInParts(one, words, all, total))) continue
    const text = oneLine(one.text)
    if (one.around) {
      const texts = around.get(one.where) ?? new Set()
      around.set(one.where, texts.add(text))
    } else
      lines.push(
        found === 0
          ? `${one.where} “${text}”`
          : `${one.where} “${text}”, which stands there ${count} times, and here ${found} times`,
      )
  }
  for (const [where, texts] of around) lines.push(`${where} “${[...texts].join(' · ')}”`)
  return lines
}

/** Whether a text that was taken apart is there: in parts, in stretches of its words, or by words as frequent as in the source. */
function isInParts({ parts = [] }: SourceText, words: string, all: string, total: string): boolean {
  const own = parts.map(wordsOf).filter((part) => part.trim() !== '')
  if (own.length > 1 && own.every((part) => all.includes(part))) return true
  const list = words.trim().split(' ')
  let n = 0
  while (n < list.length) {
    let run = 0
    while (n + run < list.length && all.includes(` ${list.slice(n, n + run + 1).join(' ')} `)) run++
    const isThere =
      run >= RUN || list.slice(n, n + Math.max(1, run)).every((word) => isLeft(word, run, all, total))
    if (!isThere) return false
    n += Math.max(1, run)
  }
  return true
}

function isLeft(word: string, run: number, all: string, total: string): boolean {
  if (GLUE.test(word)) return true
  return run > 0 && countOf(` ${word} `, all) >= countOf(` ${word} `, total)
}
