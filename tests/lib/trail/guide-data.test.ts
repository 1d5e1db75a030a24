import { expect, test } from '@jest/globals'
import { guideData } from '@/lib/trail/guide-data'
import { messages } from '@/lib/messages'
import { trailMessages } from '@/lib/messages/trail-messages'
import { guidesOf } from '@/tests/lib/tree/graph'

test('the data of a guide say which others lie beside it, and which names these had', () => {
  const on = guidesOf({
    move: { a: 'done', done: 'solved' },
    reset: { a: 'done', done: 'solved' },
    call: { a: 'solved' },
  })
  const reset = { ...on.get('reset')!, aliases: ['erase', 'call'] }
  const steps = new Map(reset.steps).set('a', {
    ...reset.steps.get('a')!,
    aliases: ['first', 'gone/a', 'call/b'],
  })
  const words = trailMessages(messages('en'))
  const { beside, former } = guideData(on.get('move')!, String, words, [{ ...reset, steps }, on.get('call')!])
  expect([beside, former]).toEqual([['reset', 'call'], { erase: 'reset', gone: 'reset' }])
  expect(guideData(on.get('move')!, String, words)).not.toHaveProperty('former')
})

test('the data of a guide say where steps are now that were in it, or in a guide that is gone', () => {
  const on = guidesOf({ move: { a: 'solved' }, call: { a: 'solved' }, reset: { a: 'solved' } })
  const calling = (guide: string, aliases: string[], own: string[] = []) => {
    const made = on.get(guide)!
    return {
      ...made,
      aliases: own,
      steps: new Map(made.steps).set('a', { ...made.steps.get('a')!, aliases }),
    }
  }
  const move = calling('move', ['b', 'gone/a'], ['moving'])
  const call = calling('call', ['move/c', 'gone/b', 'reset/b', 'lost/a'])
  const reset = calling('reset', ['moving/d', 'lost/b', 'call/e'])
  const words = trailMessages(messages('en'))
  const former = (own: typeof move, ...beside: (typeof move)[]) =>
    guideData(own, String, words, beside).former
  expect(former(move, call, reset)).toEqual({
    ...{ 'move/c': 'call', 'moving/d': 'reset' },
    ...{ 'gone/b': 'call', lost: 'call', 'lost/b': 'reset' },
  })
  // What was in another guide is told by that guide's data.
  expect(former(reset, move, call)).toEqual({
    ...{ moving: 'move', gone: 'move' },
    ...{ 'reset/b': 'call', 'gone/b': 'call', 'lost/a': 'call' },
  })
})
