import { readFileSync } from 'node:fs'
import { openSearch } from '@/lib/search/search'
import { searchOf } from '../harness/search-of'
import { timesOver } from '../harness/times-over'

const LEAST_STEPS = 1000
/** Processor time of a query, which other processes do not add to. */
const MOST_MS = 50

test.each(['en', 'cs'])('a query takes no more than 50 ms at a thousand steps: %s', (lang) => {
  const { data, texts } = searchOf('content', lang)
  const times = Math.ceil(LEAST_STEPS / data.steps.ids.length)
  const { data: large, texts: largeTexts } = timesOver({ data, texts }, times)
  expect(large.steps.ids.length).toBeGreaterThanOrEqual(LEAST_STEPS)
  const search = openSearch(large, largeTexts)
  const queries = (
    JSON.parse(readFileSync('tests/lib/search/strangers.json', 'utf8')) as { lang: string; query: string }[]
  ).filter((one) => one.lang === lang)
  for (const { query } of queries) search.find(query)
  const spent = queries.map(({ query }) => {
    const before = process.cpuUsage()
    // Nothing of the first round is remembered: each word is another one.
    search.find(`${query}x`)
    return process.cpuUsage(before).user / 1000
  })
  expect(spent.toSorted((a, b) => a - b)[Math.floor(spent.length * 0.95)]).toBeLessThanOrEqual(MOST_MS)
})
