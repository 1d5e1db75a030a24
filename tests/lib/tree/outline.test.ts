import { entriesInOrder, outlineOf, walkOrder, type OutlineEntry } from '@/lib/tree'
import { guideBy } from '../../harness/guide-by'
import { guidesOf, type Sketch } from './graph'

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

test('half of what is left is enough to stay, and after seven levels everything does', () => {
  expect(shape(outlineOf(guideBy({ a: 'x y', x: '', y: 'y2', y2: '' })).entries)).toBe('a(x) y y2')
  const steps = Array.from({ length: 9 }, (_, n): [string, string] => [`s${n}`, `s${n + 1} e${n}`])
  const ends = Array.from({ length: 10 }, (_, n): [string, string] => [n === 9 ? 's9' : `e${n}`, ''])
  expect(shape(outlineOf(guideBy(Object.fromEntries([...steps, ...ends]))).entries)).toBe(
    's0(s1(s2(s3(s4(s5(s6 s7 s8 s9 e8 e7 e6 | e5) | e4) | e3) | e2) | e1) | e0)',
  )
})

/** The exits of the first step, in a few words. */
function exitsOfFirst(sketch: Sketch): string[] {
  const guide = guidesOf({ g: sketch, h: { b: 'solved' } }).get('g')!
  return outlineOf(guide).entries[0]!.exits.map((exit) => {
    const { choice, to, after, number, loop, first, size } = exit
    const beside = [choice?.id ?? '-', ...('after' in exit ? [`after ${after?.step}`] : [])]
    const more = [
      'number' in exit ? number : '-',
      ...(loop ? ['loop'] : []),
      ...(first ? ['first'] : []),
      size,
    ]
    return [...beside, `${to.guide}/${to.step}`, ...more].join(' ')
  })
}

test.each<[string, Sketch, string[]]>([
  [
    'where a part returns to',
    { a: { x: 'p > b', y: 'b' }, p: 'q', q: 'solved', b: 'solved' },
    ['x g/p 2 first 2', 'x after p g/b 4 first 1', 'y g/b 4 0'],
  ],
  [
    'what another guide calls by the same name',
    { a: { x: 'h/b', y: 'b' }, b: 'a' },
    ['x h/b - 0', 'y g/b 2 first 0'],
  ],
  ['back to the step itself', { a: { x: 'a', y: 'gone' } }, ['x g/a 1 loop 0', 'y g/gone - 0']],
  ['on from an instruction', { a: 'b', b: 'solved' }, ['- g/b 2 first 0']],
])('an exit says that it leads %s', (_, sketch, expected) => {
  expect(exitsOfFirst(sketch)).toEqual(expected)
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
