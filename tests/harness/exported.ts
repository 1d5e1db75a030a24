import path from 'node:path'
import { places } from '@/lib/build/places'
import { progress } from '@/lib/build/progress'
import { exportSite } from '@/lib/export/export'
import type { BuiltSite } from './sites'

/** The folder of a built site's export, absolute. It is kept between runs: what has not changed is not written again. */
export async function exported({ name, root, distDir }: BuiltSite): Promise<string> {
  Object.assign(process.env, { CONTENT_DIR: root, SITE_URL: '', AUDIENCE: '' })
  const folder = path.resolve('.signpost', 'sites', `${name}-out`)
  await exportSite(places(path.relative(process.cwd(), distDir)), folder, progress())
  return folder
}
