import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { builtLostPage } from './built-pages'
import { MANIFEST_VARIABLE } from '@/lib/site/manifest/variables'

/** The built page for an address that leads nowhere, for routes that answer by themselves; undefined in development, which has none. */
export async function lostPage(): Promise<string | undefined> {
  try {
    return await readFile(builtLostPage(path.dirname(process.env[MANIFEST_VARIABLE] ?? '')), 'utf8')
  } catch {
    return undefined
  }
}
