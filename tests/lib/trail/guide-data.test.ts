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
