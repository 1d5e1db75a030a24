import { readFileSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { shortAddress } from '@/lib/addresses'
import type { Header } from '@/lib/site/http/headers'
import { headersSchema } from '@/lib/site/http/headers-schema'
import { lookSchema, type Look } from './look'
import { MANIFEST_VARIABLE } from './variables'
import type { LanguageTable } from '@/lib/language/asked-language'

/** Stylesheets in `app/page-styles` that only some pages carry, in the order in which a page has them. */
export const PAGE_STYLES = [
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
  'tabs',
  'elements',
  'terms',
  'answers',
  'endings',
  'asks',
  'problems',
  'offline',
] as const

export type PageStyleName = (typeof PAGE_STYLES)[number]

/** What `npm run build` and `npm run dev` prepare before Next.js runs, and every page carries. */
export interface PageAssets {
  /** What every page is first seen with, minified: inlined in one `<style>`. */
  css: string
  /** What some pages carry beside it. */
  pageStyles: Record<PageStyleName, string>
  /** Sources of the inline scripts that go with some of them. */
  boots: Partial<Record<PageStyleName, string>>
  /** What the site looks like, beside its rules. */
  look: Look
  /** Address of the rest of the stylesheet: a file, which every page links after what a reader comes for. */
  deferredCss: string
  /** Source of the inline script that runs before the first paint. */
  boot: string
  /** Source of another, where readers choose the colours. */
  themeBoot?: string
  /** Source of another, where other sites may frame this one. */
  embedBoot?: string
  /** Where pages send what they count; left out where they count nothing. */
  insight?: string
  /** Source of the inline script behind what is told until a day: it hides what is past. */
  past: string
  /** Address of our module. */
  script: string
  /** Address of the piece of it that every page loads beside it. */
  deferredScript: string
  /** Address of the module of the pages that show a whole guide, in the place of both. */
  whole: string
  /**
   * Address of the folder of guides as data, `<lang>/<guide>.json`, by guide: what a trail is made of. Guides that lead to each other
   * have one folder.
   */
  guideData: Record<string, string>
}

/** Everything in the file: what pages need, and what the server and the build need beside it. */
export interface Manifest extends PageAssets {
  /** Value of Cache-Control for whatever has no hash in its name. */
  pageCaching: string
  /** Headers of every answer but those of files with a hash in their name, the policy among them. */
  headers: readonly Header[]
  /** Headers of those. */
  hashedHeaders: readonly Header[]
  /** Headers of the files beside the steps, in the place of those: of what is saved, and of what may be shown, by its endings. */
  files: { saved: readonly Header[]; shown: readonly Header[]; shownEndings: readonly string[] }
  /** What the utilities are called in the stylesheets, by their own names. Empty in development. */
  shortNames: Record<string, string>
  /** Source of the inline script that sends a reader on from an address of a plain-file site: see `lib/site/export`. */
  forward: string
  /** Source of the inline script of the page for an address that leads nowhere: on from a short link that was typed. */
  shortLink: string
  /** Address of the folder of what the search loads beside its indexes. */
  search: string
  /** Folder of the files that `script` and `walks` name: a build copies them among its static files. */
  folder: string
  /** Source of the script for sites that frame this one. */
  embedHost?: string
  /** What a server that counts has to know of the site: its interfaces, and its public address. Left out where nothing is counted. */
  counted?: { interfaces: readonly string[]; url?: string | undefined }
  /** The site's languages, the first being the default. */
  languages: readonly string[]
  /** Decides which of them a reader sees. */
  languageTable: LanguageTable
  /** What was made of each picture that a page shows, by its id: see `lib/site/pictures`. Development has none. */
  pictures?: Record<string, { hash: string; detailMap: string }>
  /** Each step's short code, by `guide/step`. */
  shortCodes: Record<string, string>
  /** Where each short code leads, as `guide/step`. */
  codes: Record<string, string>
  /** What addresses of former guides and steps are now, as `guide` or `guide/step`. */
  moved: Record<string, string>
}

const text = z.string()
const texts = z.record(text, text)

/** What is read back: whatever wrote it may have been another version of ours. */
const preparedSchema: z.ZodType<Manifest> = z.looseObject({
  css: text,
  pageStyles: z.record(z.enum(PAGE_STYLES), text),
  boots: z.partialRecord(z.enum(PAGE_STYLES), text),
  look: lookSchema,
  deferredCss: text,
  shortNames: texts,
  boot: text,
  themeBoot: text.optional(),
  embedBoot: text.optional(),
  embedHost: text.optional(),
  insight: text.optional(),
  past: text,
  script: text,
  deferredScript: text,
  whole: text,
  guideData: texts,
  search: text,
  pageCaching: text,
  headers: headersSchema,
  hashedHeaders: headersSchema,
  files: z.object({ saved: headersSchema, shown: headersSchema, shownEndings: z.array(text) }),
  forward: text,
  shortLink: text,
  folder: text,
  counted: z.object({ interfaces: z.array(text), url: text.optional() }).optional(),
  languages: z.array(text).min(1),
  languageTable: texts,
  pictures: z.record(text, z.object({ hash: text, detailMap: text })).optional(),
  shortCodes: texts,
  codes: texts,
  moved: texts,
})

/**
 * The manifest, of the text of its file.
 * @throws that names the file and what is wrong with it
 */
export function readManifest(json: string, file: string): Manifest {
  const read = preparedSchema.safeParse(JSON.parse(json))
  if (read.success) return read.data
  const { path, message } = read.error.issues[0]!
  throw new Error(
    `${file} is of another version, or damaged: ${path.join('.')}: ${message}. Build the site again.`,
  )
}

/** Makes what reads the manifest. It keeps the one that it read last. */
function createReader(): () => Manifest {
  let kept: { readonly file: string; readonly stamp: number; readonly manifest: Manifest } | undefined
  return () => {
    const file = process.env[MANIFEST_VARIABLE]
    if (!file) {
      throw new Error(
        'Nothing is prepared for the pages. Use `npm run build`, `npm start` or `npm run dev`, not `next` itself: ' +
          'they compile the stylesheet and the scripts first.',
      )
    }
    const stamp = statSync(file).mtimeMs
    if (kept?.file !== file || kept.stamp !== stamp)
      kept = { file, stamp, manifest: readManifest(readFileSync(file, 'utf8'), file) }
    return kept.manifest
  }
}

/**
 * Reads the manifest; again only when the file changed, which happens in development alone.
 * @throws if nothing was prepared, because Next.js was started by hand
 */
export const manifest = createReader()

/** A step's short permanent link, by its `guide/step`: `/s/g5t8kqe`. */
export function shortPath(key: string): string {
  return shortAddress(manifest().shortCodes[key] ?? '')
}

/** What every page carries or loads. */
export function pageAssets(): PageAssets {
  const {
    css,
    pageStyles,
    look,
    deferredCss,
    boots,
    boot,
    themeBoot,
    embedBoot,
    insight,
    past,
    script,
    deferredScript,
    whole,
    guideData,
  } = manifest()
  return {
    ...{
      css,
      pageStyles,
      look,
      deferredCss,
      boots,
      boot,
      past,
      script,
      deferredScript,
      whole,
      guideData,
    },
    ...(themeBoot !== undefined && { themeBoot }),
    ...(embedBoot !== undefined && { embedBoot }),
    ...(insight !== undefined && { insight }),
  }
}

/** A file that pages load, by its path in the folder of those files; undefined if there is none. For development. */
export async function assetFile(name: string): Promise<Buffer<ArrayBuffer> | undefined> {
  try {
    return await readFile(path.join(manifest().folder, path.posix.join('/', name)))
  } catch {
    return undefined
  }
}
