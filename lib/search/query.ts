import type { Hit, Hits, Lookup } from './lookup'
import { affirmed, negationsOf } from '@/lib/language/negation'
import { NOT, termOf, wordsIn, type Word } from '@/lib/language/terms'
import { hasStems } from '@/lib/language/stems'
import { likeness, meaningTheSame, type Synonyms } from './synonyms'
import { WEIGHTS } from './weights'

/** A word of a query, and all that it may mean. */
export interface Slot {
  /** As it was typed, but folded. */
  readonly word: string
  /** As it was typed. */
  readonly typed: string
  readonly alternatives: readonly Alternative[]
  /** How much it says about which step is looked for: less, the commoner it is in the language. */
  readonly telling: number
  /** How much it says about whether the site knows what is looked for, wherever it is found. */
  readonly matters: number
  /** Whether it is a word of the language, or a number. */
  readonly known: boolean
  /** Whether it is such a thing as a whole question is about, so that a site that helps with it says its name. */
  readonly subject: boolean
  /** Whether it says anything about what is looked for. */
  readonly says: boolean
}

interface Alternative {
  readonly hits: Hits
  readonly weight: number
  /** How surely it is what was meant, where that is not its weight. */
  readonly like?: number
}

/** What the words of a query are read with. */
export interface Reader {
  readonly lang: string
  /** Groups of phrases that mean the same, as their terms. */
  readonly synonyms: Synonyms
  readonly empty: ReadonlySet<string>
  readonly negators: ReadonlySet<string>
  /** The terms of words that say nothing. */
  readonly hollow: ReadonlySet<string>
  /** The terms of words with which people tell who they are, when it was and how they feel. */
  readonly asides: ReadonlySet<string>
  /** The terms of things and wishes that a whole question is about. */
  readonly subjects: ReadonlySet<string>
  readonly lookup: Lookup
  /** How common a word is in the language at large: 0 is the commonest; undefined is not known. */
  readonly tierOf: (word: string) => number | undefined
}

const SHORT = 3
/** A number of so many digits is a name, in a query of so few words: `error 408`. In a story it is how much or how long. */
const NAME = /^\d{3,}$/
const FEW_WORDS = 3
/** What a display or a message shows: `E18`, `BLK-07`. */
const CODE = /^\p{L}{1,5}\d{2,}$/u
/** Longer ones are no queries; what is pasted as an error has its own box. */
const MOST_WORDS = 32
/** Nobody types a longer word, and to look for slips in one takes its square. */
const LONGEST_WORD = 60

/**
 * Reads a query: what each of its words may mean in these steps. A word that is there is taken as it is, and, while
 * somebody types, as the beginning of one; only one that is not, and that the language does not know, is taken for misspelt.
 */
