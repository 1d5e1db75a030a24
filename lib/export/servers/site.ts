import type { Header } from '@/lib/build/headers'

/** What a server has to know of an export. */
export interface ServedSite {
  /** The folder of the export, absolute. */
  folder: string
  headers: readonly Header[]
  pageCaching: string
  languages: readonly string[]
  /** Former addresses and what they are now: see `formerAddresses`. */
  former: ReadonlyMap<string, string>
  /** Short codes, and the `guide/step` that each means. */
  codes: Readonly<Record<string, string>>
  /** Endings of the names of all files, without the dot. */
  endings: readonly string[]
}
