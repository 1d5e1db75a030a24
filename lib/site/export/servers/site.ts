import type { Header } from '@/lib/site/http/headers'
import type { LanguageTable } from '@/lib/language/asked-language'

/** What a server has to know of an export. */
export interface ServedSite {
  /** The folder of the export, absolute. */
  folder: string
  /** For whom the site is, in words. */
  audience: string
  headers: readonly Header[]
  pageCaching: string
  languages: readonly string[]
  languageTable: LanguageTable
  /** Former addresses and what they are now: see `formerAddresses`. */
  former: ReadonlyMap<string, string>
  /** Short codes, and the `guide/step` that each means. */
  codes: Readonly<Record<string, string>>
  /** Endings of the names of all files, without the dot. */
  endings: readonly string[]
}
