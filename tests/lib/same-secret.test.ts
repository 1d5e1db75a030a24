import { expect, test } from '@jest/globals'
import { isSameSecret } from '@/lib/same-secret'

test.each([
  ['the secret', 's3cret', true],
  ['another of its length', 's3creT', false],
  ['its beginning', 's3cr', false],
  ['more than it', 's3cret ', false],
  ['nothing', '', false],
  ['letters of as many signs and more bytes', 's3crét', false],
])('takes %s for what it is', (_, given, same) => {
  expect(isSameSecret(given, 's3cret')).toBe(same)
})
