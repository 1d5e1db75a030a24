import { sumOf } from '@/lib/page-part'

test('texts that differ sum up to something else', () => {
  expect(sumOf('ab')).not.toBe(sumOf('ba'))
  expect(sumOf('x'.repeat(10_000))).toBe(sumOf('x'.repeat(10_000)))
})
