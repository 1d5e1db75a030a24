import { expect, test } from '@jest/globals'
import {
  faultyCalls,
  graphOf,
  guidesAhead,
  returnsOf,
  shortestPath,
  stepsLeft,
  walkOrder,
  type Answers,
} from '@/lib/tree'
import { follow, guidesOf, shown } from './graph'

const allGuides = guidesOf({
  move: {
    'can-log-in': { yes: 'log-in', never: 'first-time/ > log-in', forgot: 'reset > can-log-in' },
    'log-in': { done: 'serial', 'no-page': 'find-address/ > log-in' },
    serial: 'find-address/ > finish',
    finish: 'moved',
    moved: 'solved',
    reset: { ok: 'reset-done', broken: 'call' },
    'reset-done': 'solved',
    call: 'support',
  },
  'first-time': {
    power: { on: 'address', off: 'plug-in' },
    'plug-in': 'power-on',
    'power-on': 'address',
    address: 'find-address/ > ready',
    ready: 'solved',
  },
  'find-address': { sticker: { seen: 'known', none: 'ask' }, known: 'solved', ask: 'support' },
})

test.each<[string, Answers, string]>([
  [
    'a part is walked, and is the end of nothing',
    { 'can-log-in': 'never' },
    'can-log-in=never power > log-in (unanswered)',
  ],
  [
    'a part within a part returns to the part, and that to where it was begun',
    { 'can-log-in': 'never', 'first-time/power': 'on', 'find-address/sticker': 'seen' },
    'can-log-in=never power=on address sticker=seen known ready log-in (unanswered)',
  ],
  [
    'support ends the whole walk',
    { 'can-log-in': 'never', 'first-time/power': 'on', 'find-address/sticker': 'none' },
    'can-log-in=never power=on address sticker=none ask > log-in > ready (outcome)',
  ],
  [
    'a part that is gone through twice returns each time to where it was begun',
    { 'can-log-in': 'never', 'first-time/power': 'on', 'find-address/sticker': 'seen', 'log-in': 'done' },
    'can-log-in=never power=on address sticker=seen known ready log-in=done serial sticker=seen known finish moved (outcome)',
  ],
  [
    'a part of the guide itself returns, and answers that then go round are a circle',
    { 'can-log-in': 'forgot', reset: 'ok' },
    'can-log-in=forgot reset=ok reset-done can-log-in (loop)',
  ],
])('%s', (_, answers, expected) => {
  expect(follow(allGuides, answers)).toBe(expected)
})

test('a step that is come to twice has the trail of the last time', () => {
  const answers = {
    'can-log-in': 'never',
    'first-time/power': 'on',
    'find-address/sticker': 'seen',
    'log-in': 'done',
  }
  const until = { guide: 'find-address', step: 'known' }
  expect(follow(allGuides, answers, { until })).toBe(
    'can-log-in=never power=on address sticker=seen known ready log-in=done serial sticker=seen known > finish (arrived)',
  )
})

test('an outcome names those for whom it is not the end', () => {
  const names = (guide: string, step: string) =>
    returnsOf(allGuides, { guide, step }).map(({ from, then }) => `${from} > ${then}`)
  expect(names('find-address', 'known')).toEqual([
    'move/log-in > move/log-in',
    'move/serial > move/finish',
    'first-time/address > first-time/ready',
  ])
  expect(names('first-time', 'ready')).toEqual(['move/can-log-in > move/log-in'])
  expect(names('move', 'moved')).toEqual([])
  expect(names('find-address', 'ask')).toEqual([])
})

test('a part that never ends solved, and one that begins itself again, are faulty', () => {
  const faults = (sketch: Parameters<typeof guidesOf>[0]) =>
    faultyCalls(graphOf(guidesOf(sketch))).map(({ from, to, fault }) => `${from} ${to} ${fault}`)
  expect(faults({ a: { s: 'b/ > t', t: 'solved' }, b: { x: 'support' } })).toEqual(['a/s b/x endless'])
  expect(
    faults({ a: { s: 'b/ > t', t: 'solved' }, b: { x: { y: 'a/', z: 'done' }, done: 'solved' } }),
  ).toEqual(['a/s b/x recursive'])
  expect(faults({ a: { s: 'b/ > t', t: 'solved' }, b: { x: 'solved' } })).toEqual([])
})

test('the shortest way goes through the part on the way, to its nearest solution', () => {
  const on = guidesOf({
    a: { s: 'b/ > t', t: 'end', end: 'solved' },
    b: { x: { long: 'y', short: 'c/ > z' }, y: 'y2', y2: 'y3', y3: 'y4', y4: 'z', z: 'solved' },
    c: { only: 'solved' },
  })
  expect(shown(shortestPath(on, { guide: 'a', step: 'end' }) ?? [])).toBe('s x=short only z t')
  expect(stepsLeft(on, { guide: 'a', step: 's' })).toEqual({ least: 5, most: 8 })
  expect(walkOrder(on.get('a')!)).toEqual(['s', 't', 'end'])
})

test('a walk leads into the guides of its answers, and into those that its parts lead into', () => {
  expect(guidesAhead(allGuides, 'move')).toEqual(['first-time', 'find-address'])
  const on = guidesOf({
    a: { s: 'b/ > t', t: { x: 'd/', y: 'end' }, end: 'solved' },
    b: { s: 'c/ > t', t: 'solved' },
    c: { s: 'solved' },
    d: { s: { x: 'e/', y: 'end' }, end: 'solved' },
    e: { s: 'solved' },
  })
  expect(guidesAhead(on, 'a').toSorted()).toEqual(['b', 'c', 'd'])
  expect(guidesAhead(on, 'c')).toEqual([])
})
