import { expect, test } from '@jest/globals'
import {
  graphOf,
  mostQuestions,
  noWayOut,
  startsOf,
  successorKeys,
  unreachable,
  type Graph,
} from '@/lib/tree'
import { guidesOf, type Sketch } from './graph'

function graph(sketches: Record<string, Sketch>) {
  const allGuides = guidesOf(sketches)
  return { graph: graphOf(allGuides), starts: startsOf(allGuides) }
}

test('a step is unreachable when no start leads to it, not even another guide’s', () => {
  const { graph: all, starts } = graph({
    a: { one: { x: 'end', y: 'b/far' }, end: 'solved', lost: 'end' },
    b: { start: 'solved', far: 'solved' },
  })
  expect(unreachable(all, starts)).toEqual(['a/lost'])
})

test('steps that lead to each other alone have no way out', () => {
  const { graph: all } = graph({
    a: { one: { x: 'end', y: 'two' }, end: 'solved', two: 'three', three: 'two' },
  })
  expect(noWayOut(all)).toEqual(['a/two', 'a/three'])
  expect(noWayOut(graph({ a: { one: 'two', two: 'support' } }).graph)).toEqual([])
})

test('questions of other guides are not on the longest way of this one', () => {
  const { graph: all } = graph({
    a: { one: { x: 'b/', y: 'end', z: 'ab/' }, end: 'solved' },
    b: { s: { x: 't' }, t: { x: 'a/end' } },
    ab: { s: { x: 't' }, t: { x: 'a/end' } },
  })
  expect([mostQuestions(all, 'a/one'), mostQuestions(all, 'b/s'), mostQuestions(all, 'a/gone')]).toEqual([
    1, 2, 0,
  ])
})

test.each<[string, Sketch, number]>([
  [
    'a part of the guide, and what comes after it',
    { a: { x: 'p > b' }, p: { x: 'q' }, q: 'solved', b: { x: 'q' } },
    3,
  ],
  ['a row', { a: { x: 'b' }, b: { x: 'c' }, c: 'solved' }, 2],
  ['instructions, which are none', { a: { x: 'b' }, b: 'c', c: 'solved' }, 1],
  ['the longer of two ways', { a: { x: 'b', y: 'c' }, b: { x: 'c' }, c: { x: 'd' }, d: 'solved' }, 3],
  ['a loop, once', { a: { x: 'b' }, b: { again: 'a', on: 'c' }, c: 'solved' }, 2],
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
])('questions on the longest way count %s', (_, sketch, expected) => {
  expect(mostQuestions(graph({ g: sketch }).graph, 'g/a')).toBe(expected)
})

test('a step whose exits are not all known may be any end', () => {
  const all: Graph = new Map([
    ['a/one', { exits: [{ to: 'a/two' }], question: false }],
    ['a/two', { exits: [], question: false, end: 'unknown' as const }],
    ['a/three', { exits: [], question: false }],
  ])
  expect(noWayOut(all)).toEqual(['a/three'])
})

test('a graph has the exits that lead to a step that is there, and the ends', () => {
  const { graph: all } = graph({
    a: { ask: { x: 'b/ > end', y: 'gone', z: 'end > gone' }, do: 'b/', no: 'gone/', end: 'solved' },
    b: { call: 'support' },
  })
  expect([...all]).toStrictEqual([
    ['a/ask', { exits: [{ to: 'b/call', then: 'a/end' }, { to: 'a/end' }], question: true }],
    ['a/do', { exits: [{ to: 'b/call' }], question: false }],
    ['a/no', { exits: [], question: false }],
    ['a/end', { exits: [], question: false, end: 'solved' }],
    ['b/call', { exits: [], question: false, end: 'support' }],
  ])
  expect(successorKeys(all.get('a/ask'))).toEqual(['b/call', 'a/end', 'a/end'])
  expect(successorKeys(all.get('a/gone'))).toEqual([])
})
