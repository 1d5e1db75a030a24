import { createHash } from 'node:crypto'
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { getManifest } from '@serwist/build'
import { offlineAddress, searchDataAddress } from '@/lib/addresses'
import type { Manifest } from '@/lib/site/manifest/manifest'
import { basePath } from '@/lib/addresses/base-path'
import { bundle } from '../bundle'
import type { BuildPaths } from '../paths'
import { pageHash, type PageFacts } from '@/lib/framework/page-facts'
import { staticFolder, STATIC_FILES } from '@/lib/framework/static-files'
import type { Content } from '@/lib/content'
import type { OfflineBuild } from '@/lib/site/service-worker/protocol'
import { unitsOf } from './offline-units'

interface BesidePages {
  /** Sizes of the files beside the steps, by address. */
  readonly linked: ReadonlyMap<string, number>
  /** The search's index of each language. */
  readonly indexes: ReadonlyMap<string, Buffer>
  /** The icon that pages link. */
  readonly icon: string | Buffer
}

/**
 * Writes what reading offline takes: among the static files what each guide consists of, and the service worker.
 * @returns files for the root of the site, by name
 */
export async function writeOffline(
  paths: BuildPaths,
  manifest: Manifest,
  content: Content,
  pages: readonly PageFacts[],
  { linked, indexes, icon }: BesidePages,
): Promise<Map<string, string>> {
  const folder = staticFolder(paths.distDir)
  const sizes = await sizesIn(folder)
  const sizeOf = (address: string) => sizes.get(address) ?? linked.get(address) ?? 0
  const pictureFiles = picturesIn(sizes)
  const core = await coreOf(folder, content, pages, { name: manifest.look.icon, revision: hashOf(icon) })
  const coreFiles = core.flatMap(({ url, revision }) => (revision === null ? [url] : []))
  const files = new Map<string, string>()
  for (const lang of content.languages) {
    const { index, units } = unitsOf(lang, {
      manifest,
      content,
      pages,
      sizeOf,
      pictureFiles,
      core: coreFiles,
      searchIndex: [searchDataAddress(lang), indexes.get(lang)!.length, pageHash(indexes.get(lang)!)],
    })
    files.set(`${lang}.json`, JSON.stringify(index))
    for (const [id, unit] of units) files.set(`${lang}.${id}.json`, JSON.stringify(unit))
  }
  const version = hashOf(JSON.stringify([[...files], core]))
  const name = `offline.${version}`
  await mkdir(path.join(folder, name))
  for (const [file, text] of files) await writeFile(path.join(folder, name, file), text)
  const build: OfflineBuild = {
    ...{
      version,
      languages: content.languages,
      languageTable: manifest.languageTable,
      folder: `${basePath()}/${STATIC_FILES}/${name}`,
    },
  }
  const { source } = await bundle(paths.root, ['lib/site/service-worker/worker.worker.ts'], {
    format: 'iife',
    define: {
      SIGNPOST_OFFLINE_BUILD: JSON.stringify(build),
      SIGNPOST_PRECACHE: JSON.stringify(core),
      SIGNPOST_BASE_PATH: JSON.stringify(basePath()),
      'process.env.NODE_ENV': '"production"',
    },
  })
  return new Map([
    ['sw.js', source],
    ['offline.json', JSON.stringify({ version })],
  ])
}

/** What every page may need, and the page to show in the place of one that is not there: fetched when the worker is installed. */
async function coreOf(
  folder: string,
  { languages }: Content,
  pages: readonly PageFacts[],
  icon: { name: string; revision: string },
) {
  const { manifestEntries } = await getManifest({
    globDirectory: folder,
    globPatterns: ['*.js', '*.css', 'brand/*'],
    modifyURLPrefix: { '': `${basePath()}/${STATIC_FILES}/` },
    dontCacheBustURLsMatching: /./,
  })
  const lost = languages.flatMap((lang) => {
    const url = offlineAddress(lang)
    const page = pages.find(({ name }) => `${basePath()}/${name}` === url)
    return page ? [{ url, revision: page.hash }] : []
  })
  const entries = [
    ...(manifestEntries ?? []),
    ...lost,
    { url: `${basePath()}/${icon.name}`, revision: icon.revision },
  ]
  return entries.sort((a, b) => (a.url < b.url ? -1 : 1))
}

/** Sizes of our static files by address. */
async function sizesIn(folder: string): Promise<Map<string, number>> {
  const sizes = new Map<string, number>()
  for (const name of await readdir(folder, { recursive: true })) {
    const found = await stat(path.join(folder, name))
    if (found.isFile()) sizes.set(`${basePath()}/${STATIC_FILES}/${name.replaceAll('\\', '/')}`, found.size)
  }
  return sizes
}

function picturesIn(sizes: ReadonlyMap<string, number>): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const address of sizes.keys()) {
    const [, file, hash] = /^(.*\/([0-9a-f]{16})-\d+)\.avif$/.exec(address) ?? []
    if (file && hash) found.set(hash, [...(found.get(hash) ?? []), file])
  }
  return found
}

function hashOf(text: string | Buffer): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10)
}
