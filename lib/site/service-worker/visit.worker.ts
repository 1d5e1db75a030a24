import { basePath, ownName } from '@/lib/addresses/base-path'
import { isObject } from '@/lib/json-shape'
import { json } from './store.worker'

/**
 * Which version a visit reads. It is settled once, on its first page, so that a reader never turns from a page of one version to
 * one of another:
 * - `kept`: the server has the version that is kept here, or cannot be reached. What is kept is shown at once.
 * - `newer`: the server has another. It is asked for every page, and this worker's successor is on its way.
 */
type Standing = 'kept' | 'newer'

interface Visit {
  standing: Standing
  version: string
  /** When it was settled, in milliseconds since 1970. */
  at: number
}

/** A worker is ended and begun anew within one visit, so it writes down what is settled. */
const CACHE = ownName('-visit')
const KEY = '/visit'
/** A page that is left open for days is asked about again. */
const LASTS_MS = 60 * 60 * 1000
const PATIENCE_MS = 2500
const FULL = '/full'
const FULL_FOR_MS = 24 * 60 * 60 * 1000

export interface Visits {
  /**
   * The standing of the visit.
   * @param fresh whether a visit begins: no page of the site is open yet
   */
  readonly standing: (fresh: boolean) => Promise<Standing>
  /** Says which it is, because it has been found out otherwise. */
  readonly settle: (standing: Standing) => Promise<Standing>
  /** Notes that the device had no room: for a day nothing is kept unasked. */
  readonly rememberFull: () => Promise<void>
  readonly wasFull: () => Promise<boolean>
}

/**
 * Knows of the visits of a reader, which are one after another.
 * @param version the one that the worker keeps
 */
export function createVisits(version: string): Visits {
  let settled: Visit | undefined
  /** When there was no room, in milliseconds since 1970. */
  let full = 0

  async function settle(standing: Standing): Promise<Standing> {
    settled = { standing, version, at: Date.now() }
    await write(KEY, JSON.stringify(settled))
    return standing
  }

  return {
    settle,

    async standing(fresh) {
      const visit = fresh ? undefined : (settled ?? (await json(await written(KEY), isVisit)))
      if (visit?.version !== version || Date.now() - visit.at >= LASTS_MS) return settle(await ask(version))
      settled = visit
      return visit.standing
    },

    async rememberFull() {
      full = Date.now()
      await write(FULL, String(full))
    },

    async wasFull() {
      try {
        const noted = await (await caches.open(CACHE)).match(FULL)
        return Date.now() - Math.max(full, Number((await noted?.text()) ?? 0)) < FULL_FOR_MS
      } catch {
        return true
      }
    },
  }
}

function isVisit(value: unknown): value is Visit {
  return (
    isObject(value) &&
    (value.standing === 'kept' || value.standing === 'newer') &&
    typeof value.version === 'string' &&
    typeof value.at === 'number'
  )
}

async function written(key: string): Promise<Response | undefined> {
  try {
    return await (await caches.open(CACHE)).match(key)
  } catch {
    return undefined
  }
}

async function write(key: string, text: string): Promise<void> {
  try {
    await (await caches.open(CACHE)).put(key, new Response(text))
  } catch {
    // Then it is found out again when the worker is begun anew.
  }
}

async function ask(version: string): Promise<Standing> {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS)
    const answer = await fetch(`${basePath()}/offline.json`, { cache: 'no-cache', signal })
    const served: unknown = answer.ok ? await answer.json() : undefined
    // Whatever answers in its place, it is not known that the server has another.
    if (!isObject(served) || typeof served.version !== 'string') return 'kept'
    return served.version === version ? 'kept' : 'newer'
  } catch {
    return 'kept'
  }
}
