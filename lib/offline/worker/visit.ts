import { basePath, ownName } from '@/lib/base-path'
import { version } from './scope'

/**
 * Which version a visit reads. It is settled once, on its first page, so that a reader never turns from a page of one version to
 * one of another:
 * - `kept`: the server has the version that is kept here, or cannot be reached. What is kept is shown at once.
 * - `newer`: the server has another. It is asked for every page, and this worker's successor is on its way.
 */
export type Standing = 'kept' | 'newer'

interface Visit {
  standing: Standing
  version: string
  at: number
}

/** A worker is ended and begun anew within one visit, so it writes down what is settled. */
const CACHE = ownName('-visit')
const KEY = '/visit'
/** A page that is left open for days is asked about again. */
const LASTS_MS = 60 * 60 * 1000
const PATIENCE_MS = 2500

let settled: Visit | undefined

/**
 * The standing of the visit.
 * @param fresh whether a visit begins: no page of the site is open yet
 */
export async function standing(fresh: boolean): Promise<Standing> {
  const visit = fresh ? undefined : (settled ?? (await written()))
  if (visit?.version === version && Date.now() - visit.at < LASTS_MS) return (settled = visit).standing
  return settle(await ask())
}

/** Says which it is, because it has been found out otherwise. */
export async function settle(standing: Standing): Promise<Standing> {
  settled = { standing, version, at: Date.now() }
  try {
    await (await caches.open(CACHE)).put(KEY, new Response(JSON.stringify(settled)))
  } catch {
    // Then it is asked again when the worker is.
  }
  return standing
}

async function written(): Promise<Visit | undefined> {
  try {
    const answer = await (await caches.open(CACHE)).match(KEY)
    return answer && ((await answer.json()) as Visit)
  } catch {
    return undefined
  }
}

async function ask(): Promise<Standing> {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS)
    const answer = await fetch(`${basePath()}/offline.json`, { cache: 'no-cache', signal })
    if (!answer.ok) return 'kept'
    return ((await answer.json()) as { version: string }).version === version ? 'kept' : 'newer'
  } catch {
    return 'kept'
  }
}

const FULL = '/full'
const FULL_FOR_MS = 24 * 60 * 60 * 1000
let full = 0

/** Notes that the device had no room: for a day nothing is kept unasked. */
export async function rememberFull(): Promise<void> {
  full = Date.now()
  try {
    await (await caches.open(CACHE)).put(FULL, new Response(String(full)))
  } catch {
    // Then it is tried again when the worker is begun anew.
  }
}

export async function wasFull(): Promise<boolean> {
  try {
    const noted = await (await caches.open(CACHE)).match(FULL)
    return Date.now() - Math.max(full, Number((await noted?.text()) ?? 0)) < FULL_FOR_MS
  } catch {
    return true
  }
}
