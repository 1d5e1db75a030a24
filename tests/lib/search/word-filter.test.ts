import { expect, test } from '@jest/globals'
import { commonFilters } from '@/lib/search/common-words'
import { editsBetween } from '@/lib/search/edits'
import { filterOf, opensFilter, opensTiers } from '@/lib/search/word-filter'

test('a filter knows each of its words, and takes few others for one', () => {
  const words = Array.from({ length: 2000 }, (_, i) => `word${i * 7}`)
  const has = opensFilter(filterOf(words))
  expect(words.every(has)).toBe(true)
  const others = Array.from({ length: 2000 }, (_, i) => `other${i * 7}`)
  expect(others.filter(has).length).toBeLessThan(others.length * 0.05)
})

test('an empty filter has nothing', () => {
  expect(opensFilter(filterOf([]))('word')).toBe(false)
})

test('the common words of a language come in tiers; a language without a list has none', () => {
  const tierOf = opensTiers(commonFilters('en-GB'))
  expect(tierOf('the')).toBe(0)
  expect(tierOf('husband')).toBe(3)
  expect(tierOf('sourdough')).toBeUndefined()
  expect(opensTiers(commonFilters('cs'))('se')).toBe(0)
  expect(opensTiers(commonFilters('tlh'))('the')).toBeUndefined()
})

test.each([
  ['gate', 'gate', 0],
  ['gate', 'gave', 1],
  ['intercom', 'intrecom', 1],
  ['camera', 'camra', 1],
  ['notification', 'notfication', 1],
  ['bell', 'doorbell', 3],
])('%s and %s are so many slips apart, as far as that matters: %i', (one, other, slips) => {
  expect(editsBetween(one, other, 2)).toBe(slips)
})
