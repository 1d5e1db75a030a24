import { flatness, type Point } from './flat'

const LEAVE = { share: 0.1, plus: 5 }
const points = (of: (n: number) => number): Point[] =>
  Array.from({ length: 100 }, (_, n) => ({ at: n * 1000, value: of(n) }))

test.each([
  ['what stays as it is', () => 100, true],
  ['what grows while it warms up', (n: number) => Math.min(100, n * 5), true],
  ['what wavers', (n: number) => 100 + 30 * Math.sin(n), true],
  ['what has peaks', (n: number) => (n % 10 === 0 ? 900 : 100), true],
  ['what shrinks', (n: number) => 200 - n, true],
  ['what grows by a third', (n: number) => 100 + n / 3, false],
  ['what jumps at the end', (n: number) => (n > 80 ? 150 : 100), false],
])('%s', (_, of, isFlat) => {
  expect(flatness(points(of), LEAVE).isFlat).toBe(isFlat)
})

test('nothing at all is not flat', () => {
  expect(flatness([], LEAVE).isFlat).toBe(false)
})
