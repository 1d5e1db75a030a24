import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { PREPARED_VARIABLE } from './assets'

/** The built page that says that there is nothing at an address, for routes that answer by themselves. Empty in development. */
export async function lostPage(): Promise<string> {
  try {
    const build = path.dirname(process.env[PREPARED_VARIABLE] ?? '')
    return await readFile(path.join(build, 'server', 'app', '_not-found.html'), 'utf8')
  } catch {
    return ''
  }
}
