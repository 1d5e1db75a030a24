/** A set of words in a few bits each (Bloom's filter): it knows each of its words, and takes a few others for one. In base 64. */
export type WordFilter = string

const BITS_A_WORD = 9
const HASHES = 5

/** Makes a filter of words. */
export function filterOf(words: readonly string[]): WordFilter {
  const bytes = new Uint8Array(Math.max(1, Math.ceil((words.length * BITS_A_WORD) / 8)))
  for (const word of words)
    for (const bit of bitsOf(word, bytes.length * 8)) bytes[bit >> 3]! |= 1 << (bit & 7)
  return btoa(String.fromCharCode(...bytes))
}

/** Opens a filter: tells of a word whether it is in it. */
export function opensFilter(filter: WordFilter): (word: string) => boolean {
  const bytes = Uint8Array.from(atob(filter), (sign) => sign.charCodeAt(0))
  return (word) => bitsOf(word, bytes.length * 8).every((bit) => bytes[bit >> 3]! & (1 << (bit & 7)))
}

/**
 * Tells how common a word is: 0 is the commonest, undefined is not known.
 * @param filters of all words, then of tier after tier but for the last
 */
export function opensTiers(filters: readonly WordFilter[]): (word: string) => number | undefined {
  const [isKnown, ...tiers] = filters.map(opensFilter)
  return (word) => {
    if (!isKnown?.(word)) return undefined
    const tier = tiers.findIndex((has) => has(word))
    return tier < 0 ? tiers.length : tier
  }
}

/** The bits that stand for a word, from two hashes (FNV-1a, forwards and backwards). */
function bitsOf(word: string, size: number): number[] {
  let one = 0x811c9dc5
  let two = 0x1000193
  for (let i = 0; i < word.length; i++) {
    one = Math.imul(one ^ word.charCodeAt(i), 0x1000193)
    two = Math.imul(two ^ word.charCodeAt(word.length - 1 - i), 0x85ebca6b)
  }
  two |= 1
  return Array.from({ length: HASHES }, (_, i) => (one + Math.imul(two, i)) >>> 0).map((hash) => hash % size)
}
