import { preferredLanguage } from '@/lib/words/preferred-language'

const offered = ['en', 'cs', 'pt-BR', 'zh-Hant']

test.each([
  ['cs', 'cs'],
  ['cs-CZ,cs;q=0.9,en;q=0.8', 'cs'],
  ['en-AU', 'en'],
  ['fr;q=1, cs;q=0.2', 'cs'],
  ['en;q=0.1, cs;q=0.9', 'cs'],
  ['pt', 'pt-BR'],
  ['zh-TW', 'zh-Hant'],
])('a browser that asks for %s gets %s', (header, lang) => {
  expect(preferredLanguage(header, offered)).toBe(lang)
})

test.each([
  [null],
  [''],
  ['*'],
  ['tlh'],
  ['cs;q=0'],
  ['-,;q=x, é, a'.repeat(1000)],
  ['constructor, __proto__'],
])('a browser that asks for nothing on offer gets the first language', (header) => {
  expect(preferredLanguage(header, offered)).toBe('en')
})
