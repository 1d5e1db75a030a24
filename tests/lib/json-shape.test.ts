import { isObject, isTexts, parsed } from '@/lib/json-shape'

test.each([
  ['{}', true],
  ['{"a":1}', true],
  ['[]', false],
  ['null', false],
  ['"text"', false],
  ['7', false],
])('%s is an object: %s', (json, is) => {
  expect(isObject(parsed(json))).toBe(is)
})

test.each([
  ['[]', true],
  ['["a","b"]', true],
  ['["a",1]', false],
  ['{"0":"a"}', false],
  ['"a"', false],
])('%s is a list of texts: %s', (json, is) => {
  expect(isTexts(parsed(json))).toBe(is)
})

test('what is no JSON is nothing', () => {
  expect(['', '{"a":', '<!doctype html>'].map(parsed)).toEqual([undefined, undefined, undefined])
})
