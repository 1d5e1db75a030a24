import { ownName } from '@/lib/addresses/base-path'
import { version } from './scope.worker'

// Everything of one version of the site lies in one cache, under addresses without a query. A cache is never added to but by the
// worker of its version, and only with what that version's hashes vouch for.

const PREFIX = ownName('-')
const OWN = PREFIX + version
/** Neither does a stored answer depend on what was asked beside its address. */
const PLAIN = { ignoreSearch: true, ignoreVary: true }

/** What a device has no room for. Names of errors: https://webidl.spec.whatwg.org/#dfn-error-names-table */
export function isFull(error: unknown): boolean {
  return (error as { name?: unknown } | null)?.name === 'QuotaExceededError'
}

/** Header of a kept picture: its width in pixels. */
export const WIDTH = 'x-signpost-width'

/** Keeps what was answered for an address, in the own version. */
export async function put(
  address: string,
  bytes: BodyInit,
  from: Headers,
  more: Record<string, string> = {},
): Promise<void> {
  const headers = new Headers(from)
  // It is stored unpacked, and what it varied by is settled.
  for (const name of ['content-encoding', 'content-length', 'vary', 'set-cookie']) headers.delete(name)
  for (const [name, value] of Object.entries(more)) headers.set(name, value)
  await (await caches.open(OWN)).put(address, new Response(bytes, { headers }))
}

/** What the own version keeps at an address; undefined where caches are refused, too. */
export async function own(address: string): Promise<Response | undefined> {
  try {
    return await (await caches.open(OWN)).match(address, PLAIN)
  } catch {
    return undefined
  }
}

/** What any version keeps at an address: for files with a hash in their name, which are the same in all. */
export async function any(address: string): Promise<Response | undefined> {
  try {
    return await caches.match(address, PLAIN)
  } catch {
    return undefined
  }
}

/** Makes the own cache, so that it is known which are older and which are newer. */
export async function begin(): Promise<void> {
  await caches.open(OWN)
}

/** The caches of versions before this one, or after it; latest first. */
export async function others(which: 'former' | 'later'): Promise<Cache[]> {
  try {
    return await Promise.all((await namesOf(which)).reverse().map((name) => caches.open(name)))
  } catch {
    return []
  }
}

/** What an answer says as JSON; undefined where there is none, or what is there is damaged or something else. */
export async function json<T>(
  answer: Response | undefined,
  isWanted: (data: unknown) => data is T,
): Promise<T | undefined> {
  try {
    const data: unknown = await answer?.json()
    return isWanted(data) ? data : undefined
  } catch {
    return undefined
  }
}

/** Forgets what was kept of former versions, or of all; the little that an installed worker is made of stays. */
export async function forget(which: 'former' | 'all'): Promise<void> {
  for (const name of await namesOf(which).catch(() => [])) await caches.delete(name).catch(() => false)
}

/** A browser lists caches in the order in which they were made. */
async function namesOf(which: 'former' | 'later' | 'all'): Promise<string[]> {
  const names = (await caches.keys()).filter(isVersion)
  const at = names.indexOf(OWN)
  if (which === 'all') return names
  return which === 'former' ? names.slice(0, Math.max(0, at)) : names.slice(at + 1)
}

function isVersion(name: string): boolean {
  return name.startsWith(PREFIX) && /^[0-9a-f]{10}$/.test(name.slice(PREFIX.length))
}
