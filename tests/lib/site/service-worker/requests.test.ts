import { fakeCaches } from './fake-caches'

fakeCaches()
const { createRequests } = await import('@/lib/site/service-worker/requests.worker')

const FOLDER = '/offline.aaaaaaaaaa'
const OWN = 'signpost-aaaaaaaaaa'
const UNITS = ['_own', 'bike', 'lamp', 'phone', 'car'].map((id) => ({ id, title: id, bytes: 1 }))
const INDEX = {
  units: UNITS.map((unit) => (unit.id === 'bike' ? { ...unit, leadsTo: ['lamp', 'phone'] } : unit)),
}

/** A worker that has been told of pages; what it saves lasts until it is let go on. */
async function worker() {
  const caches = fakeCaches()
  await (await caches.open(OWN)).put(`${FOLDER}/en.json`, new Response(JSON.stringify(INDEX)))
  const saved: string[] = []
  const waiting: (() => void)[] = []
  const underway: Promise<unknown>[] = []
  const requests = createRequests(
    { clients: { matchAll: () => Promise.resolve([]) } } as never,
    {
      saveOnly: () => Promise.resolve(),
      saveUnit: (_, id) => {
        saved.push(id)
        return new Promise((resolve) => waiting.push(resolve))
      },
    },
    {
      standing: () => Promise.resolve('kept'),
      settle: (standing) => Promise.resolve(standing),
      rememberFull: () => Promise.resolve(),
      wasFull: () => Promise.resolve(false),
    },
  )
  return {
    saved,
    /** Tells it something, and waits until it has come as far as it can before anything else ends. */
    async hear(data: unknown) {
      requests.hear({ data, source: null, waitUntil: (work) => void underway.push(work) })
      for (let n = 0; n < 20; n++) await new Promise(setImmediate)
    },
    /** Lets one after the other end. */
    async goOn(upTo: string) {
      while (!saved.includes(upTo)) {
        waiting.splice(0).forEach((end) => end())
        await new Promise(setImmediate)
      }
    },
    async end() {
      const ended = new AbortController()
      void Promise.all(underway).then(() => ended.abort())
      while (!ended.signal.aborted) {
        waiting.splice(0).forEach((end) => end())
        await new Promise(setImmediate)
      }
    },
    isKept: async (address: string) => (await caches.match(address)) !== undefined,
  }
}

const seen = (path: string) => ({ do: 'visited', path, frugal: false })

test('a guide is kept first, then what its language needs, then the guides that it leads to', async () => {
  const { hear, saved, end } = await worker()
  await hear(seen('/en/bike/chain'))
  await end()
  expect(saved).toEqual(['bike', '_own', 'lamp', 'phone'])
})

test('the guide of a page that is opened meanwhile comes before the guides that the one before leads to', async () => {
  const { hear, saved, goOn, end } = await worker()
  await hear(seen('/en/bike/chain'))
  await goOn('_own')
  await hear(seen('/en/car/key'))
  await end()
  expect(saved.slice(0, 4)).toEqual(['bike', '_own', 'car', 'lamp'])
})

test('what is removed is not kept anew by what was underway', async () => {
  const { hear, saved, goOn, end, isKept } = await worker()
  await hear(seen('/en/bike/chain'))
  await goOn('lamp')
  await hear({ do: 'remove', lang: 'en' })
  await end()
  expect(saved).toEqual(['bike', '_own', 'lamp'])
  expect(await isKept(`${FOLDER}/en.json`)).toBe(false)
})
