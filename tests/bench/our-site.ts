import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { places } from '@/lib/build/places'
import type { Progress } from '@/lib/build/progress'
import { settingsInForce } from '@/lib/build/settings'
import { exportSite } from '@/lib/export/export'
import { SERVED_WITH, type ServedWith } from '@/lib/export/serve'
import type { BuiltSite } from '../harness/sites'
import { filesIn, type SiteFiles } from './network/site-files'

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
  const here = places()
  await exportSite(here, OUT, progress)
  const { headers } = JSON.parse(await readFile(path.join(OUT, SERVED_WITH), 'utf8')) as ServedWith
  const root = path.resolve(settingsInForce().CONTENT_DIR ?? 'content')
  return {
    ...{ name: 'Signpost', url: '', distDir: here.distDir, root, out: OUT },
    files: filesIn([{ prefix: '/', folder: OUT }]),
    headers: Object.fromEntries(headers.map(({ key, value }) => [key, value])),
  }
}
