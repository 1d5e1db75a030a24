import { expect, test } from '@jest/globals'
import { termsOf } from '@/lib/language/terms'
import { excerptOf } from '@/lib/search/excerpt'

function shown(text: string, ...terms: string[]): string | undefined {
  return excerptOf(text, 'en', new Set(terms))
    ?.map(({ text: piece, found }) => (found ? `[${piece}]` : piece))
    .join('')
}

const TEXT =
  'Take the cover off.\nHold the reset button. Then the power comes back, and reset is done with power.'

test.each([
  ['the sentence with the word, not the whole text', ['button'], 'Hold the reset [button].'],
  [
    'of several sentences the one with most of the words',
    ['power', 'reset', 'done'],
    'Then the [power] comes back, and [reset] is [done] with [power].',
  ],
  ['nothing where no word stands in the text', ['elephant'], undefined],
])('an excerpt is %s', (_, terms, expected) => {
  expect(shown(TEXT, ...terms)).toBe(expected)
})

test('a long sentence is cut before and behind what was found, at words', () => {
  const long = `${'before it all '.repeat(20)}the needle ${'and behind it '.repeat(20)}`
  const cut = shown(long, 'needl')!
  expect(cut.length).toBeLessThan(150)
  expect(cut).toMatch(/^… ?\w.*\[needle\].*\w…$/)
})

test('sentences of a language without spaces are told apart, too', () => {
  const text = 'カバーを外します。ボタンを押します。'
  const [first] = excerptOf(text, 'ja', new Set(termsOf('ボタン', 'ja', new Set())))!
  expect(first!.text.startsWith('カバー')).toBe(false)
})
