import { expect, test } from '@jest/globals'
import { didYouMean, nearest } from '@/lib/tree'

test.each([
  ['two swapped letters', 'facotry-reset', ['factory-reset', 'back-up'], 'factory-reset'],
  ['a short name with two swapped', 'odl', ['old', 'new'], 'old'],
  ['the first two swapped', 'lod', ['old', 'new'], 'old'],
  ['two swapped and another wrong', 'afctoru', ['factory'], 'factory'],
  ['two letters that are swapped beside another wrong one, of few', 'odx', ['old'], undefined],
  ['a letter left out', 'Waring', ['Note', 'Warning'], 'Warning'],
  ['a letter too many', 'oold', ['old'], 'old'],
  ['one letter of a word of two', 'iz', ['is'], 'is'],
  ['other case', 'OLD', ['old'], 'old'],
  ['a candidate in other case', 'warninf', ['WARNING'], 'WARNING'],
  ['one of five letters', 'hallo', ['hello'], 'hello'],
  ['two of five letters', 'hallu', ['hello'], undefined],
  ['two of six letters', 'axcdey', ['abcdef'], 'abcdef'],
  ['three of six letters', 'axcyez', ['abcdef'], undefined],
  ['four of fifteen letters', 'abcdefghijkWXYZ', ['abcdefghijklmno'], 'abcdefghijklmno'],
  ['five of fifteen letters', 'abcdefghijVWXYZ', ['abcdefghijklmno'], undefined],
  ['a name as long, with nothing in common', 'nothing', ['old', 'new', 'another'], undefined],
  ['the nearer of two, written later', 'axcdey', ['abcdef', 'abcdey'], 'abcdey'],
  ['the nearer of two, written first', 'axcdey', ['abcdey', 'abcdef'], 'abcdey'],
  ['the first of two that are as near', 'bat', ['cat', 'hat'], 'cat'],
  ['no candidates', 'x', [], undefined],
])('what is meant by %s: %s of %j is %s', (_, name, candidates, expected) => {
  expect(nearest(name, candidates)).toBe(expected)
})

test('a sentence about an unknown name ends with what may be meant, or as it would end anyway', () => {
  expect(didYouMean('odl', ['old'])).toBe('; did you mean "old"?')
  expect(didYouMean('odl', ['old'], ', alas.')).toBe('; did you mean "old"?')
  expect(didYouMean('odl', ['new'], ', alas.')).toBe(', alas.')
  expect(didYouMean('odl', ['new'])).toBe('.')
})
