import type { OfflineBuild } from '@/lib/site/service-worker/protocol'

interface FakeCache {
  readonly match: (address: string) => Promise<Response | undefined>
  readonly put: (address: string, answer: Response) => Promise<void>
  readonly keys: () => Promise<{ url: string }[]>
}

interface FakeCaches {
  readonly open: (name: string) => Promise<FakeCache>
  readonly match: (address: string) => Promise<Response | undefined>
  readonly keys: () => Promise<string[]>
  readonly delete: (name: string) => Promise<boolean>
}

const BUILD: OfflineBuild = {
  version: 'aaaaaaaaaa',
  languages: ['en', 'cs'],
  languageTable: { en: 'en', cs: 'cs' },
  folder: '/offline.aaaaaaaaaa',
}

function createFakeCache(): FakeCache {
  const answers = new Map<string, Response>()
  return {
    match: (address) => Promise.resolve(answers.get(address)?.clone()),
    put: (address, answer) => Promise.resolve(void answers.set(address, answer)),
    keys: () => Promise.resolve([...answers.keys()].map((url) => ({ url: `https://site${url}` }))),
  }
}

/**
 * Gives what runs in a service worker the caches of a browser, empty, and what a build tells it. Its modules read the latter when
 * they are loaded, so import them after this.
 * @param refused whether the browser refuses caches
 */
export function fakeCaches({ refused = false } = {}): FakeCaches {
  const all = new Map<string, FakeCache>()
  const caches: FakeCaches = {
    open: (name) => {
      if (refused) return Promise.reject(new DOMException('refused', 'SecurityError'))
      const cache = all.get(name) ?? createFakeCache()
      all.set(name, cache)
      return Promise.resolve(cache)
    },
    match: async (address) => {
      for (const cache of all.values()) {
        const answer = await cache.match(address)
        if (answer) return answer
      }
      return undefined
    },
    keys: () => Promise.resolve([...all.keys()]),
    delete: (name) => Promise.resolve(all.delete(name)),
  }
  Object.assign(globalThis, { caches, SIGNPOST_OFFLINE_BUILD: BUILD, SIGNPOST_PRECACHE: [] })
  return caches
}
