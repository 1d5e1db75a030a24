import { expect, test } from '@jest/globals'
import { answersToTake, fillingWalks, takenBy } from '@/lib/tree'
import { guidesOf } from './graph'

const allGuides = guidesOf({
  move: {
    notification: { added: 'account', gone: 'account', other: 'call' },
    account: { mine: 'serial', nobody: 'other/ > serial' },
    serial: { works: 'done', again: 'notification' },
    done: 'solved',
    call: 'support',
    forgotten: { yes: 'done' },
  },
  other: { found: { yes: 'known', no: 'ask' }, known: 'solved', ask: 'support' },
})

test('answers that only lead round, or that no walk from the start comes to, are not to be taken', () => {
  expect(answersToTake(allGuides, 'move')).toEqual([
    'move/notification.added',
    'move/notification.gone',
    'move/notification.other',
    'move/account.mine',
    'move/account.nobody',
    'move/serial.works',
  ])
})

test('an answer is taken by a walk that passes it, also in a part and where it is known', () => {
  const answers = { notification: 'gone', account: 'nobody', 'other/found': 'yes', serial: 'works' }
  expect([...takenBy(allGuides, [{ guide: 'move', answers }])]).toEqual([
    'move/notification.gone',
    'move/account.nobody',
    'other/found.yes',
    'move/serial.works',
  ])
  const known = guidesOf({ g: { ask: { old: 'end ? interface=old', new: 'end' }, end: 'solved' } })
  expect([...takenBy(known, [{ guide: 'g', answers: {}, known: { interface: 'old' } }])]).toEqual([
    'g/ask.old',
  ])
})

test('as few walks as are needed take what is missing, and each ends', () => {
  const missing = new Set(answersToTake(allGuides, 'move'))
  const walks = fillingWalks(allGuides, 'move', missing)
  expect(walks).toHaveLength(3)
  expect(walks.map(({ walk }) => walk.ending)).toEqual(['outcome', 'outcome', 'outcome'])
  const taken = takenBy(
    allGuides,
    walks.map(({ answers }) => ({ guide: 'move', answers })),
  )
  expect([...missing].filter((key) => !taken.has(key))).toEqual([])
})

test('an answer that leads back is taken by a way that has not passed where it leads', () => {
  const on = guidesOf({
    g: {
      first: { a: 'second', b: 'third' },
      second: { x: 'third' },
      third: { back: 'second', out: 'end' },
      end: 'solved',
    },
  })
  // By b and back one comes to second, and from there round to third again: no such walk ends.
  expect(fillingWalks(on, 'g', new Set(['g/third.back']))).toEqual([])
  const more = guidesOf({
    g: {
      first: { a: 'second', b: 'third' },
      second: { x: 'end' },
      third: { back: 'second', out: 'end' },
      end: 'solved',
    },
  })
  expect(fillingWalks(more, 'g', new Set(['g/third.back']))).toMatchObject([
    { answers: { first: 'b', third: 'back', second: 'x' }, takes: ['g/third.back'] },
  ])
})
