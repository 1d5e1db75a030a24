import { readFileSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { shortAddress } from './addresses'
import type { Header } from './build/headers'
import type { LanguageTable } from './words/asked-language'

/** Stylesheets in `app/sheets` that only some pages carry, in the order in which a page has them. */
export const SHEETS = [
  'sign',
  'search',
  'whole',
  'interfaces',
  'cards',
  'asides',
  'warnings',
  'staff',
  'code',
  'tables',
  'quotes',
  'rare',
  'lists',
  'pictures',
  'answers',
  'endings',
  'offline',
] as const

export type SheetName = (typeof SHEETS)[number]

/** What `npm run build` and `npm run dev` prepare before Next.js runs, and every page carries. */
export interface Assets {
  /** What every page is first seen with, minified: the root layout inlines it in one `<style>`. */
  css: string
  /** What some pages carry beside it. */
  sheets: Record<SheetName, string>
  /** Sources of the inline scripts that go with some of them. */
  boots: Partial<Record<SheetName, string>>
  /** Address of the rest of the stylesheet: a file, which every page links after what a reader comes for. */
  later: string
  /** Source of the inline script that runs before the first paint. */
  boot: string
  /** Address of our module. */
  script: string
  /** Address of the piece of it that every page loads beside it. */
  rest: string
  /** Address of the module of the pages that show a whole guide, in the place of both. */
  whole: string
  /** Address of the folder of guides as data, `<lang>/<guide>.json`: what a trail is made of. */
  walks: string
  /** Address of the folder of what the search loads, `<lang>.json` and so on. */
  search: string
}

/** Everything in the file: what pages need, and what the server and the build need beside it. */
export interface Prepared extends Assets {
  /** Value of Cache-Control for whatever has no hash in its name. */
  pageCaching: string
  /** Headers of every answer but those of files with a hash in their name, the policy among them. */
  headers: readonly Header[]
  /** Headers of those. */
  hashedHeaders: readonly Header[]
  /** Headers of the files beside the steps, in the place of those: of what is saved, and of what may be shown, by its endings. */
  files: { saved: readonly Header[]; shown: readonly Header[]; shownEndings: readonly string[] }
  /** Source of the inline script that sends a reader on from an address of a plain-file site: see `lib/export`. */
  forward: string
  /** Source of the inline script of the page for an address that leads nowhere: on from a short link that was typed. */
  shortLink: string
  /** Folder of the files that `script` and `walks` name: a build copies them among its static files. */
  folder: string
  /** The site's languages, the first being the default. */
  languages: readonly string[]
  /** Decides which of them a reader sees. */
  languageTable: LanguageTable
  /** What was made of each picture that a page shows, by its id: see `lib/pictures`. Development has none. */
  pictures?: Record<string, { hash: string; ink: string }>
  /** Each step's short code, by `guide/step`. */
  shortCodes: Record<string, string>
  /** Where each short code leads, as `guide/step`. */
  codes: Record<string, string>
  /** What addresses of former guides and steps are now, as `guide` or `guide/step`. */
  moved: Record<string, string>
}

/** Names the file for the processes that Next.js starts. */
export const PREPARED_VARIABLE = 'SIGNPOST_PREPARED'

let kept: { file: string; stamp: number; prepared: Prepared } | undefined

/**
 * Reads what was prepared; again only when the file changed, which happens in development alone.
 * @throws if nothing was prepared, because Next.js was started by hand
 */
export function prepared(): Prepared {
  const file = process.env[PREPARED_VARIABLE]
  if (!file) {
    throw new Error(
      'Nothing is prepared for the pages. Use `npm run build`, `npm start` or `npm run dev`, not `next` itself: ' +
        'they compile the stylesheet and the scripts first.',
    )
  }
  const stamp = statSync(file).mtimeMs
  if (kept?.file !== file || kept.stamp !== stamp) {
    kept = { file, stamp, prepared: JSON.parse(readFileSync(file, 'utf8')) as Prepared }
  }
  return kept.prepared
}

/** A step's short permanent link, by its `guide/step`: `/s/g5t8kqe`. */
export function shortPath(key: string): string {
  return shortAddress(prepared().shortCodes[key] ?? '')
}

/** What a layout puts into every page. Scripts of ours carry `data-signpost`: the build removes every other script. */
export function assets(): Assets {
  const { css, sheets, later, boots, boot, script, rest, whole, walks, search } = prepared()
  return { css, sheets, later, boots, boot, script, rest, whole, walks, search }
}

/** A file that pages load, by its path in the folder of those files; undefined if there is none. For development. */
export async function preparedFile(name: string): Promise<Buffer<ArrayBuffer> | undefined> {
  try {
    return await readFile(path.join(prepared().folder, path.posix.join('/', name)))
  } catch {
    return undefined
  }
}
