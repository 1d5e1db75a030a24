import { createOwnTrail } from '@/components/trail/own-trail.page'
import { messages } from '@/lib/messages'
import { trailMessages } from '@/lib/messages/trail-messages'
import { guideData } from '@/lib/trail/guide-data'
import { allGuides, storage } from '@/tests/lib/trail/tab'

const move = JSON.stringify(guideData(allGuides.get('move')!, (text) => text, trailMessages(messages('en'))))

beforeAll(() => void Object.assign(globalThis, { signpostClicks: [] }))

function bring(answer: Promise<Response>) {
  return createOwnTrail(storage).bring('move', answer)
}

test('a guide that has come is there', async () => {
  const guide = await bring(Promise.resolve(new Response(move)))
  expect([...guide!.steps.keys()]).toEqual([...allGuides.get('move')!.steps.keys()])
})

test.each([
  ['is not there', new Response(move, { status: 404 })],
  ['is something else', new Response('{"id":"move","steps":["done"]}')],
  ['has no words', new Response('{"id":"move","steps":{},"aliases":[]}')],
])('a guide that %s is none', async (_, answer) => {
  expect(await bring(Promise.resolve(answer))).toBeUndefined()
})

test('a guide that is damaged cannot be had', async () => {
  await expect(bring(Promise.resolve(new Response(move.slice(0, -20))))).rejects.toThrow('JSON')
})
