import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { merged } from '@/scripts/desk/disk/merge'
import { mergedJson } from '@/scripts/desk/text/json-merge'
import { withJson } from '@/scripts/desk/text/json-text'
import type { Keep } from '@/scripts/desk/text/standing'

const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(1, 2, 'a', 'b', true, null),
    fc.dictionary(fc.constantFrom('a', 'b', 'label', '__proto__'), tie('any'), { maxKeys: 3 }),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.array(fc.record({ id: fc.constantFrom('p', 'q', 'r'), label: tie('any') }), { maxLength: 3 }),
    fc.uniqueArray(fc.record({ n: fc.integer({ min: 1, max: 4 }), x: fc.integer({ min: 0, max: 2 }) }), {
      selector: ({ n }) => n,
    }),
  ),
})).any
const KEEPS = fc.constantFrom<Keep>('ours', 'theirs', 'both')

test('whatever two have made of JSON and whatever is kept, it is JSON; what neither touched is as it was', () => {
  fc.assert(
    fc.property(
      value,
      value,
      value,
      fc.boolean(),
      fc.array(KEEPS, { minLength: 30, maxLength: 30 }),
      (ours, theirs, base, known, keep) => {
        const { questions, value: kept } = mergedJson(ours, theirs, known ? base : undefined)
        const answers = questions.map(({ both }, n) => (keep[n] === 'both' && !both ? 'ours' : keep[n]!))
        const made = kept(answers)
        for (const space of [undefined, 2]) {
          const text = JSON.stringify(ours, null, space)
          expect(JSON.stringify(JSON.parse(withJson(text, made)))).toBe(JSON.stringify(made))
        }
        expect(JSON.stringify(mergedJson(ours, ours, base).value([]))).toBe(JSON.stringify(ours))
        expect(JSON.stringify(mergedJson(ours, base, base).value([]))).toBe(JSON.stringify(ours))
        expect(JSON.stringify(mergedJson(base, theirs, base).value([]))).toBe(JSON.stringify(theirs))
        // A list of marks has each number once.
        if (
          Array.isArray(made) &&
          made.every((one) => typeof (one as { n?: unknown } | null)?.n === 'number')
        )
          expect(new Set(made.map((one) => (one as { n: number }).n)).size).toBe(made.length)
      },
    ),
    { numRuns: 2_000, seed: 23 },
  )
})

const marks = (...all: [n: number, x: number][]) =>
  `{ "marks": [\n${all.map(([n, x]) => `  { "n": ${n}, "x": ${x} }`).join(',\n')}\n] }\n`

test('two editors of one file of JSON lose nothing, though their lines touch', () => {
  const base = marks([1, 0.1])
  const mine = marks([1, 0.1], [2, 0.2])
  expect(merged(mine, base, marks([1, 0.1], [3, 0.3]))).toBe(marks([1, 0.1], [3, 0.3], [2, 0.2]))
  expect(merged(mine, base, marks([1, 0.1], [2, 0.4]))).toBeUndefined()
})
