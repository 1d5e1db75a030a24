import { expect, test } from '@jest/globals'
import { emptyWords } from '@/lib/language/empty-words'
import { piecesOf } from '@/lib/search/marks'
import { fold, termsOf } from '@/lib/language/terms'

const NONE = new Set<string>()

test.each([
  ['Účet', 'ucet'],
  ['ŽLUŤOUČKÝ KŮŇ', 'zlutoucky kun'],
  ['Straße', 'strasse'],
  ['Ørsted łódź', 'orsted lodz'],
  ['ﬁle', 'file'],
  ['can’t', 'cant'],
  ['שָׁלוֹם', 'שלום'],
])('%s is compared as %s', (text, folded) => {
  expect(fold(text)).toBe(folded)
})

test.each([
  ['en', 'battery batteries'],
  ['en', 'delete deletes deleted deleting'],
  ['en', 'box boxes'],
  ['en', 'stop stopped stopping'],
  ['en-AU', 'device devices'],
  ['cs', 'heslo hesla hesel heslem'],
  ['cs', 'účet účtu účty ucet'],
  ['cs', 'vygenerovat vygenerujte vygenerování'],
  ['cs', 'záloha zálohu zálohovat zálohování'],
  ['cs', 'odstranit odstraňte odstranil odstranění'],
  ['ja', 'ボイラー ボイラ ぼいらー ﾎﾞｲﾗｰ'],
  ['ja', 'ヒーター ひーたー ヒータ'],
  ['th', 'น้ำ นำ้ นํ้า น้ํา'],
  ['th', 'เซ็ต เซต'],
  ['th', '5 ๕'],
  ['ar', '60 ٦٠ ۶۰ ६०'],
  ['he', 'משאבה המשאבה מהמשאבה ולמשאבות'],
  ['he', 'מים מימ המים ובמים'],
  ['he', 'מסך במסכים שהמסך'],
  ['he', 'ברז והברז'],
  ['de', 'läuten läutet laeutet geläutet'],
])('forms of a word are one: %s, %s', (lang, forms) => {
  expect(new Set(termsOf(forms, lang, NONE)).size).toBe(1)
})

test.each([
  ['en', 'site city'],
  ['en', 'bus bed'],
  ['cs', 'kód kontakt'],
  ['de', 'läuten laut'],
  ['de', 'läutet lauter'],
  ['he', 'מים מסך'],
  ['ja', 'ビル ビール'],
  ['cs', 'síť sít sto'],
])('different words stay apart: %s, %s', (lang, words) => {
  expect(new Set(termsOf(words, lang, NONE)).size).toBeGreaterThan(1)
})

test('addresses and versions are one word, with and without a v', () => {
  expect(termsOf('at 192.168.1.100, version 2.50', 'xx', NONE)).toEqual([
    'at',
    '192.168.1.100',
    'version',
    '2.50',
  ])
  expect(termsOf('v2.50', 'xx', NONE)).toEqual(['2.50'])
})

test('words that say nothing are no terms; a language without a list keeps all', () => {
  expect(termsOf('How do I reset it', 'en', emptyWords('en'))).toEqual(['reset'])
  expect(termsOf('miten nollaan', 'fi', emptyWords('fi'))).toEqual(['miten', 'nollaan'])
})

test('a digit beside Thai letters is a number of its own, and vowels in any order keep their places', () => {
  expect(termsOf('เครื่อง๕', 'th', NONE)).toContain('5')
  const found = new Set(termsOf('น้ำ', 'th', NONE))
  for (const text of ['น้ำรั่ว', 'นำ้รั่ว', 'น้ํารั่ว', 'นํ้ารั่ว']) {
    const pieces = piecesOf(text, 'th', found)
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    expect(pieces.at(-1)).toEqual({ text: 'รั่ว', found: false })
  }
})

test('a text is taken apart at the words found, and is whole again in the order of its pieces', () => {
  const pieces = piecesOf('Reset the Účet, resets', 'cs', new Set(termsOf('ucet', 'cs', NONE)))
  expect(pieces.filter(({ found }) => found).map(({ text }) => text)).toEqual(['Účet'])
  expect(pieces.map(({ text }) => text).join('')).toBe('Reset the Účet, resets')
})