export function slotsOf(query: string, reader: Reader): Slot[] {
  const { lang, synonyms, empty, negators, hollow, asides, subjects, lookup, tierOf } = reader
  const all = wordsIn(query.slice(0, MOST_WORDS * LONGEST_WORD), lang)
    .slice(0, MOST_WORDS)
    .map(shortened)
  const isFull = ({ folded }: Word) => !empty.has(folded) && !empty.has(termOf(folded, lang))
  const negated = negationsOf(all, all.map(isFull), negators, lang)
  // "How do I" asks for nothing, but it is all that there is as yet.
  const said = all.some(isFull) ? all.map(isFull) : all.map(() => true)
  const terms = all.map(({ folded }, i) => {
    const term = termOf(folded, lang)
    return negated[i] ? [term, NOT + term] : [term]
  })
  const isHollow = (term: string) => hollow.has(term)
  const solid = (phrase: string) => phrase.split(' ').filter((term) => !isHollow(term))
  return all.flatMap((word, i) => {
    const phrases = meaningTheSame(terms, i, synonyms, isHollow)
    if (!said[i] && (phrases.length === 0 || isFull(word))) return []
    const { folded, start, end } = word
    const alternatives = said[i]
      ? meant(word, { negated: negated[i]!, last: i === all.length - 1 }, reader)
      : []
    for (const [first, second] of [
      [i - 1, i],
      [i, i + 1],
    ] as const) {
      const joined = `${all[first]?.folded ?? ' '}${all[second]?.folded ?? ' '}`
      const hits = lookup.whole(termOf(joined, lang))
      if (hits.size > 0) alternatives.push({ hits, weight: WEIGHTS.joined })
    }
    for (const phrase of phrases)
      alternatives.push({
        hits: together(solid(phrase), lookup.whole),
        weight: likeness(solid(phrase), terms[i]![0]!, lookup),
      })
    return [
      {
        ...{ word: folded, typed: query.slice(start, end), alternatives },
        says: isFull(word) || phrases.length > 0,
        subject: subjects.has(termOf(folded, lang)),
        ...(said[i] ? worthOf(negators.has(folded) ? 0 : tierOf(folded), folded) : worthOf(2, folded)),
        ...(asides.has(termOf(folded, lang)) && { ...WEIGHTS.aside, known: true }),
        ...(NAME.test(folded) && all.length <= FEW_WORDS && isNowhere(alternatives) && UNKNOWN),
        ...(CODE.test(folded) && lookup.whole(folded).size > 0 && { matters: WEIGHTS.code }),
      },
    ]
  })
}

function shortened(word: Word): Word {
  return { ...word, folded: word.folded.slice(0, LONGEST_WORD) }
}

function worthOf(tier: number | undefined, word: string): Pick<Slot, 'telling' | 'matters' | 'known'> {
  const { telling, matters, number } = WEIGHTS
  if (tier !== undefined) return { telling: telling[tier] ?? 1, matters: matters[tier] ?? 1, known: true }
  if (/^[\d.]+\p{L}{0,2}$/u.test(word))
    return { telling: number.telling, matters: number.matters, known: true }
  return UNKNOWN
}

const UNKNOWN = { telling: 1, matters: 1, known: false }

function isNowhere(alternatives: readonly Alternative[]): boolean {
  return alternatives.every(({ hits }) => hits.size === 0)
}

/** Languages that write words together that others put beside each other. */
const COMPOUNDING = /^(?:de|nl|af|sv|da|nb|nn|no|is|fi|et|hu)\b/i

interface Place {
  readonly negated: boolean
  /** Whether it may be just the beginning of what somebody types. */
  readonly last: boolean
}

function meant({ folded, parts }: Word, { negated, last }: Place, reader: Reader): Alternative[] {
  const { lang, lookup, tierOf } = reader
  const term = termOf(folded, lang)
  const whole = lookup.whole(term)
  const alternatives: Alternative[] = [{ hits: whole, weight: negated ? WEIGHTS.contrary : 1 }]
  if (negated) alternatives.push({ hits: lookup.whole(NOT + term), weight: 1 })
  const base = affirmed(folded, lang)
  if (base !== undefined) {
    const plain = termOf(base, lang)
    alternatives.push({ hits: lookup.whole(NOT + plain), weight: 1 })
    alternatives.push({ hits: lookup.whole(plain), weight: WEIGHTS.contrary })
  }
  const beginning = [folded, term].map((text) => ({
    hits: lookup.beginning(text),
    weight: WEIGHTS.beginning,
    ...(last && { like: WEIGHTS.begun }),
  }))
  alternatives.push(...beginning)
  const known = parts
    .map((part) => termOf(part, lang))
    .filter((part) => part.length > 1 && lookup.isSaid(part))
  if (known.length > 0)
    alternatives.push({
      ...{ hits: together(known, lookup.whole), weight: WEIGHTS.joined },
      like: (WEIGHTS.joined * known.length) / parts.length,
    })
  if (COMPOUNDING.test(lang) && folded.length > SHORT)
    alternatives.push({ hits: lookup.within(term), weight: WEIGHTS.within })
  // The step may have the word in another form than those that have it as it was typed.
  const akin = hasStems(lang) ? undefined : lookup.akin(folded)
  if (akin && akin.size > 0) alternatives.push({ hits: akin, weight: WEIGHTS.akin })
  if (alternatives.some(({ hits, weight }) => hits.size > 0 && weight > WEIGHTS.beginning))
    return alternatives
  const two = inTwo(folded, reader, 2)
  if (two) return [...alternatives, two]
  // What is the beginning of a word, and not just of a letter or two, is not misspelt; nor is a word that everybody knows.
  const begun = folded.length > SHORT && beginning.some(({ hits }) => hits.size > 0)
  const isWord = begun || tierOf(folded) !== undefined || /\d/.test(folded)
  const near = isWord ? new Map<number, Hit>() : lookup.near(term)
  if (near.size > 0) return [...alternatives, { hits: near, weight: WEIGHTS.near, like: WEIGHTS.slip }]
  return [...alternatives, inTwo(folded, reader, 1) ?? { hits: near, weight: WEIGHTS.joined }]
}

