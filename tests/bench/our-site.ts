import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Prepared } from '@/lib/assets'
import { places } from '@/lib/build/places'
import type { Progress } from '@/lib/build/progress'
import { ensureBuilt } from '@/lib/build/start'
import type { BuiltSite } from '../harness/sites'
import { filesIn, filesOfBuild, type SiteFiles } from './network/site-files'

/** The site that is measured: that of CONTENT_DIR, built if it is not, and exported if it was. */
export interface OurSite extends BuiltSite {
  files: SiteFiles
  /** Headers that a server is to send with every page. */
  headers: Record<string, string>
  /** The folder of its export, absolute, if there is one. */
  out?: string
}

export async function ourSite(progress: Progress): Promise<OurSite> {
  const here = places()
  const { settings } = await ensureBuilt(here, progress)
  const { policy } = JSON.parse(await readFile(here.served, 'utf8')) as Prepared
  const out = path.resolve('out')
  const exported = existsSync(out)
  return {
    ...{
      name: 'Signpost',
      url: '',
      distDir: here.distDir,
      root: path.resolve(settings.CONTENT_DIR ?? 'content'),
    },
    files: exported ? filesIn([{ prefix: '/', folder: out }]) : filesOfBuild(here.distDir),
    headers: { 'Content-Security-Policy': policy, 'X-Content-Type-Options': 'nosniff' },
    ...(exported && { out }),
  }
}
