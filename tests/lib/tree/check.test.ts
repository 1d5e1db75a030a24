import { expect, test } from '@jest/globals'
import {
  defaultAnswerId,
  graphOf,
  isId,
  mostQuestions,
  nearest,
  noWayOut,
  readTarget,
  startsOf,
  unreachable,
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
})

test.each<[string, Sketch, number]>([
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

test.each([
  ['step', { guide: 'here', step: 'step' }],
  ['guide/step', { guide: 'guide', step: 'step' }],
  ['guide/', { guide: 'guide' }],
  ['', undefined],
  ['/', undefined],
  ['/step', undefined],
  ['a/b/c', undefined],
])('the target "%s" is %j', (text, expected) => {
  expect(readTarget(text, 'here')).toEqual(expected)
})

test.each([
  ['step', 'step'],
  ['guide/step', 'guide-step'],
  ['guide/', 'guide'],
])('an answer to %s is called %s', (target, expected) => {
  expect(defaultAnswerId(target)).toBe(expected)
})

test.each([
  ['a', true],
  ['a-1-b', true],
  ['a'.repeat(80), true],
  ['a'.repeat(81), false],
  ['A', false],
  ['a--b', false],
  ['-a', false],
  ['a-', false],
  ['ä', false],
  ['', false],
])('"%s" is an id: %s', (text, expected) => {
  expect(isId(text)).toBe(expected)
})