/** Shorter ones are in too many words by chance. */
const LONG_PART = 5

/** What may join the two words of a compound: `Sicherheitscode`. */
const JOINT = /(?:es|s|en|n|e)$/

/**
 * A word that is two written as one: `serialnumber`, `sip2`. One that says nothing need not be there: `plugin`.
 * @param telling how many of them have to say something
 */
function inTwo(
  word: string,
  { lang, empty, lookup, tierOf }: Reader,
  telling: 1 | 2,
): Alternative | undefined {
  const weight = WEIGHTS.joined
  const digits = /^(\p{L}+)(\d[\d.]*)$/u.exec(word)
  const cuts = digits ? [digits[1]!.length] : Array.from({ length: word.length }, (_, i) => word.length - i)
  const compounding = COMPOUNDING.test(lang)
  for (const at of cuts) {
    const least = digits ? 1 : 2
    if (at < least || word.length - at < least) continue
    const [one, other] = [word.slice(0, at), word.slice(at)]
    for (const first of compounding ? [one, one.replace(JOINT, '')] : [one]) {
      const parts = [first, other].filter((part) => !empty.has(part)).map((part) => termOf(part, lang))
      if (!digits && parts.length < telling) continue
      if (!digits && parts.length < 2 && parts.every((part) => part.length < 4)) continue
      const hits = together(parts, lookup.whole)
      if (hits.size > 0) return { hits, weight }
      const isWord = (part: string) => part.length > SHORT && tierOf(part) !== undefined
      if (compounding && isWord(first) && isWord(other)) {
        const some = parts.map(lookup.within).find((one) => one.size > 0)
        if (some) return { hits: some, weight, like: WEIGHTS.part }
      }
      // Parts of other compounds: `Kontaktmagnet` where there is a `Magnetkontakt`.
      if (compounding && parts.length === 2 && [first, other].every(({ length }) => length >= LONG_PART)) {
        const both = together(parts, lookup.within)
        if (both.size > 0) return { hits: both, weight, like: WEIGHTS.slip }
      }
    }
  }
  // One letter is the name of nothing: `E17`.
  const name = digits?.[1] ?? ''
  const hits = name.length > 1 ? lookup.whole(termOf(name, lang)) : undefined
  return hits && hits.size > 0 ? { hits, weight } : undefined
}

/** Steps in which all of the terms are, as good as these are on average. */
function together(terms: readonly string[], find: (term: string) => Hits): Hits {
  const [first = new Map<number, Hit>(), ...others] = terms.map(find)
  const all = new Map<number, Hit>()
  for (const [number, hit] of first) {
    const hits = [hit, ...others.flatMap((one) => one.get(number) ?? [])]
    if (hits.length < terms.length) continue
    const score = hits.reduce((sum, one) => sum + one.score, 0) / hits.length
    all.set(number, { score, terms: hits.flatMap((one) => one.terms) })
  }
  return all
}
