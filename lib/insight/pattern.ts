/** Between two words of a message: spaces and signs, or what the message names. */
const [NEAR, FAR] = [5, 60]
/** Words of a message that say enough to know it again. */
const MOST_WORDS = 8
const FEWEST_LETTERS = 8
/** Messages that an expression may list one by one. */
const MOST_LISTED = 6

interface Word {
  readonly word: string
  /** Where it begins and ends in its text. */
  readonly at: number
  readonly end: number
}

/**
 * A regular expression that catches all of some messages and none of some others, for `match` of an answer: the words that all
 * share, in their order; where those say too little, the beginnings of the messages one by one.
 * @param texts masked: what `[number]` and the like stand for may be anything
 * @param isGood whether an expression may stand in content, for it must be quickly done
 * @returns undefined where there is none: the messages have no words, or others have the same
 */
export function patternFor(
  texts: readonly string[],
  others: readonly string[],
  isGood: (source: string) => boolean,
): string | undefined {
  const all = [...new Set(texts)].map(wordsOf).filter((words) => words.length > 0)
  if (all.length === 0) return undefined
  const shared = all.reduce(sharedWords).map(({ word }) => word)
  const candidates: string[] = []
  // From most words to fewest: the more, the less else is caught.
  for (let n = Math.min(shared.length, MOST_WORDS); n > 0; n--) {
    const some = shared.slice(0, n)
    if (n > 1 || lettersIn(some) >= FEWEST_LETTERS) candidates.push(sourceOf(some, all))
  }
  const listed = all.slice(0, MOST_LISTED)
  for (let n = MOST_WORDS; n > 1; n--)
    candidates.push(
      [
        ...new Set(
          listed.map((words) =>
            sourceOf(
              words.slice(0, n).map(({ word }) => word),
              [words],
            ),
          ),
        ),
      ].join('|'),
    )
  const catches = (source: string) => {
    const expression = new RegExp(source, 'i')
    const wanted =
      all.length > listed.length && source.includes('|') ? listed.map(textOf) : texts.filter(hasWords)
    return wanted.every((text) => expression.test(text)) && !others.some((text) => expression.test(text))
  }
  return candidates.find((source) => isGood(source) && catches(source))
}

/** Words joined by what stands between them in all of the texts, at most. */
function sourceOf(words: readonly string[], texts: readonly (readonly Word[])[]): string {
  let source = words[0] ?? ''
  const at = texts.map((text) => text.findIndex(({ word }) => word === words[0]))
  for (const next of words.slice(1)) {
    const gap = texts.map((text, i) => {
      const from = at[i]!
      const to = text.findIndex(({ word }, n) => n > from && word === next)
      at[i] = to
      return to < 0 ? 0 : text[to]!.at - text[from]!.end
    })
    const widest = Math.max(...gap)
    source += `.{${widest === 0 ? 0 : 1},${widest <= NEAR ? NEAR : Math.max(FAR, Math.ceil(widest / 10) * 10)}}${next}`
  }
  return source
}

/** The words of a text, without what was masked in it. */
function wordsOf(text: string): readonly Word[] {
  const bare = text.replace(/\[(?:number|code|e-mail|address)\]/g, (mask) => ' '.repeat(mask.length))
  return [...bare.matchAll(/[\p{L}\p{Nd}]+/gu)].map(({ 0: word, index }) => ({
    ...{ word: word.toLowerCase(), at: index, end: index + word.length },
  }))
}

function hasWords(text: string): boolean {
  return wordsOf(text).length > 0
}

function textOf(words: readonly Word[]): string {
  return words.map(({ word }) => word).join(' ')
}

function lettersIn(words: readonly string[]): number {
  return words.join('').length
}

/** The longest common subsequence of two lists of words: https://en.wikipedia.org/wiki/Longest_common_subsequence */
function sharedWords(one: readonly Word[], other: readonly Word[]): readonly Word[] {
  const lengths = Array.from({ length: one.length + 1 }, () => new Uint16Array(other.length + 1))
  for (let i = one.length - 1; i >= 0; i--)
    for (let j = other.length - 1; j >= 0; j--)
      lengths[i]![j] =
        one[i]!.word === other[j]!.word
          ? lengths[i + 1]![j + 1]! + 1
          : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!)
  const shared: Word[] = []
  for (let [i, j] = [0, 0]; i < one.length && j < other.length;) {
    if (one[i]!.word === other[j]!.word) {
      shared.push(one[i]!)
      i++
      j++
    } else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i++
    else j++
  }
  return shared
}
