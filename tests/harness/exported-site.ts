import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
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
    ...{ SITE_URL: '', AUDIENCE: '', BASE_PATH: '', ...settings },
  })
  if ((await command.ended) !== 0) throw new Error(`The export failed:\n${command.said()}`)
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name))),
  )
  return { folder, files, said: command.said(), remove: () => rm(path.dirname(folder), { recursive: true }) }
}

/** Every page of an export: its address, and its HTML. Redirects are pages, too. */
export function pagesOf({ folder, files }: ExportedSite): Promise<{ address: string; html: string }[]> {
  const pages = [...files].filter((file) => file.endsWith('index.html'))
  return Promise.all(
    pages.map(async (file) => ({
      address: `/${file.replace(/\/?index\.html$/, '')}`,
      html: await readFile(path.join(folder, file), 'utf8'),
    })),
  )
}
