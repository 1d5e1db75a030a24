import type { SearchData, SearchTexts } from './data'
import { lookupIn } from './lookup'
import { synonymsOf } from './synonyms'
import { slotsOf } from './query'
import { matchesOf, type Match } from './match'
import { readAs } from './read-as'
import { rank, type Found, type Ranked } from './rank'
import { hollowTerms, termsOf } from '@/lib/language/terms'
import { unpack, type PackedStep } from './unpack'
import { weigh } from './weigh'
import { isLikely } from './sure'
import { opensTiers } from './word-filter'

/** What there is to show of a step. */
interface Shown {
  readonly guideId: string
  readonly id: string
  readonly title: string
  readonly guide: string
  /** The last answers on the shortest way to it, and whether these are all. */
  readonly way: readonly string[]
  readonly whole: boolean
  /** Whether its guide begins with it. */
  readonly start: boolean
  readonly kind: 'question' | 'instruction' | 'outcome'
  /** The language of these words. */
  readonly lang: string
}

/** What a query leads to. */
export interface Answer extends Ranked {
  /** Whether the best of it is likely to be what is looked for. */
  readonly fits: boolean
}

export interface Search {
  /** The steps that fit a query, best first; none for an empty one. */
  readonly find: (query: string) => readonly Found[]
  /** The same, with whether they fit well. */
  readonly answer: (query: string) => Answer
  /** The number of a step's guide. */
  readonly guideOf: (number: number) => number
  /** What to show of a step, by its number. */
  readonly show: (number: number) => Shown
  /** The number of a step by its `guide/step`; -1 where there is none. */
  readonly numberOf: (key: string) => number
  /** The number of the step with which a guide begins; -1 where there is none. */
  readonly startOf: (guide: string) => number
}

/** How much of a query an expression has to take up for the query to be that message, shortened or with words around it. */
const TOLD = 0.3

/** Opens the data of a language for searching, the texts of the steps with it if they are there. Takes some time for many steps. */
export function openSearch(data: SearchData, texts?: SearchTexts): Search {
  const { lang, first } = data
  const steps = unpack(data)
  const empty = new Set(data.empty.split(' '))
  const negators = new Set(data.negators?.split(' '))
  const hollow = hollowTerms(empty, lang)
  const lookup = lookupIn(weigh(data, steps, (text) => termsOf(text, lang, empty, negators), texts))
  const tierOf = opensTiers(texts?.common ?? [])
  const asides = new Set(texts?.asides.split(' '))
  const subjects = new Set(texts?.subjects.split(' '))
  const isPlain = texts?.subjects === ''
  const synonyms = synonymsOf(texts?.synonyms ?? [])
  const answer = (query: string): Answer => {
    const plain = answerTo(query)
    if (plain.fits) return plain
    const [message] = matchesOf(query, texts?.matches ?? [], TOLD)
    if (message) return ledBy(message, plain)
    // Typed on the keys of another keyboard, or spelt in other letters.
    for (const reading of texts?.readings ?? []) {
      const read = answerTo(readAs(query, reading))
      if (read.fits) return read
    }
    return plain
  }
  const answerTo = (query: string): Answer => {
    const slots = slotsOf(query, {
      lang,
      synonyms,
      empty,
      negators,
      hollow,
      asides,
      subjects,
      lookup,
      tierOf,
    })
    const ranked = rank(slots, steps, lookup)
    // Without the texts much is unknown that would fit; but where no word says anything, all that is found is chance.
    const fits = texts ? isLikely(ranked.evidence, isPlain) : ranked.found.length > 0
    return { ...ranked, fits: fits && slots.some(({ says }) => says) }
  }
  const foreign = new Set(data.steps.foreign)
  return {
    answer,
    guideOf: (number) => steps[number]!.guide,
    find: (query) => answer(query).found,
    numberOf: (key) => steps.findIndex(({ id, guide }) => `${data.guides.ids[guide]!}/${id}` === key),
    startOf: (name) => steps.findIndex(({ start, guide }) => start && data.guides.ids[guide] === name),
    show(number) {
      const { id, title, guide, start, outcome, answers } = steps[number]!
      const kind = outcome ? 'outcome' : answers.length > 0 ? 'question' : 'instruction'
      return {
        ...{ kind, start },
        ...{ id, title, guideId: data.guides.ids[guide]!, guide: data.guides.titles[guide]! },
        ...wayTo(number, steps),
        lang: foreign.has(number) ? first : lang,
      }
    },
  }
}

/** What a message leads to stands first, with the answers up to there. */
function ledBy({ step, via }: Match, { found, evidence }: Answer): Answer {
  const others = found.filter(({ number }) => number !== step)
  const { words = new Map<string, readonly string[]>() } = found.find(({ number }) => number === step) ?? {}
  const first = { number: step, words, score: 1 + (found[0]?.score ?? 0), query: via && `via=${via}` }
  return { found: [first, ...others], evidence, missing: [], fits: true }
}

/** Answers shown of a way: those nearest to the step say most. */
const MOST_WAY = 3
const MOST_HOPS = 50

function wayTo(number: number, steps: readonly PackedStep[]): { way: string[]; whole: boolean } {
  const way: string[] = []
  let to = number
  for (let hops = 0; hops < MOST_HOPS; hops++) {
    const from = steps[to]!.before
    if (from === undefined) return { way, whole: true }
    const answer = steps[from]!.answers.find((one) => one.to === to)
    if (answer && way.length === MOST_WAY) break
    if (answer) way.unshift(answer.label)
    to = from
  }
  return { way, whole: false }
}
