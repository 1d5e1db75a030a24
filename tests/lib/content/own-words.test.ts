import { afterAll, expect, test } from '@jest/globals'
import { checkContent } from '@/lib/content'
import { contentOf } from '@/lib/content/content'
import { openLibrary } from '@/lib/content/library/library'
import { takeOwnWords, messages, messagesLang } from '@/lib/messages'
import { contentFolder, SOUND } from '@/tests/harness/content-folder'

afterAll(() => takeOwnWords(new Map()))

/** The small content folder in Tamil, which no catalogue speaks, with what its `_words.json` says. */
function inTamil(own: object | string | undefined): string {
  const said = SOUND['site.json']!.replace(/"en": ("[^"]*")/g, '"en": $1, "ta": $1')
  const site = JSON.parse(said) as Record<string, unknown>
  const inEnglish = Object.entries(SOUND).filter(([name]) => name !== 'site.json')
  return contentFolder(
    {
      'site.json': JSON.stringify({ ...site, languages: ['en', 'ta'] }),
      ...Object.fromEntries(inEnglish),
      ...Object.fromEntries(inEnglish.map(([name, text]) => [name.replace(/^en/, 'ta'), text])),
      ...(own !== undefined && {
        'ta/_words.json': typeof own === 'string' ? own : JSON.stringify(own, null, 1),
      }),
    },
    {},
  )
}

function found(root: string): string[] {
  return checkContent(root).findings.map(({ file, line, column, level, code, message }) =>
    // How many words there are is no matter of the check's.
    [`${file}:${line}:${column}`, level, code, message.replace(/\d+ more/, 'N more')].join('  '),
  )
}

test('a language that the interface does not speak is a warning that says where to put its words', () => {
  expect(found(inTamil(undefined))).toMatchSnapshot()
})

test('words that are still missing are named', () => {
  expect(found(inTamil({ skipToContent: 'உள்ளடக்கத்திற்கு' }))).toMatchSnapshot()
})

test.each([
  ['an unknown name', { strat: 'தொடங்கு' }],
  ['a number', { start: 1 }],
  ['no words', { start: '' }],
  ['a group as a text', { search: 'தேடு' }],
  ['a name that is not put in', { nextStep: 'அடுத்து: {titel}' }],
  ['nothing put in', { nextStep: 'அடுத்து' }],
  ['a plural without its general form', { steps: { one: '# படி' } }],
  ['a form that the language has not', { steps: { few: '# படி', other: '# படிகள்' } }],
  ['JSON that is none', '{ "start": "தொடங்கு"'],
])('in _words.json %s is a finding at its place', (_, own) => {
  expect(found(inTamil(own))).toMatchSnapshot()
})

test('what a site calls things is said instead of the words of a catalogue', () => {
  const own = {
    start: 'Begin',
    search: { open: 'Look' },
    steps: { other: '# screens' },
    nextStep: '{title} is next',
  }
  const root = contentFolder({ 'en/_words.json': JSON.stringify(own) })
  expect(found(root)).toEqual([])
  contentOf(openLibrary(root))
  const { start, search, steps, nextStep, home } = messages('en')
  expect([start, search.open, steps(1), nextStep('{title}'), home]).toEqual([
    'Begin',
    'Look',
    '1 screens',
    '{title} is next',
    'All guides',
  ])
})

test('a language with words of its own is spoken in that language, and the next content root in its', () => {
  contentOf(openLibrary(inTamil({ start: 'தொடங்கு' })))
  expect([messages('ta').start, messagesLang('ta')]).toEqual(['தொடங்கு', 'ta'])
  contentOf(openLibrary(contentFolder({})))
  expect([messages('ta').start, messagesLang('ta')]).toEqual(['Start', 'en'])
})

test('a faulty file changes nothing', () => {
  contentOf(openLibrary(contentFolder({ 'en/_words.json': '{ "start": 7, "home": "Everything" }' })))
  expect([messages('en').start, messages('en').home]).toEqual(['Start', 'All guides'])
})

test('names of JavaScript’s own are no words', () => {
  expect(found(inTamil('{ "__proto__": { "start": "x" }, "constructor": "x" }'))).toMatchSnapshot()
})
