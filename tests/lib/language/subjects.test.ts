import { expect, test } from '@jest/globals'
import { asides } from '@/lib/language/asides'
import { emptyWords } from '@/lib/language/empty-words'
import { subjects } from '@/lib/language/subjects'
import { foldIn, hollowTerms, termOf } from '@/lib/language/terms'

test.each(['en', 'de', 'cs'])(
  'what a question is about is no word that says nothing or little: %s',
  (lang) => {
    const little = new Set([
      ...hollowTerms(emptyWords(lang), lang),
      ...asides(lang)
        .split(' ')
        .map((word) => termOf(word, lang)),
    ])
    const words = subjects(lang).split(' ')
    expect(words.length).toBeGreaterThan(100)
    expect(words.filter((word) => little.has(termOf(word, lang)))).toEqual([])
  },
)

test.each(['en', 'de', 'cs'])('words are listed as they are compared, each once: %s', (lang) => {
  const words = subjects(lang).split(' ')
  expect(words.map((word) => foldIn(word, lang))).toEqual(words)
  expect(new Set(words).size).toBe(words.length)
})

test('a language without a list has none', () => {
  expect(subjects('ja')).toBe('')
})
