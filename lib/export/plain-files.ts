import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { audienceText } from '@/lib/build/edition'
import { STATIC_FILES } from '@/lib/build/static-files'
import type { Places } from '@/lib/build/places'
import type { Prepared } from '@/lib/assets'
import type { Site } from '@/lib/content'
import { forAgents } from '@/lib/content/root'
import { builtPages, LOST_PAGE } from './built-pages'
import { formerAddresses } from './redirects'
import { redirectPage } from './redirect-page'
import { serverFiles } from './servers'

/** A file of an export: what is in it, or where to copy it from. */
export type PlainFile = { text: string } | { file: string }

/**
 * Everything that a server of plain files needs of a finished build, by path.
 *
 * A page is `en/move/old-account/index.html`: the form that every server resolves for `/en/move/old-account`, though one that
 * knows nothing adds a slash first.
 */
export async function plainFiles(
  places: Places,
  prepared: Prepared,
  { name, url }: Site,
  folder: string,
): Promise<Map<string, PlainFile>> {
  const pages = await builtPages(places.distDir)
  const files = new Map<string, PlainFile>()
  for (const page of pages) files.set(`${page.name}/index.html`, { file: page.file })
  const { languages, forward, codes, css } = prepared
  const redirect = (to: string, refresh = true) =>
    redirectPage({ to, languages, forward, refresh, title: name, origin: url, ...(!refresh && { css }) })
  const former = formerAddresses(prepared, new Set(pages.map((page) => page.name)))
  for (const [address, to] of former) files.set(`${address}/index.html`, { text: redirect(to) })
  for (const [code, key] of Object.entries(codes))
    files.set(`s/${code}/index.html`, { text: redirect(`*/${key}`) })
  files.set('index.html', { text: redirect('*', false) })
  files.set('404.html', { file: path.join(places.distDir, 'server', 'app', LOST_PAGE) })
  for (const [folder, prefix] of [
    [path.join(places.distDir, 'static', path.basename(STATIC_FILES)), `${STATIC_FILES}/`],
    [path.join(places.root, 'public'), ''],
    [places.rootFiles, ''],
  ] as const)
    for (const file of await filesBelow(folder)) files.set(prefix + file, { file: path.join(folder, file) })
  const endings = [...new Set([...files.keys()].map((file) => path.extname(file).slice(1)))].sort()
  for (const [file, text] of serverFiles({
    ...{ ...prepared, folder, former, endings },
    audience: audienceText(forAgents()),
  }))
    files.set(file, { text })
  return files
}

/** Paths of all files in a folder, with slashes. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
}
