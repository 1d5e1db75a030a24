import type { PrecacheEntry } from 'serwist'
import type { FromWorker, OfflineBuild, ToWorker } from './protocol'

// What a service worker has around it, as far as ours uses it: TypeScript's own types for it cannot stand beside those for pages.
// https://w3c.github.io/ServiceWorker/

interface Waiting {
  waitUntil: (work: Promise<unknown>) => void
}

export interface FetchAsked extends Waiting {
  readonly request: Request
  readonly clientId: string
  readonly resultingClientId: string
  respondWith: (answer: Response | Promise<Response>) => void
}

interface Client {
  readonly id: string
  readonly url: string
  postMessage: (message: FromWorker) => void
}

interface OtherWorker {
  postMessage: (message: ToWorker) => void
}

export interface MessageHeard extends Waiting {
  readonly data: unknown
  readonly source: Client | null
}

export interface Scope {
  readonly clients: {
    matchAll: (options: { type: 'window'; includeUncontrolled: boolean }) => Promise<readonly Client[]>
  }
  readonly registration: {
    update: () => Promise<unknown>
    readonly installing: OtherWorker | null
    /** Installed; takes over when no page is open any more. */
    readonly waiting: OtherWorker | null
  }
  addEventListener: ((type: 'install' | 'activate', hear: (event: Waiting) => void) => void) &
    ((type: 'fetch', hear: (event: FetchAsked) => void) => void) &
    ((type: 'message', hear: (event: MessageHeard) => void) => void)
}

/** Set by the bundler. */
declare const SIGNPOST_OFFLINE_BUILD: OfflineBuild
declare const SIGNPOST_PRECACHE: readonly PrecacheEntry[]

export const { version, languages, languageTable, folder } = SIGNPOST_OFFLINE_BUILD
/** What is fetched when the worker is installed. */
export const precache = SIGNPOST_PRECACHE
