import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { LINE_SIGNS, SIGNS } from '@/lib/content/unseen/signs'
import { isSentences } from '@/lib/content/unseen/unseen'
import { PIECES } from '@/tests/harness/hostile-texts'

/** Of these alone a text may be sentences, and what begins what is none. */
const SIGNS_OF_SENTENCES = ' ,.;?!\'"’‘“”„…()/–—:-123abchtuXÉя电一二ب\uE000\uE001'
const BEGINNINGS = [
  'import A from "./a',
  'Import A from "./a"',
  'h2. ',
  'bq. A',
  "'''A'''",
  'turn0search1',
  ':smile:',
  '1. A',
  '-a',
]

const texts = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...SIGNS_OF_SENTENCES) },
      fc.constantFrom(...BEGINNINGS, ...PIECES),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((pieces) => pieces.join(''))

test('in what is taken for sentences no pattern finds a sign', () => {
  fc.assert(
    fc.property(texts, (text) => {
      if (!isSentences(text)) return
      const found = [...LINE_SIGNS, ...SIGNS].filter(({ pattern }) => text.search(pattern) >= 0)
      expect(found).toEqual([])
    }),
    { seed: 1, numRuns: 2000 },
  )
})

test.each([
  'Press the button (on the left), then wait: it takes 2–3 minutes.',
  'ضع القابس في المقبس',
  '拔下插头',
])('“%s” is a sentence', (text) => {
  expect(isSentences(text)).toBe(true)
})
