import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { UserError } from '@/lib/command/user-error'
import type { ReadFile } from './published-source'

/** Reads files of folders that lie one over the other, such as an export; nothing outside of them. */
export function filesOfFolders(
  folders: readonly { readonly folder: string; readonly below: string }[],
): ReadFile {
  return async (name) => {
    for (const { folder, below } of folders) {
      if (!name.startsWith(below)) continue
      const file = path.join(folder, path.posix.join('/', name.slice(below.length)))
      const text = await readFile(file, 'utf8').catch(() => undefined)
      if (text !== undefined) return text
    }
    return undefined
  }
}

const LONGEST_WAIT_MS = 20_000
/** In signs: no guide, and no search index, is as large. */
const LARGEST = 64 * 1024 * 1024

/**
 * Reads files of a site by HTTP. What has not changed since is not sent again.
 * @param address of the site's root
 */
export function filesOfSite(address: string): ReadFile {
  const kept = new Map<string, { tag: string; text: string }>()
  const root = address.endsWith('/') ? address : `${address}/`
  return async (name) => {
    const known = kept.get(name)
    const answer = await fetch(new URL(name, root), {
      signal: AbortSignal.timeout(LONGEST_WAIT_MS),
      ...(known && { headers: { 'if-none-match': known.tag } }),
    }).catch((error: Error) => {
      throw new UserError(
        `${address} cannot be reached: ${(error.cause as Error | undefined)?.message ?? error.message}`,
      )
    })
    if (answer.status === 304 && known) return known.text
    if (!answer.ok) return undefined
    const text = await answer.text()
    if (text.length > LARGEST)
      throw new UserError(`${address}: ${name} is larger than anything that Signpost makes.`)
    const tag = answer.headers.get('etag')
    if (tag !== null) kept.set(name, { tag, text })
    return text
  }
}
