import { entriesInOrder, outlineOf, walkOrder, type OutlineEntry } from '@/lib/tree'
import { guideBy } from '../../harness/guide-by'

/** What is nested, as text: `a(b c)`. */
function shape(entries: readonly OutlineEntry[]): string {
  return entries
    .map(({ step, exits }) => {
      const below = exits.filter((exit) => exit.below.length > 0).map((exit) => shape(exit.below))
      return below.length > 0 ? `${step.id}(${below.join(' | ')})` : step.id
    })
    .join(' ')
}

test('an outline has every step once, in walking order', () => {
  const guide = guideBy({ a: 'b c', b: 'd', c: 'd e', d: 'a', e: '', lost: 'e' })
  const inOrder = entriesInOrder(outlineOf(guide).entries)
  expect(inOrder.map(({ step }) => step.id)).toEqual(walkOrder(guide))
  expect(inOrder.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6])
})

test('branches are nested, and what follows without a branch is not', () => {
  expect(shape(outlineOf(guideBy({ a: 'b', b: 'c', c: '' })).entries)).toBe('a b c')
  expect(shape(outlineOf(guideBy({ a: 'b c', b: 'b2', b2: 'b3', b3: '', c: '' })).entries)).toBe(
    'a(b b2 b3 | c)',
  )
})

test('the last branch stays on its level where it holds the most of what is left', () => {
  const guide = guideBy({ a: 'x b', x: '', b: 'y c', y: '', c: 'z d', z: '', d: '' })
  expect(shape(outlineOf(guide).entries)).toBe('a(x) b(y) c(z | d)')
  expect(outlineOf(guide).entries[1]!.via).toMatchObject({ from: 1, choice: { id: 'a1' } })
})

test('an exit says whether it is the first to its step, leads back, or leads away', () => {
  const [a] = outlineOf(guideBy({ a: 'b c other/', b: 'a', c: 'b' })).entries
  expect(a!.exits.map(({ number, first, loop }) => ({ number, first, loop }))).toEqual([
    { number: 2, first: true, loop: false },
    { number: 3, first: true, loop: false },
    { number: undefined, first: false, loop: false },
  ])
  const [b, c] = [a!.exits[0]!.below[0]!, a!.exits[1]!.below[0]!]
  expect([b.exits[0]!.loop, c.exits[0]!.loop]).toEqual([true, false])
})

test('neither a thousand questions in a row nor a thousand answers are too many', () => {
  const deep = Object.fromEntries(
    Array.from({ length: 3000 }, (_, n) => [`s${n}`, n % 2 ? '' : `s${n + 1} s${n + 2}`]),
  )
  const guide = guideBy({ ...deep, s3000: '' })
  expect(entriesInOrder(outlineOf(guide).entries)).toHaveLength(3001)
  const wide = guideBy({
    a: Array.from({ length: 1000 }, (_, n) => `b${n}`).join(' '),
    ...Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`b${n}`, ''])),
  })
  expect(entriesInOrder(outlineOf(wide).entries)).toHaveLength(1001)
})
