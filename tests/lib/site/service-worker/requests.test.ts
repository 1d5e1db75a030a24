import { fakeCaches } from './fake-caches'

fakeCaches()
const { createRequests } = await import('@/lib/site/service-worker/requests.worker')
const { Stale } = await import('@/lib/site/service-worker/save.worker')

const FOLDER = '/offline.aaaaaaaaaa'
const OWN = 'signpost-aaaaaaaaaa'
const UNITS = ['_own', 'bike', 'lamp', 'phone', 'car'].map((id) => ({ id, title: id, bytes: 1 }))
const INDEX = {
  units: UNITS.map((unit) => (unit.id === 'bike' ? { ...unit, leadsTo: ['lamp', 'phone'] } : unit)),
}

interface Options {
  /** Another worker is installed, and waits until no page is open. */
  readonly isFollowed?: boolean
  /** The server has another version. */
  readonly isStale?: boolean
}

/** A worker that has been told of pages; what it saves lasts until it is let go on. */
async function worker({ isFollowed = false, isStale = false }: Options = {}) {
  const caches = fakeCaches()
  await (await caches.open(OWN)).put(`${FOLDER}/en.json`, new Response(JSON.stringify(INDEX)))
  const saved: string[] = []
  const waiting: (() => void)[] = []
  const underway: Promise<unknown>[] = []
  const passedOn: unknown[] = []
  const next = { postMessage: (message: unknown) => void passedOn.push(message) }
  const registration = {
    waiting: isFollowed ? next : null,
    installing: null as typeof next | null,
    update: () => Promise.resolve((registration.installing = next)),
  }
  const asked: unknown[] = []
  const requests = createRequests(
    { clients: { matchAll: () => Promise.resolve([]) }, registration } as never,
    {
      saveOnly: () => Promise.resolve(),
      saveUnit: (_, id) => {
        saved.push(id)
        if (isStale) return Promise.reject(new Stale())
        return new Promise((resolve) => waiting.push(resolve))
      },
    },
    {
      standing: (fresh) => {
        asked.push(fresh)
        return Promise.resolve('kept')
      },
      settle: (standing) => Promise.resolve(standing),
      rememberFull: () => Promise.resolve(),
      wasFull: () => Promise.resolve(false),
    },
  )
  return {
    ...{ saved, passedOn, asked },
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

test('where a newer worker waits, it is that one that keeps the guide', async () => {
  const { hear, saved, passedOn, end } = await worker({ isFollowed: true })
  await hear(seen('/en/bike/chain'))
  await end()
  expect(saved).toEqual([])
  expect(passedOn).toEqual([{ do: 'ahead', path: '/en/bike/chain', frugal: false }])
})

test('a guide that the server has in another version is kept by the worker that comes of it', async () => {
  const { hear, passedOn, end } = await worker({ isStale: true })
  await hear(seen('/en/bike/chain'))
  await end()
  expect(passedOn).toEqual([{ do: 'ahead', path: '/en/bike/chain', frugal: false }])
})

test('a worker that waits keeps what it is told of, and does not say which version the visit reads', async () => {
  const { hear, saved, passedOn, asked, end } = await worker({ isFollowed: true })
  await hear({ do: 'ahead', path: '/en/bike/chain', frugal: false })
  await end()
  expect([saved, passedOn, asked]).toEqual([['bike', '_own', 'lamp', 'phone'], [], []])
})
