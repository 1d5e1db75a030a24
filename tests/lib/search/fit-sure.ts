/**
 * Fits how much each part of the evidence tells (`TELLS` in lib/search/sure.ts) to the queries of these files, and prints it, with what it
 * would say to queries that were left out: `node --import tsx tests/lib/search/fit-sure.ts`. A logistic regression by Newton's method.
 */
import { readFileSync } from 'node:fs'
import { measured } from '@/lib/search/sure'
import { searchOf } from '@/tests/harness/search-of'
import { frenchContent } from './french-content'

/** How much each query of a file counts: those that nobody has tuned the words of the site on count most. */
const FILES = {
  ...{ queries: 0.3, development: 0.7, strangers: 0.7, 'held-back': 1, work: 1.5, 'development-2': 2 },
  ...{ 'held-back-2': 2, 'held-back-3': 2, short: 2, provider: 2, appliances: 2, bank: 2 },
}
/** The files that are not about the content in `content`. */
const SITES = ['provider', 'appliances', 'bank']
const PARTS = 10
const ROUNDS = 30
/** Keeps what hardly tells at all near 0; of the logarithm of the likelihood, for each square of a weight. */
const SHRINK = 0.02

interface Case {
  readonly file: string
  readonly weight: number
  readonly some: 0 | 1
  readonly words: number
  readonly parts: readonly number[]
}

/** How many of a site's queries have a right step, of four; and until how many words queries are counted together. */
const WITH_STEP = { 0: 1, 1: 3 }
const LENGTHS = [2, 3, 4, 5, Infinity]

const searches = new Map<string, ReturnType<typeof searchOf>['search']>()

/** Each is opened once. */
function searchIn(file: string, lang: string) {
  const site = SITES.includes(file) ? `tests/fixtures/sites/${file}` : 'content'
  const key = `${site} ${lang}`
  const search = searches.get(key) ?? searchOf(lang === 'fr' ? frenchContent() : site, lang).search
  searches.set(key, search)
  return search
}

const names = ['covered', 'phrase', 'least', 'lacks', 'words'] as const

const asWritten: Case[] = Object.entries(FILES).flatMap(([file, weight]) =>
  (
    JSON.parse(readFileSync(`tests/lib/search/${file}.json`, 'utf8')) as {
      lang: string
      query: string
      steps?: string[]
      /** Where not the steps are named, but their guides. */
      guides?: string[]
    }[]
  ).flatMap(({ lang, query, steps = [], guides = steps }) => {
    const { evidence } = searchIn(file, lang).answer(query)
    if (!evidence) return []
    const values = measured(evidence)
    return [
      {
        ...{ file, weight, some: guides.length > 0 ? 1 : 0, words: evidence.words },
        parts: [...names.map((name) => values[name]), 1],
      },
    ]
  }),
)

/**
 * Whoever writes queries that nothing fits writes them shorter or longer than the others. That is no property of such queries, so at
 * each length as many count as have a right step.
 */
const cases = asWritten.map((one) => {
  const lengthOf = ({ words }: Case) => LENGTHS.findIndex((most) => words <= most)
  const total = (all: readonly Case[]) => all.reduce((sum, { weight }) => sum + weight, 0)
  const alike = asWritten.filter((other) => lengthOf(other) === lengthOf(one))
  const same = alike.filter(({ some }) => some === one.some)
  return { ...one, weight: (one.weight * total(alike) * WITH_STEP[one.some]) / 4 / total(same) }
})

function likely(weights: readonly number[], parts: readonly number[]): number {
  return 1 / (1 + Math.exp(-parts.reduce((sum, part, i) => sum + part * weights[i]!, 0)))
}

function fitted(to: readonly Case[]): number[] {
  const size = names.length + 1
  let weights = Array.from({ length: size }, () => 0)
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((weight, i) => (i < names.length ? -SHRINK * weight : 0))
    const bend = weights.map((_, i) => weights.map((__, j) => (i === j && i < names.length ? SHRINK : 1e-9)))
    for (const { weight, some, parts } of to) {
      const share = likely(weights, parts)
      parts.forEach((one, i) => {
        slope[i]! += weight * (some - share) * one
        parts.forEach((other, j) => (bend[i]![j]! += weight * share * (1 - share) * one * other))
      })
    }
    const step = solved(bend, slope)
    weights = weights.map((weight, i) => weight + step[i]!)
  }
  return weights
}

/** Solves a small system of equations (Gauss). */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!])
  rows.forEach((row, i) => {
    for (const other of rows) {
      if (other === row) continue
      const times = other[i]! / row[i]!
      row.forEach((value, j) => (other[j]! -= times * value))
    }
  })
  return rows.map((row, i) => row.at(-1)! / row[i]!)
}

const withoutPart = Array.from({ length: PARTS }, (_, part) =>
  fitted(cases.filter((__, i) => i % PARTS !== part)),
)
const leftOut = cases.map(({ parts }, i) => likely(withoutPart[i % PARTS]!, parts))
const percent = (of: number, all: number) => (all > 0 ? `${((100 * of) / all).toFixed(1)} %` : '–')
for (const enough of [0.4, 0.45, 0.5, 0.55, 0.6]) {
  console.log(`said from ${enough} on, to queries that were left out:`)
  for (const file of Object.keys(FILES)) {
    const said = (some: number) => {
      const all = cases.flatMap((one, i) =>
        one.file === file && one.some === some ? [leftOut[i]! < enough] : [],
      )
      return percent(all.filter(Boolean).length, all.length)
    }
    console.log(`  ${file.padEnd(14)} wrongly ${said(1).padStart(7)}, rightly ${said(0).padStart(7)}`)
  }
}
const [covered, phrase, least, lacks, words, none] = fitted(cases).map((weight) => Number(weight.toFixed(2)))
console.log({ covered, phrase, least, lacks, words, none })
