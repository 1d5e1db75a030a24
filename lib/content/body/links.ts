import path from 'node:path'
import { isSafe } from '../schemas/safe-address'

/** What an address in a text means. `file` is a path from the content root; hash and query with their signs. */
export type Link =
  | { readonly kind: 'external' }
  | { readonly kind: 'here'; readonly hash: string }
  /** A step's or a guide's file. */
  | { readonly kind: 'page'; readonly file: string; readonly query: string; readonly hash: string }
  /** Any other file of the content. */
  | { readonly kind: 'file'; readonly file: string; readonly hash: string }
  /** A path that begins with a slash, or an address on the site's own origin. */
  | { readonly kind: 'site'; readonly path: string; readonly hash: string }
  /** A path that leaves the content root, or that is no path. */
  | { readonly kind: 'nowhere' }

/**
 * Reads the address of a link or picture in the file `from`.
 *
 *     readLink('../first-use/index.mdx#log-in', 'en/move/start.mdx')
 *     // { kind: 'page', file: 'en/first-use/index.mdx', query: '', hash: '#log-in' }
 */
export function readLink(url: string, from: string, origin?: string): Link {
  const own =
    origin && (url === origin || url.startsWith(`${origin}/`)) ? url.slice(origin.length) || '/' : url
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(own) || !isSafe(own)) return { kind: 'external' }
  const [, written = '', query = '', raw = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(own) ?? []
  // As headings are named.
  const hash = raw.normalize('NFC')
  let plain: string
  try {
    plain = decodeURIComponent(written)
  } catch {
    return { kind: 'nowhere' }
  }
  if (plain.startsWith('/')) return { kind: 'site', path: plain, hash }
  if (plain === '') return { kind: 'here', hash }
  const file = path.posix.join(path.posix.dirname(from), plain).replace(/\/$/, '')
  if (file === '..' || file.startsWith('../')) return { kind: 'nowhere' }
  return file.endsWith('.mdx') ? { kind: 'page', file, query, hash } : { kind: 'file', file, hash }
}

/** The guide and step that a file is the text of: `en/move/start.mdx` is { guide: 'move', step: 'start' }; step 'index' is the front page. */
export function pageOf(file: string): { guide: string; step: string } | undefined {
  const [, guide, name, ...more] = file.split('/')
  if (!guide || !name?.endsWith('.mdx') || more.length > 0 || guide.startsWith('_') || name.startsWith('_'))
    return undefined
  return { guide, step: name.slice(0, -'.mdx'.length) }
}
