import { expect, test } from '@jest/globals'
import { isWorthSaying, replay, shortestPath, stepsLeft, walkOrder, type Answers } from '@/lib/tree'
import { guidesOf } from './graph'

const allGuides = guidesOf({
  move: {
    notification: { 'already-added': 'old-account', unknown: 'serial', other: 'support' },
    serial: { works: 'done', 'still-fails': 'notification' },
    'old-account': { mine: 'delete', nobody: 'reset/' },
    delete: 'done',
    done: 'solved',
    support: 'support',
  },
  reset: { keep: { yes: 'backup', no: 'press' }, backup: 'press', press: 'move/done' },
})

function follow(answers: Answers, until?: string) {
  const { trail, at, ending } = replay(
    allGuides,
    'move',
    answers,
    until ? { until: { guide: 'move', step: until } } : {},
  )
  return [
    ...trail.map(({ step, answer }) => (answer ? `${step}=${answer}` : step)),
    `${at.step} (${ending})`,
  ].join(' ')
}

test.each<[string, Answers, string]>([
  ['no answer stays at the start', {}, 'notification (unanswered)'],
  [
    'an answer leads on',
    { notification: 'already-added' },
    'notification=already-added old-account (unanswered)',
  ],
  [
    'instructions are walked through',
    { notification: 'already-added', 'old-account': 'mine' },
    'notification=already-added old-account=mine delete done (outcome)',
  ],
  [
    'an answer that the question does not offer ends the walk there',
    { notification: 'gone' },
    'notification (unknown-answer)',
  ],
  [
    'answers that go round end where they close the circle',
    { notification: 'unknown', serial: 'still-fails' },
    'notification=unknown serial=still-fails notification (loop)',
  ],
  [
    'another guide’s questions are answered by guide and step',
    { notification: 'already-added', 'old-account': 'nobody', 'reset/keep': 'no' },
    'notification=already-added old-account=nobody keep=no press done (outcome)',
  ],
  [
    'another guide’s questions are not answered by the step alone',
    { notification: 'already-added', 'old-account': 'nobody', keep: 'no' },
    'notification=already-added old-account=nobody keep (unanswered)',
  ],
  [
    'answers to questions off the way change nothing',
    { notification: 'other', serial: 'works' },
    'notification=other support (outcome)',
  ],
  ['names that every object has are no answers', {}, 'notification (unanswered)'],
])('%s', (_, answers, expected) => {
  expect(follow(answers)).toBe(expected)
})

test('a walk stops before the step that it is asked to stop at', () => {
  expect(follow({ notification: 'already-added', 'old-account': 'mine' }, 'delete')).toBe(
    'notification=already-added old-account=mine delete (arrived)',
  )
})

test('a walk in a guide that is not there is missing', () => {
  expect(replay(allGuides, 'nowhere', {})).toMatchObject({ trail: [], ending: 'missing' })
})

test.each([
  ['move', 'notification', []],
  ['move', 'done', ['move/notification=unknown', 'move/serial=works']],
  ['move', 'delete', ['move/notification=already-added', 'move/old-account=mine']],
  ['reset', 'press', ['reset/keep=no']],
])('people get to %s/%s the shortest way', (guide, step, expected) => {
  const way = shortestPath(allGuides, { guide, step })?.map((one) => `${one.guide}/${one.step}=${one.answer}`)
  expect(way).toEqual(expected)
})

test('a step of no guide has no way', () => {
  expect(shortestPath(allGuides, { guide: 'move', step: 'gone' })).toBeUndefined()
})

test.each([
  ['notification', { least: 1, most: 5 }],
  ['serial', { least: 1, most: 1 }],
  ['delete', { least: 1, most: 1 }],
  ['done', { least: 0, most: 0 }],
])('from %s so many steps are left, loops counted once', (step, expected) => {
  expect(stepsLeft(allGuides, { guide: 'move', step })).toEqual(expected)
})

test.each([
  [0, 0, false],
  [1, 1, true],
  [1, 5, true],
  [2, 6, false],
  [2, 16, false],
  [5, 8, true],
  [5, 9, false],
  [12, 12, true],
])('between %i and %i steps left is said: %s', (least, most, said) => {
  expect(isWorthSaying({ least, most })).toBe(said)
})

test('walking order follows each answer to its end before the next', () => {
  const guide = allGuides.get('move')
  expect(guide && walkOrder(guide)).toEqual([
    'notification',
    'old-account',
    'delete',
    'done',
    'serial',
    'support',
  ])
})

test('ten thousand steps in a row are no difficulty', () => {
  // Mutation testing walks again for each fault that it puts there.
  const last = process.env.SIGNPOST_MUTATED ? 999 : 9999
  const row = Object.fromEntries(
    Array.from({ length: last + 1 }, (_, i) => [`s${i}`, i === last ? 'solved' : `s${i + 1}`]),
  )
  const long = guidesOf({ long: row })
  expect(shortestPath(long, { guide: 'long', step: `s${last}` })).toHaveLength(last)
  expect(stepsLeft(long, { guide: 'long', step: 's0' })).toEqual({ least: last, most: last })
  expect(replay(long, 'long', {}).trail).toHaveLength(last)
})
