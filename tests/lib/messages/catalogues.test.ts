import { expect, test } from '@jest/globals'
import fs from 'node:fs'
import path from 'node:path'
import { unbroken } from '@/lib/language/unbroken'
import { CATALOGUES } from '@/lib/messages/catalogues'
import { en } from '@/lib/messages/en'
import { fr } from '@/lib/messages/fr'
import { pseudo, pseudoMessages } from '@/lib/messages/pseudo'
import { messages } from '@/lib/messages'
import { bundleModules } from '@/lib/site/build/bundle'
import { whenDeep } from '../../harness/when-deep'
import { unusedMessages } from '../../harness/unused-messages'

/** `search.open` and so on, with what stands there. */
function leaves(value: object, above = ''): [string, unknown][] {
  return Object.entries(value).flatMap(([key, one]: [string, unknown]) =>
    typeof one === 'object' && one !== null
      ? leaves(one, `${above}${key}.`)
      : [[above + key, one] as [string, unknown]],
  )
}

/** Plural forms differ from language to language. */
const FORMS = /\.(zero|one|two|few|many|other)$/

/** What a message takes in, once each, in the order of letters. */
function placeholders(text: unknown): string[] {
  return [...new Set(String(text).match(/\{\w+\}|[#*]/g))].sort()
}

test.each(Object.entries(CATALOGUES))(
  'the catalogue %s says all that the English one does',
  (_, catalogue) => {
    const shape = (catalogue: object) =>
      leaves(catalogue)
        .filter(([key]) => !FORMS.test(key))
        .map(([key, value]) => `${key}: ${typeof value}`)
    expect(shape(catalogue)).toEqual(shape(en))
  },
)

test.each(Object.entries(CATALOGUES))(
  'plural forms in %s are those that the language has',
  (lang, catalogue) => {
    const forms = (catalogue: object) =>
      [...new Set(leaves(catalogue).flatMap(([key]) => FORMS.exec(key)?.[1] ?? []))].sort()
    expect(forms(catalogue)).toEqual(
      [...new Intl.PluralRules(lang).resolvedOptions().pluralCategories].sort(),
    )
  },
)

test.each(Object.entries(CATALOGUES))('messages in %s take in what the English ones do', (_, catalogue) => {
  const english = new Map(leaves(en).map(([key, text]) => [key, placeholders(text)]))
  const others = leaves(catalogue).filter(([key]) => english.has(key) && !/\.(one|two)$/.test(key))
  expect(others.map(([key, text]) => [key, placeholders(text)])).toEqual(
    others.map(([key]) => [key, english.get(key)]),
  )
})

test('in French no line ends before a sign that stands apart from its word', () => {
  const texts = leaves(fr).map(([, text]) => String(text))
  expect(texts).toEqual(texts.map((text) => unbroken(text, 'fr')))
})

test.each(
  Object.entries({
    ...{
      en: '“”',
      ar: '«»',
      cs: '„“',
      de: '„“',
      es: '«»',
      fr: '«»',
      it: '«»',
      ja: '「」',
      nl: '‘',
      pl: '„”',
      pt: '“”',
    },
    ...{ sk: '„“', sv: '”' },
  }),
)('words in %s are quoted as the language quotes', (lang, marks) => {
  // ’ is an apostrophe as well.
  const used = leaves(CATALOGUES[lang]!).flatMap(
    ([, text]) => String(text).match(/["«»‘‚‛“”„‟‹›「」『』]/g) ?? [],
  )
  expect([...new Set(used)].sort()).toEqual([...marks].sort())
})

test('no script of a page holds the words of a catalogue', async () => {
  const entries = ['components/entries/entry.page.ts', 'components/entries/whole-guide.page.ts']
  const { files } = await bundleModules(process.cwd(), entries, {})
  const scripts = Object.values(files).join('\n')
  const held = Object.values(CATALOGUES).flatMap((one) =>
    leaves(one).filter(([, text]) => String(text).length > 20 && scripts.includes(String(text))),
  )
  expect([scripts.length > 10_000, held]).toEqual([true, []])
})

// The compiler reads the whole project for it.
whenDeep('every key of the catalogue is asked for somewhere', () => {
  const files = ['app', 'components', 'lib'].flatMap((folder) =>
    fs
      .readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => path.join(folder, name)),
  )
  // These are asked for where a message is made of them.
  const within = [
    'problems.from',
    'problems.until',
    'problems.fromUntil',
    'stepsLeftRange',
    'showBothInterfaces',
  ]
  expect(unusedMessages(files, 'lib/messages/speak.ts', 'speak')).toEqual(within)
})

whenDeep('a key that nothing asks for is found', () => {
  const file = 'tests/fixtures/messages/unused.ts'
  expect(unusedMessages([file], file, 'unused')).toEqual(['never', 'group.never', 'handed.never'])
})

test('in a pseudo-language words are longer, or from right to left, and only once', () => {
  const text = 'This device is already added to a site of another company'
  const longer = pseudo(text, 'en-XA')
  expect(longer.length / text.length).toBeGreaterThan(1.35)
  expect(pseudo(longer, 'en-XA')).toBe(longer)
  expect(pseudo(text, 'ar-XB')).toMatch(/^[\p{Script=Hebrew} ]+$/u)
  expect(messages('ar-XB').nextStep(pseudo('title', 'ar-XB'))).toMatch(/^[\p{Script=Hebrew} :]+$/u)
  expect(leaves(pseudoMessages(en, 'en-XA')).map(([key]) => key)).toEqual(leaves(en).map(([key]) => key))
})
