import { createAfterPages } from '@/lib/site/serve/insight/after-pages'

/** Work that takes a millisecond each, by a clock of its own. */
function slowWork(n: number) {
  let clock = 0
  const { run } = createAfterPages(() => clock)
  const done: number[] = []
  const all = Array.from({ length: n }, (_, i) => run(() => (clock++, done.push(i))))
  return { done, all, run }
}

test('between two pieces of work, whatever else waits is done', async () => {
  const { done, all } = slowWork(100)
  // As pages do that came meanwhile, eight of them to a piece of work.
  for (let page = 0; page < 40; page++) await new Promise(setImmediate)
  expect(done).toHaveLength(5)
  await Promise.all(all)
  expect(done).toEqual(Array.from({ length: 100 }, (_, n) => n))
})

test('what takes no time is done in one piece, and all in the order in which it came', async () => {
  const { run } = createAfterPages(() => 0)
  const done: number[] = []
  for (let n = 0; n < 50; n++) void run(() => done.push(n))
  await new Promise(setImmediate)
  expect(done).toEqual(Array.from({ length: 50 }, (_, n) => n))
})

test('work that fails fails alone', async () => {
  const { run } = createAfterPages()
  const failing = run(() => {
    throw new Error('no batch')
  })
  const going = run(() => 'counted')
  await expect(failing).rejects.toThrow('no batch')
  expect(await going).toBe('counted')
  expect(await run(() => 'and later')).toBe('and later')
})
