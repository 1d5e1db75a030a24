/** A set of words in a few bits each (Bloom's filter): it knows each of its words, and takes a few others for one. In base 64. */
export type WordFilter = string

const BITS_A_WORD = 9
const HASHES = 5

/** Makes a filter of words. */
export function filterOf(words: readonly string[]): WordFilter {
  return filterOfHashes(words.map(hashesOf))
}

/**
 * Makes the filters that `opensTiers` opens.
 * @param words commonest first
 * @param ends where each tier ends among them; with the last, so do the words
 */
export function filtersOf(words: readonly string[], ends: readonly number[]): WordFilter[] {
  const all = words.slice(0, ends.at(-1)).map(hashesOf)
  const tiers = ends.slice(0, -1).map((end, i) => all.slice(ends[i - 1] ?? 0, end))
  return [all, ...tiers].map(filterOfHashes)
}

function filterOfHashes(words: readonly Hashes[]): WordFilter {
  const bytes = new Uint8Array(Math.max(1, Math.ceil((words.length * BITS_A_WORD) / 8)))
  for (const hashes of words) {
    for (let i = 0; i < HASHES; i++) {
      const bit = bitOf(hashes, i, bytes)
      bytes[bit >> 3]! |= 1 << (bit & 7)
    }
  }
  return btoa(String.fromCharCode(...bytes))
}

/** Opens a filter: tells of a word whether it is in it. */
export function opensFilter(filter: WordFilter): (word: string) => boolean {
  const has = opens(filter)
  return (word) => has(hashesOf(word))
}

/**
 * Tells how common a word is: 0 is the commonest, undefined is not known.
 * @param filters of all words, then of tier after tier but for the last
 */
export function opensTiers(filters: readonly WordFilter[]): (word: string) => number | undefined {
  const [isKnown, ...tiers] = filters.map(opens)
  return (word) => {
    const hashes = hashesOf(word)
    if (!isKnown?.(hashes)) return undefined
    const tier = tiers.findIndex((has) => has(hashes))
    return tier < 0 ? tiers.length : tier
  }
}

/** Two hashes of a word (FNV-1a, forwards and backwards), from which its bits in each filter follow. */
type Hashes = readonly [number, number]

function opens(filter: WordFilter): (hashes: Hashes) => boolean {
  const bytes = Uint8Array.from(atob(filter), (sign) => sign.charCodeAt(0))
  return (hashes) => {
    for (let i = 0; i < HASHES; i++) {
      const bit = bitOf(hashes, i, bytes)
      if (!(bytes[bit >> 3]! & (1 << (bit & 7)))) return false
    }
    return true
  }
}

function hashesOf(word: string): Hashes {
  let one = 0x811c9dc5
  let two = 0x1000193
  for (let i = 0; i < word.length; i++) {
    one = Math.imul(one ^ word.charCodeAt(i), 0x1000193)
    two = Math.imul(two ^ word.charCodeAt(word.length - 1 - i), 0x85ebca6b)
  }
  return [one, two | 1]
}

/** The bit that stands for a word as the one of so many. */
function bitOf([one, two]: Hashes, i: number, bytes: Uint8Array): number {
  return ((one + Math.imul(two, i)) >>> 0) % (bytes.length * 8)
}
