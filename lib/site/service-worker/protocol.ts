import type { LanguageTable } from '@/lib/language/asked-language'
import { isObject } from '@/lib/json-shape'

/** What is kept together on a reader's device: a guide in one language, or what is a language's own (its home page and search). */
export interface OfflineUnit {
  /** Every page, and the search's index: its address, its size in bytes, and a hash of it. */
  readonly pages: readonly (readonly [address: string, bytes: number, hash: string])[]
  /** Other files by address, with their sizes. Those with a hash in their name never change. */
  readonly files: readonly (readonly [address: string, bytes: number])[]
  /** Every picture: the address of the one file to keep, without its ending, and that file's size as AVIF and as WebP. */
  readonly pictures: readonly (readonly [address: string, avif: number, webp: number])[]
  /** Short codes, and the addresses that they mean. */
  readonly codes: Readonly<Record<string, string>>
}

/** Whether a value that was read back is a unit, as far as its outline goes. */
export function isOfflineUnit(value: unknown): value is OfflineUnit {
  return (
    isObject(value) &&
    [value.pages, value.files, value.pictures].every(
      (list) => Array.isArray(list) && list.every(Array.isArray),
    ) &&
    isObject(value.codes)
  )
}

/** What a language has to keep, in the order of its home page; its own unit comes first, under the name `OWN_UNIT`. */
export interface OfflineIndex {
  readonly units: readonly OfflineIndexUnit[]
}

/** Whether a value that was read back is an index, as far as its outline goes. */
export function isOfflineIndex(value: unknown): value is OfflineIndex {
  return (
    isObject(value) &&
    Array.isArray(value.units) &&
    value.units.every((unit) => isObject(unit) && typeof unit.id === 'string')
  )
}

export interface OfflineIndexUnit {
  /** The guide's id. */
  readonly id: string
  readonly title: string
  /** Bytes on the device. */
  readonly bytes: number
  /** Ids of other guides that its steps lead into. */
  readonly leadsTo?: readonly string[]
}

/** Names a language's own unit. No guide's id begins so. */
export const OWN_UNIT = '_own'

/** What a build tells its service worker, in the place of `SIGNPOST_OFFLINE_BUILD`. */
export interface OfflineBuild {
  version: string
  languages: readonly string[]
  languageTable: LanguageTable
  /** The folder of units and indexes: `<lang>.json`, `<lang>.<id>.json`. */
  folder: string
}

/** What a page says to the service worker; `ahead` is what one says to the worker that is to take over. */
export type ToWorker =
  | { do: 'visited' | 'ahead'; path: string; frugal: boolean }
  | { do: 'save'; lang: string }
  | { do: 'stop' }
  | { do: 'remove'; lang: string }
  | { do: 'tell'; lang: string }

/** What a page says, of what has come; undefined where that is nothing we know: the page may be another version's. */
export function toWorker(data: unknown): ToWorker | undefined {
  if (!isObject(data)) return undefined
  const { do: wanted, lang, path, frugal } = data
  if (wanted === 'stop') return { do: wanted }
  if (wanted === 'visited' || wanted === 'ahead')
    return typeof path === 'string' ? { do: wanted, path, frugal: frugal === true } : undefined
  if (wanted !== 'save' && wanted !== 'remove' && wanted !== 'tell') return undefined
  return typeof lang === 'string' ? { do: wanted, lang } : undefined
}

/** What the service worker says to pages. */
export interface FromWorker {
  /** What there is to keep in the page's language; nothing while it is not known. */
  units: readonly OfflineIndexUnit[]
  /** Ids of the language's units that are whole on the device. */
  saved: readonly string[]
  /** Guides that are whole on the device in other languages. */
  elsewhere?: readonly { lang: string; id: string; title: string }[]
  /** While all is being saved: bytes done and in all. */
  progress?: readonly [done: number, of: number] | undefined
  /** Why it ended, if it was not done. */
  failed?: 'full' | 'network' | 'stale' | undefined
}
