import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { buildsFolder } from '@/lib/site/build/paths'
import type { Progress } from '@/lib/command/progress'
import { settingsIn } from '@/lib/site/build/settings'
import { ensureBuilt } from '@/lib/site/serve/start'
import { exportSite } from '@/lib/site/export/export'
import { SERVED_WITH, type ServedWith } from '@/lib/site/serve/export-server'
import type { BuiltSite } from '../harness/sites'
import { filesIn, withParts, type SiteFiles } from './network/site-files'

/** The site that is measured: that of CONTENT_DIR, built if it is not, and exported. */
export interface OurSite extends BuiltSite {
  files: SiteFiles
  /** Headers that a server is to send with every page. */
  headers: Record<string, string>
  /** The folder of its export, absolute. */
  out: string
}

const OUT = path.resolve('.signpost/bench/out')

export async function ourSite(progress: Progress): Promise<OurSite> {
  const builds = buildsFolder(process.env)
  const settings = settingsIn(process.env)
  await exportSite(builds, OUT, settings, progress)
  const { paths } = await ensureBuilt(builds, settings, progress)
  const { headers } = JSON.parse(await readFile(path.join(OUT, SERVED_WITH), 'utf8')) as ServedWith
  const root = path.resolve(settings.CONTENT_DIR ?? 'content')
  return {
    ...{ name: 'Signpost', url: '', distDir: paths.distDir, builds, root, out: OUT },
    files: withParts(filesIn([{ prefix: '/', folder: OUT }])),
    headers: Object.fromEntries(headers.map(({ key, value }) => [key, value])),
  }
}
