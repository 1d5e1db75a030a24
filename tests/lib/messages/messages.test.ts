import {
  direction,
  langAttributes,
  languageName,
  messages,
  messagesLang,
  spokenAttributes,
  withinSpoken,
} from '@/lib/messages'
import { toolMessages, trailMessages } from '@/lib/messages/trail-messages'

test('a language without a catalogue is spoken to in English', () => {
  expect(messages('xx')).toBe(messages('en'))
  expect(messagesLang('constructor')).toBe('en')
})

test('a regional language takes the catalogue of its language', () => {
  expect(messagesLang('en-AU')).toBe('en')
})

test('counts agree with their number', () => {
  expect([0, 1, 2, 1500].map(messages('en').steps)).toEqual(['0 steps', '1 step', '2 steps', '1,500 steps'])
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

test.each([
  ['ta', 'ta', { lang: 'ta', dir: 'ltr' }],
  ['he', 'en', { lang: 'en', dir: 'ltr' }],
  ['cs', 'cs', {}],
  ['cs', 'en', { lang: 'en', dir: 'ltr' }],
  ['en-AU', 'en-AU', {}],
])('among words of the interface on a page in %s, content in %s carries %j', (lang, shown, attributes) => {
  expect(withinSpoken(shown, lang)).toEqual(attributes)
})

test.each([
  ['he', { lang: 'en', dir: 'ltr' }],
  ['cs', undefined],
  ['en-AU', undefined],
])('words that scripts say on a page in %s come with %j', (lang, attributes) => {
  for (const said of [trailMessages, toolMessages])
    expect(said(messages(lang), spokenAttributes(lang)).spoken).toEqual(attributes)
})

test('a language is named in its own words', () => {
  expect(languageName('cs', 'cs')).toBe('čeština')
})
