import { expect, test } from '@jest/globals'
import fs from 'node:fs'
import path from 'node:path'
import { CATALOGUES } from '@/lib/words/catalogues'
import { en } from '@/lib/words/en'
import { pseudo, pseudoWords } from '@/lib/words/pseudo'
import { words } from '@/lib/words'
import { unusedWords } from '../../harness/unused-words'

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

test('every key of the catalogue is asked for somewhere', () => {
  const files = ['app', 'components', 'lib'].flatMap((folder) =>
    fs
      .readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => path.join(folder, name)),
  )
  expect(unusedWords(files, 'lib/words/en.ts', 'en')).toEqual([])
}, 120_000)

test('a key that nothing asks for is found', () => {
  const file = 'tests/fixtures/words/unused.ts'
  expect(unusedWords([file], file, 'unused')).toEqual(['never', 'group.never', 'handed.never'])
}, 60_000)

test('in a pseudo-language words are longer, or from right to left, and only once', () => {
  const text = 'This device is already added to a site of another company'
  const longer = pseudo(text, 'en-XA')
  expect(longer.length / text.length).toBeGreaterThan(1.35)
  expect(pseudo(longer, 'en-XA')).toBe(longer)
  expect(pseudo(text, 'ar-XB')).toMatch(/^[\p{Script=Hebrew} ]+$/u)
  expect(words('ar-XB').nextStep(pseudo('title', 'ar-XB'))).toMatch(/^[\p{Script=Hebrew} :]+$/u)
  expect(leaves(pseudoWords(en, 'en-XA')).map(([key]) => key)).toEqual(leaves(en).map(([key]) => key))
})
