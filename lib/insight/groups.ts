import { createHash } from 'node:crypto'

/** Texts that share words, the words that most of them share first. */
export interface Group<T> {
  readonly words: readonly string[]
  readonly texts: readonly T[]
}

/** Two texts belong together if so much of their words is in both. */
const ALIKE = 0.5
const SHORTEST_WORD = 3
const MOST_WORDS = 5

/**
 * Groups texts by the words that they share, each text in one group; the largest group first. A group is what its first text is like,
 * so the order of the texts counts: give the weightiest first.
 */
export function grouped<T extends { readonly text: string }>(texts: readonly T[]): Group<T>[] {
  const groups: { first: ReadonlySet<string>; texts: T[]; all: Map<string, number> }[] = []
  for (const one of texts) {
    const words = wordsOf(one.text)
    const group = groups.find(({ first }) => likeness(first, words) >= ALIKE)
    const to = group ?? { first: words, texts: [], all: new Map<string, number>() }
    if (!group) groups.push(to)
    to.texts.push(one)
    for (const word of words) to.all.set(word, (to.all.get(word) ?? 0) + 1)
  }
  return groups
    .map(({ texts: own, all }) => ({
      words: [...all]
        .sort(([, a], [, b]) => b - a)
        .slice(0, MOST_WORDS)
        .map(([word]) => word),
      texts: own,
    }))
    .sort((a, b) => b.texts.length - a.texts.length)
}

function wordsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{Nd}]+/gu) ?? []
  const long = words.filter((word) => word.length >= SHORTEST_WORD)
  return new Set(long.length > 0 ? long : words)
}

/** Shared words, of those of the shorter text. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length
  return shared / Math.max(1, Math.min(one.size, other.size))
}

/** A name for a text, by which its group is found again. */
export function keyOfText(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10)
}
