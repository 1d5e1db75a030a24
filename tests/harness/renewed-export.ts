import { spawn } from 'node:child_process'
import path from 'node:path'
import { startOf } from './command'
import type { BuiltSite } from './sites'

/**
 * Renews a copy of a site's export: the same site, the words of all English pages changed.
 * @param dist a folder for what it is made of
 * @param folder the export's
 */
export function renewed(site: BuiltSite, dist: string, folder: string): Promise<void> {
  const args = [
    ...startOf('tests/harness/renew-export'),
    site.distDir,
    path.relative(process.cwd(), dist),
    folder,
  ]
  const plain = { SITE_URL: '', AUDIENCE: '', DRAFTS: '', BASE_PATH: '' }
  const env = { ...process.env, ...plain, CONTENT_DIR: site.root }
  return new Promise((resolve, reject) => {
    spawn(process.execPath, [...args, '/en/', '<h1', '<p>RENEWED</p><h1'], {
      env,
      stdio: 'inherit',
    }).on('close', (code) => (code === 0 ? resolve() : reject(new Error('The export could not be renewed.'))))
  })
}
