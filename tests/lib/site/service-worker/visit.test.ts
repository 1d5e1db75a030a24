import { jest } from '@jest/globals'
import { fakeCaches } from './fake-caches'

fakeCaches()
const { createVisits } = await import('@/lib/site/service-worker/visit.worker')

const VERSION = 'aaaaaaaaaa'
const HOUR_MS = 60 * 60 * 1000

beforeEach(() => void jest.useFakeTimers({ now: 1_000_000_000 }))
afterEach(() => void jest.useRealTimers())

/** A server that says which version it has, or something else; undefined where it cannot be reached. */
function server(says: () => string | undefined) {
  const asked = jest.fn(() => {
    const body = says()
    return body === undefined
      ? Promise.reject(new TypeError('no network'))
      : Promise.resolve(new Response(body))
  })
  Object.assign(globalThis, { fetch: asked })
  return asked
}

test.each([
  ['it has the same version', `{"version":"${VERSION}"}`, 'kept'],
  ['it has another version', '{"version":"bbbbbbbbbb"}', 'newer'],
  ['it cannot be reached', undefined, 'kept'],
  ['something else answers for it', '<!doctype html><title>Log in to this network</title>', 'kept'],
  ['what it says is no version', '{"version":7}', 'kept'],
  ['it says nothing', 'null', 'kept'],
])('where %s, what is read is as it should be', async (_, says, standing) => {
  fakeCaches()
  server(() => says)
  expect(await createVisits(VERSION).standing(false)).toBe(standing)
})

test('a visit keeps to one version, even by a worker that was begun anew; the next visit asks again', async () => {
  fakeCaches()
  const asked = server(() => `{"version":"${VERSION}"}`)
  expect(await createVisits(VERSION).standing(true)).toBe('kept')
  server(() => '{"version":"bbbbbbbbbb"}')
  expect(await createVisits(VERSION).standing(false)).toBe('kept')
  expect(asked).toHaveBeenCalledTimes(1)
  expect(await createVisits(VERSION).standing(true)).toBe('newer')
})

test.each([
  ['is damaged', '{"standing":"kept","vers'],
  ['is another kind of thing', '{"standing":"perhaps","version":"aaaaaaaaaa","at":1000000000}'],
  ['is of another version', '{"standing":"kept","version":"bbbbbbbbbb","at":1000000000}'],
])('a note that %s is ignored', async (_, note) => {
  const kept = fakeCaches()
  await (await kept.open('signpost-visit')).put('/visit', new Response(note))
  server(() => '{"version":"bbbbbbbbbb"}')
  expect(await createVisits(VERSION).standing(false)).toBe('newer')
})

test('a page that is left open for days is asked about again', async () => {
  fakeCaches()
  server(() => `{"version":"${VERSION}"}`)
  const visits = createVisits(VERSION)
  await visits.standing(true)
  server(() => '{"version":"bbbbbbbbbb"}')
  expect(await visits.standing(false)).toBe('kept')
  jest.advanceTimersByTime(2 * HOUR_MS)
  expect(await visits.standing(false)).toBe('newer')
})

test('a device that was full is left alone for a day, by a worker that was begun anew, too', async () => {
  fakeCaches()
  const visits = createVisits(VERSION)
  expect(await visits.wasFull()).toBe(false)
  await visits.rememberFull()
  expect([await visits.wasFull(), await createVisits(VERSION).wasFull()]).toEqual([true, true])
  jest.advanceTimersByTime(25 * HOUR_MS)
  expect([await visits.wasFull(), await createVisits(VERSION).wasFull()]).toEqual([false, false])
})

test('where caches are refused, a visit is settled all the same, and nothing is kept unasked', async () => {
  fakeCaches({ refused: true })
  server(() => '{"version":"bbbbbbbbbb"}')
  const visits = createVisits(VERSION)
  expect(await visits.standing(true)).toBe('newer')
  expect(await visits.standing(false)).toBe('newer')
  expect(await visits.wasFull()).toBe(true)
})
