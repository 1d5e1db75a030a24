import { direction, langAttributes, languageName, words, wordsLang } from '@/lib/words'

test('a language without a catalogue is spoken to in English', () => {
  expect(words('xx')).toBe(words('en'))
  expect(wordsLang('constructor')).toBe('en')
})

test('a regional language takes the catalogue of its language', () => {
  expect(wordsLang('en-AU')).toBe('en')
})

test('counts agree with their number', () => {
  expect([0, 1, 2, 1500].map(words('en').steps)).toEqual(['0 steps', '1 step', '2 steps', '1,500 steps'])
})

test.each([
  ['en', 'ltr'],
  ['cs', 'ltr'],
  ['ar', 'rtl'],
  ['he', 'rtl'],
  ['fa-IR', 'rtl'],
  ['az-Arab', 'rtl'],
  ['ar-Latn', 'ltr'],
  ['not a tag', 'ltr'],
])('%s is written %s', (lang, way) => {
  expect(direction(lang)).toBe(way)
})

test('words in the language around them carry no attributes, others do', () => {
  expect(langAttributes('en', 'en')).toEqual({})
  expect(langAttributes('ar', 'en')).toEqual({ lang: 'ar', dir: 'rtl' })
})

test('a language is named in its own words', () => {
  expect(languageName('cs', 'cs')).toBe('čeština')
})
