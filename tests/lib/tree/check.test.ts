import { expect, test } from '@jest/globals'
import { graphOf, noWayOut, startsOf, successorKeys, unreachable, type Graph } from '@/lib/tree'
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
