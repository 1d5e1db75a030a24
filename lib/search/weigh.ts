import type { SearchData, SearchTexts } from './data'
import { decodePostings, type Postings } from './postings'
import type { PackedStep } from './unpack'
import { WEIGHTS } from './weights'

/** The terms of a text in the language at hand. */
export type TermsIn = (text: string) => readonly string[]

/** By term and step: how much the step is about it by its own words, and by those of its guide. */
type Weighed = Map<string, readonly [own: Map<number, number>, guide: Map<number, number>]>

/** Terms of a step by where they stand. */
type Fields = Record<keyof typeof WEIGHTS.field, readonly string[]>

interface Weight {
  readonly weight: number
  readonly short: number
}

/** What a step is said to be about, as phrases of terms: its title and that of the guide that begins with it, its keywords, and the answers that lead there. */
export type Phrases = readonly (readonly string[])[]

export interface Vocabulary {
  readonly weighed: Weighed
  /** By step. */
  readonly phrases: readonly Phrases[]
  /** By step, the terms of its guide's title. */
  readonly called: readonly ReadonlySet<string>[]
}

/** Weighs every term of every step: by where it stands, and the more the less else stands there. */
export function weigh(
  data: SearchData,
  steps: readonly PackedStep[],
  termsIn: TermsIn,
  texts?: SearchTexts,
): Vocabulary {
  const { all, phrases } = fieldsOf(data, steps, termsIn, texts)
  const weighed: Weighed = new Map()
  for (const [name, { weight, short }] of Object.entries(WEIGHTS.field) as [keyof Fields, Weight][]) {
    const lists = all.map((fields) => countsOf(fields[name]))
    const filled = lists.filter(({ size }) => size > 0).length || 1
    const average = lists.reduce((sum, { size }) => sum + size, 0) / filled || 1
    const side = name === 'subject' || name === 'guide' ? 1 : 0
    lists.forEach((terms, number) => {
      const each = weight / (1 - short + (short * terms.size) / average)
      for (const [term, count] of terms) {
        const both = weighed.get(term) ?? [new Map<number, number>(), new Map<number, number>()]
        both[side].set(number, (both[side].get(number) ?? 0) + each * Math.sqrt(count))
        weighed.set(term, both)
      }
    })
  }
  const titles = data.guides.titles.map((title) => new Set(termsIn(title)))
  return { weighed, phrases, called: steps.map(({ guide }) => titles[guide]!) }
}

function countsOf(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

function fieldsOf(
  data: SearchData,
  steps: readonly PackedStep[],
  termsIn: TermsIn,
  texts?: SearchTexts,
): { all: Fields[]; phrases: (readonly string[])[][] } {
  const themes = data.guides.titles.map((title, guide) => [
    ...termsIn(title),
    ...(texts?.themes[guide]?.split(' ') ?? []),
  ])
  const all = steps.map(({ id, title, guide, start }) => ({
    title: termsIn(title),
    wanted: [] as string[],
    asked: [] as string[],
    address: termsIn(id.replaceAll('-', ' ')),
    opening: start ? termsIn(data.guides.titles[guide]!) : [],
    named: [] as string[],
    offered: [] as string[],
    body: [] as string[],
    subject: start ? themes[guide]! : [],
    guide: themes[guide]!,
  }))
  const phrases: (readonly string[])[][] = all.map(({ title, opening }) =>
    opening.length > 0 ? [title, opening] : [title],
  )
  const fill = (field: 'asked' | 'named' | 'body', postings: Postings) =>
    decodePostings(postings, (term, step) => all[step]![field].push(term))
  if (texts) {
    const wanted = texts.phrases.flatMap((count, step) =>
      Array.from({ length: count }, () => {
        const phrase: string[] = []
        phrases[step]!.push(phrase)
        return { step, phrase }
      }),
    )
    decodePostings(texts.wanted, (term, number) => {
      const { step, phrase } = wanted[number]!
      phrase.push(term)
      // What one phrase after the other says is not said the more.
      if (!all[step]!.wanted.includes(term)) all[step]!.wanted.push(term)
    })
    fill('asked', texts.asked)
    fill('named', texts.named)
    fill('body', texts.body)
  }
  steps.forEach(({ answers }, number) => {
    for (const { label, to } of answers) {
      const terms = termsIn(label)
      all[number]!.offered.push(...terms)
      all[to]!.asked.push(...terms)
      phrases[to]!.push(terms)
    }
  })
  return { all, phrases }
}
