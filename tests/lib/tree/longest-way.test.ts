import { expect, test } from '@jest/globals'
import { graphOf, longestWay, type Graph } from '@/lib/tree'
import { seeded } from '../../harness/seeded'
import { guidesOf, type Sketch } from './graph'

function graph(sketches: Record<string, Sketch>): Graph {
  return graphOf(guidesOf(sketches))
}

const questions = (sketch: Sketch) =>
  longestWay(graph({ g: sketch }), `g/${Object.keys(sketch)[0]!}`).questions

/** A row of questions `q1` to `q<n>` and its end. */
function row(n: number, more: Record<string, Record<string, string>> = {}): Sketch {
  const names = Array.from({ length: n }, (_, i) => `q${i + 1}`)
  const steps = names.map((name, i) => [name, { ...more[name], on: names[i + 1] ?? 'end', stop: 'end' }])
  return { ...Object.fromEntries(steps), end: 'solved' }
}

test('questions of other guides are not on the longest way of this one, those behind a part in one are', () => {
  const all = graph({
    a: { one: { x: 'b/', y: 'end', z: 'ab/' }, end: 'solved' },
    b: { s: { x: 't' }, t: { x: 'a/end' } },
    ab: { s: { x: 't' }, t: { x: 'a/end' } },
    c: { s: { x: 'b/ > t' }, t: { x: 'end' }, end: 'solved' },
  })
  const counts = ['a/one', 'b/s', 'c/s', 'a/gone'].map((start) => longestWay(all, start).questions)
  expect(counts).toEqual([1, 2, 2, 0])
})

test.each<[string, Sketch, number]>([
  [
    'a part of the guide, and what comes after it',
    { a: { x: 'p > b' }, p: { x: 'q' }, q: 'solved', b: { x: 'q' } },
    3,
  ],
  [
    'of a part, what leads back; what leads to support ends the walk',
    {
      a: { x: 'p > b' },
      p: { x: 'q', y: 'r' },
      q: 'solved',
      r: { x: 's' },
      s: 'support',
      b: { x: 'q' },
    },
    3,
  ],
  ['a row', { a: { x: 'b' }, b: { x: 'c' }, c: 'solved' }, 2],
  ['instructions, which are none', { a: { x: 'b' }, b: 'c', c: 'solved' }, 1],
  ['the longer of two ways', { a: { x: 'b', y: 'c' }, b: { x: 'c' }, c: { x: 'd' }, d: 'solved' }, 3],
  ['a loop, once', { a: { x: 'b' }, b: { again: 'a', on: 'c' }, c: 'solved' }, 2],
  [
    'a part that is gone through on the way back',
    { a: { x: 'b' }, b: { again: 'p > a', on: 'c' }, p: { x: 'c' }, c: 'solved' },
    3,
  ],
  [
    'two ways that both lead back, the longer of them',
    {
      a: { x: 'b', y: 'd' },
      b: { x: 'c' },
      c: { again: 'a', end: 'e' },
      d: { again: 'a', end: 'e' },
      e: 'solved',
    },
    3,
  ],
  ['a row into whose midst an earlier answer leads', row(13, { q1: { jump: 'q7' }, q7: { back: 'q2' } }), 13],
  [
    'a row of which each step leads back to the one before',
    row(9, Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`q${i + 2}`, { back: `q${i + 1}` }]))),
    9,
  ],
])('questions on the longest way count %s', (_, sketch, expected) => {
  expect(questions(sketch)).toBe(expected)
})

/** Questions that lead to each other in any way, some of them through parts that lead in any way to each other. */
function tangle(chance: ReturnType<typeof seeded>): Sketch {
  const main = ['s0', 's1', 's2', 's3', 's4', 's5']
  const parts = ['p0', 'p1', 'p2']
  const ends = ['end', 'help']
  const among = (names: readonly string[]) => chance.pick([...names, ...names, ...ends])
  const exit = () =>
    chance.pick([1, 2, 3]) === 1 ? `${among(parts)} > ${among(main)}` : among([...main, ...parts])
  return {
    ...Object.fromEntries(main.map((name) => [name, { a: exit(), b: exit(), c: exit() }])),
    ...Object.fromEntries(parts.map((name) => [name, { a: among(parts), b: among(parts) }])),
    end: 'solved',
    help: 'support',
  }
}

/** The same by trying all ways. */
function byTrying(all: Graph, key: string, toSolved = false, passed: readonly string[] = []): number {
  const node = all.get(key)
  if (!node || passed.includes(key)) return -Infinity
  const onward = (to: string, isSolved = toSolved) => byTrying(all, to, isSolved, [...passed, key])
  const ways = node.exits.flatMap(({ to, then }) => {
    if (then === undefined) return [onward(to)]
    return [byTrying(all, to, true) + onward(then), toSolved ? -Infinity : onward(to)]
  })
  const stop = toSolved && node.end !== 'solved' ? -Infinity : 0
  return (node.question ? 1 : 0) + Math.max(stop, ...ways)
}

test('it is the longest of all ways that pass no step twice, in whatever order the answers are written', () => {
  for (let seed = 0; seed < 150; seed++) {
    const sketch = tangle(seeded(seed))
    const turned = Object.fromEntries(
      Object.entries(sketch).map(([step, what]) => [
        step,
        typeof what === 'string' ? what : Object.fromEntries(Object.entries(what).reverse()),
      ]),
    )
    const all = graph({ g: sketch })
    const found = longestWay(all, 'g/s0')
    expect({ seed, ...found }).toMatchObject({ seed, isLongest: true, questions: byTrying(all, 'g/s0') })
    expect(longestWay(graph({ g: turned }), 'g/s0')).toEqual(found)
  }
})

const STEPS = 10_000

/** Steps of a guide that is as large as one can be, by number. */
function large(exits: (i: number) => number[]): Graph {
  const key = (i: number) => `g/s${String(i).padStart(5, '0')}`
  return new Map(
    Array.from({ length: STEPS }, (_, i) => [
      key(i),
      { exits: exits(i).flatMap((to) => (to < 0 || to >= STEPS ? [] : [{ to: key(to) }])), question: true },
    ]),
  )
}

test.each<[string, (i: number) => number[], number]>([
  ['a row', (i) => [i + 1], STEPS],
  ['a row whose steps all lead back to the first', (i) => [i + 1, 0], STEPS],
  ['a row whose steps all lead back to the one before', (i) => [i + 1, i - 1], STEPS],
  [
    'many rows side by side',
    (i) => (i === 0 ? Array.from({ length: 100 }, (_, j) => 1 + j * 99) : i % 99 ? [i + 1] : []),
    100,
  ],
  ['rounds one after the other', (i) => (i % 5 ? [i + 1, i - (i % 5)] : [i + 1]), STEPS],
])('in a guide of ten thousand steps little is looked at: %s', (_, exits, expected) => {
  const { questions, looks } = longestWay(large(exits), 'g/s00000')
  expect(questions).toBe(expected)
  expect(looks).toBeLessThan(15 * STEPS)
})

test('where all steps lead to each other it ends, with a way that is there', () => {
  const keys = Array.from({ length: 60 }, (_, i) => `g/s${i + 10}`)
  const all = new Map(keys.map((key) => [key, { exits: keys.map((to) => ({ to })), question: true }]))
  const { questions, isLongest, looks } = longestWay(all, 'g/s10')
  expect({ questions, isLongest }).toEqual({ questions: 60, isLongest: false })
  expect(looks).toBeLessThan(15 * STEPS)
})
