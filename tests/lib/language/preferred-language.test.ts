import { languageTable } from '@/lib/language/language-table'
import { preferredLanguage } from '@/lib/language/preferred-language'
import { LANGUAGE_CASES, OFFERED } from '../../harness/language-cases'

const table = languageTable(OFFERED)

test.each(LANGUAGE_CASES)('a browser that asks for %s gets %s', (header, lang) => {
  expect(preferredLanguage(header, table) ?? OFFERED[0]).toBe(lang)
})

test('what it likes best counts, in whatever order it says so', () => {
  expect(preferredLanguage('en;q=0.1, cs;q=0.9', table)).toBe('cs')
})

test.each([[null], [''], ['*'], ['-,;q=x, é, a'.repeat(1000)], ['constructor, __proto__'], ['tlh']])(
  'a browser that asks for nothing on offer gets none',
  (header) => {
    expect(preferredLanguage(header, table)).toBeUndefined()
  },
)

test.each([
  ['one language with thousands of parts', `en-u-${'aa0-'.repeat(40_000)}x`],
  ['thousands of languages', 'xx,'.repeat(50_000)],
  ['one without an end', 'x'.repeat(200_000)],
])('%s take no time', (_, header) => {
  const start = process.cpuUsage()
  for (let i = 0; i < 20; i++) preferredLanguage(header, table)
  expect(process.cpuUsage(start).user).toBeLessThan(1_000_000)
})

test.each([
  [['en', 'cs'], 100],
  [OFFERED, 1200],
])('the table of %s is small enough for a page', (languages, bytes) => {
  expect(JSON.stringify(languageTable(languages)).length).toBeLessThan(bytes)
})
