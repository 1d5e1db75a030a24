import { expect, test } from '@jest/globals'
import { isQuick } from '@/lib/content/check/expression-cost'

test.each([
  'already added|already registered',
  'error\\s+\\d+',
  'serial number.*not exist',
  'a.*b.*c',
  'serial\\s*(number|no)?.{0,40}(does\\s*not|doesn.?t|do\\s*not)\\s+exist',
  '(?:cannot|can.t) connect( to (the )?server)?',
  '(foo|bar)+baz',
  '[a-z]+@[a-z]+\\.com',
  'a\\s+b\\s+c\\s+d\\s+e',
])('the plain expression %s is quick', (source) => {
  expect(isQuick(source)).toBe(true)
})

test.each(['(a+)+$', '(a|a)*b', '(x+x+)+y', '(\\w+\\s?)+$', '(.*,)*x', '.*.*.*.*='])('%s can freeze a page', (source) => {
  expect(isQuick(source)).toBe(false)
})
