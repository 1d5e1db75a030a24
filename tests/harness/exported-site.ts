import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { holdLock } from '@/lib/command/hold-lock'
import { runScript } from './command'
import type { BuiltSite } from './sites'

/** A folder of plain files that `npm run export` wrote. */
export interface ExportedSite {
  folder: string
  /** Paths of all files in it, with slashes. */
  files: Set<string>
  /** What the command said. */
  said: string
  remove: () => Promise<void>
}

/** Exports a built site into a fresh temporary folder, or once more into one that is there. */
export async function exportSite(
  { builds, root }: Pick<BuiltSite, 'builds' | 'root'>,
  settings: Record<string, string> = {},
  into?: string,
): Promise<ExportedSite> {
  const folder = into ?? path.join(await mkdtemp(path.join(os.tmpdir(), 'signpost-export-')), 'out')
  const command = runScript('export', {
    ...{ SIGNPOST_DIST: builds, CONTENT_DIR: root, OUT_DIR: folder },
    ...{ SITE_URL: '', AUDIENCE: '', DRAFTS: '', BASE_PATH: '', ...settings },
  })
  if ((await command.ended) !== 0) throw new Error(`The export failed:\n${command.said()}`)
  return {
    ...(await lookedAt(folder)),
    said: command.said(),
    remove: () => rm(path.dirname(folder), { recursive: true }),
  }
}

const SHARED = path.resolve('.signpost', 'sites', 'exports')
const LOOK_EVERY_MS = 100

/**
 * The export of a site as it was built, for all test files that only read it: the first that asks makes it, and it is kept until the
 * site is built anew.
 */
export async function sharedExport(site: BuiltSite): Promise<Omit<ExportedSite, 'said' | 'remove'>> {
  const folder = path.join(SHARED, `${site.name}-${path.basename(site.distDir)}`)
  const done = `${folder}.done`
  await mkdir(SHARED, { recursive: true })
  while (!existsSync(done)) {
    if (!(await holdLock(`${folder}.lock`))) {
      await pause(LOOK_EVERY_MS)
      continue
    }
    try {
      if (existsSync(done)) break
      await removeOld(site)
      await rm(folder, { recursive: true, force: true })
      await exportSite(site, { BASE_PATH: new URL(site.url).pathname.replace(/\/$/, '') }, folder)
      await writeFile(done, '')
    } finally {
      await rm(`${folder}.lock`, { force: true })
    }
  }
  return lookedAt(folder)
}

/** A copy of it, to do with what one likes. */
export async function copiedExport(site: BuiltSite): Promise<Omit<ExportedSite, 'said'>> {
  const { folder } = await sharedExport(site)
  const copy = path.join(await mkdtemp(path.join(os.tmpdir(), 'signpost-export-')), 'out')
  await cp(folder, copy, { recursive: true })
  return { ...(await lookedAt(copy)), remove: () => rm(path.dirname(copy), { recursive: true }) }
}

/** Removes exports of a site whose builds are gone. */
async function removeOld({ name, distDir }: BuiltSite): Promise<void> {
  for (const entry of await readdir(SHARED)) {
    const build = entry.startsWith(`${name}-build-`) && entry.slice(name.length + 1).replace(/\..*/, '')
    if (build && !existsSync(path.join(path.dirname(distDir), build)))
      await rm(path.join(SHARED, entry), { recursive: true })
  }
}

async function lookedAt(folder: string): Promise<{ folder: string; files: Set<string> }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name))),
  )
  return { folder, files }
}

/** Every page of an export: its address, and its HTML. Redirects are pages, too. */
export function pagesOf({
  folder,
  files,
}: Pick<ExportedSite, 'folder' | 'files'>): Promise<{ address: string; html: string }[]> {
  const pages = [...files].filter((file) => file.endsWith('index.html'))
  return Promise.all(
    pages.map(async (file) => ({
      address: `/${file.replace(/\/?index\.html$/, '')}`,
      html: await readFile(path.join(folder, file), 'utf8'),
    })),
  )
}
