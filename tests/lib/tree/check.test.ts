import { expect, test } from '@jest/globals'
import { graphOf, mostQuestions, nearest, noWayOut, startsOf, unreachable } from '@/lib/tree'
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

test.each([
  ['facotry-reset', ['factory-reset', 'back-up'], 'factory-reset'],
  ['odl', ['old', 'new'], 'old'],
  ['Waring', ['Note', 'Warning'], 'Warning'],
  ['nothing', ['old', 'new'], undefined],
  ['x', [], undefined],
])('%s is nearest to %j: %s', (name, candidates, expected) => {
  expect(nearest(name, candidates)).toBe(expected)
})
