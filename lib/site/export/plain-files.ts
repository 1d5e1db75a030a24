import path from 'node:path'
import { audienceText } from '@/lib/site/build/edition'
import { builtLostPage, builtPages } from '@/lib/framework/built-pages'
import { filesBesidePages } from '@/lib/site/build/files-beside-pages'
import type { BuildPaths } from '@/lib/site/build/paths'
import type { Manifest } from '@/lib/site/manifest/manifest'
import type { Content } from '@/lib/content'
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
  paths: BuildPaths,
  manifest: Manifest,
  { site: { name, url }, forAgents, drafts }: Content,
  folder: string,
): Promise<Map<string, PlainFile>> {
  const pages = await builtPages(paths.distDir)
  const files = new Map<string, PlainFile>()
  for (const page of pages) files.set(`${page.name}/index.html`, { file: page.file })
  const { languages, forward, codes, css, shortNames } = manifest
  const { colorScheme } = manifest.look
  const redirect = (to: string, refresh = true) =>
    redirectPage({
      ...{ to, languages, forward, refresh, colorScheme, title: name, origin: url },
      ...(!refresh && { styles: { css, shortNames } }),
    })
  const former = formerAddresses(manifest, new Set(pages.map((page) => page.name)))
  for (const [address, to] of former) files.set(`${address}/index.html`, { text: redirect(to) })
  for (const [code, key] of Object.entries(codes))
    // Codes are typed in capitals, too, and a server that knows nothing but files compares letters exactly.
    for (const typed of [code, code.toUpperCase()])
      files.set(`s/${typed}/index.html`, { text: redirect(`*/${key}`) })
  files.set('index.html', { text: redirect('*', false) })
  files.set('404.html', { file: builtLostPage(paths.distDir) })
  for (const [name, file] of await filesBesidePages(paths)) files.set(name, { file })
  // No redirect is written in a file of Markdown: what machines read lies at the former address, too, and says what it is now.
  for (const [address, to] of former)
    for (const ending of ['.md', '.json']) {
      const now = files.get(to + ending)
      if (now) files.set(address + ending, now)
    }
  const endings = [...new Set([...files.keys()].map((file) => path.extname(file).slice(1)))].sort()
  for (const [file, text] of serverFiles({
    ...{ ...manifest, folder, former, endings },
    audience: audienceText(forAgents, drafts),
  }))
    files.set(file, { text })
  return files
}
