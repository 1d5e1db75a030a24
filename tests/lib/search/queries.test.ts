import { expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { searchOf } from '@/tests/harness/search-of'

/** What somebody types, and the steps that are right for it: any of them. */
interface Query {
  lang: string
  by: 'customer' | 'agent' | 'misspelt' | 'partial'
  query: string
  steps: string[]
}

const QUERIES = JSON.parse(readFileSync('tests/lib/search/queries.json', 'utf8')) as Query[]
const LEAST_QUERIES = 60
const LEAST_FIRST = 0.8
const LEAST_IN_THREE = 0.95
const LEAST_STRANGE_IN_THREE = 0.85
const MOST_WRONGLY_NONE = 0.08
const LEAST_NONE = 0.75

/** What a stranger types; no steps where nothing fits. */
type Strange = Pick<Query, 'lang' | 'query' | 'steps'> & { kind: string }

const searches = new Map(['en', 'cs'].map((lang) => [lang, searchOf('content', lang)]))

/** Where the first right step stands among the results, from 0; endless where it is not. */
function placeOf({ lang, query, steps }: Pick<Query, 'lang' | 'query' | 'steps'>): number {
  const place = searches
    .get(lang)!
    .find(query)
    .findIndex((step) => steps.includes(step))
  return place < 0 ? Infinity : place
}

test('there are enough queries of every kind, and the steps that they want exist', () => {
  expect(QUERIES.length).toBeGreaterThanOrEqual(LEAST_QUERIES)
  for (const by of ['customer', 'agent', 'misspelt', 'partial'])
    expect(QUERIES.filter((one) => one.by === by).length).toBeGreaterThan(2)
  const missing = QUERIES.flatMap(({ lang, steps }) =>
    steps.filter((step) => searches.get(lang)!.search.numberOf(step) < 0),
  )
  expect(missing).toEqual([])
})

test.each(['development', 'held-back'])('steps that the queries of %s want exist', (name) => {
  const all = JSON.parse(readFileSync(`tests/lib/search/${name}.json`, 'utf8')) as Strange[]
  const missing = all.flatMap(({ lang, steps }) =>
    steps.filter((step) => searches.get(lang)!.search.numberOf(step) < 0),
  )
  expect(missing).toEqual([])
})

test.each(['en', 'cs'])(
  'queries in strangers’ words find the guide and the step, or are told that nothing fits: %s',
  (lang) => {
    const all = (JSON.parse(readFileSync('tests/lib/search/development.json', 'utf8')) as Strange[])
      .filter((one) => one.lang === lang)
      .map((one) => ({ ...one, fits: searches.get(lang)!.search.answer(one.query).fits }))
    const some = all.filter(({ steps }) => steps.length > 0)
    const none = all.filter(({ steps }) => steps.length === 0)
    const inThree = some.filter((one) => placeOf(one) < 3)
    expect(inThree.length / some.length).toBeGreaterThanOrEqual(LEAST_STRANGE_IN_THREE)
    expect(some.filter(({ fits }) => !fits).length / some.length).toBeLessThanOrEqual(MOST_WRONGLY_NONE)
    expect(none.filter(({ fits }) => !fits).length / none.length).toBeGreaterThanOrEqual(LEAST_NONE)
  },
)

test.each(['en', 'cs'])('the right step is found first, or among the first three: %s', (lang) => {
  const queries = QUERIES.filter((one) => one.lang === lang)
  const share = (places: number) => queries.filter((one) => placeOf(one) < places).length / queries.length
  expect(share(1)).toBeGreaterThanOrEqual(LEAST_FIRST)
  expect(share(3)).toBeGreaterThanOrEqual(LEAST_IN_THREE)
})
