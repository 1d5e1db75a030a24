import { STATIC_FILES } from '@/lib/framework/static-files'
import { FILES, HASHED_CACHING, SAVED_HEADERS } from '@/lib/site/http/headers'
import { basePath } from '@/lib/addresses/base-path'
import { plainAddress } from './escape'
import type { ServedSite } from './site'

/** `_headers`, which Cloudflare Pages, Netlify and others read. Pages they let browsers ask for again by themselves. */
export function cdnHeaders({ headers }: ServedSite): string {
  const all = headers.map(({ key, value }) => `  ${key}: ${value}`)
  const saved = SAVED_HEADERS.map(({ key, value }) => `  ${key}: ${value}`)
  return [
    `/*\n${all.join('\n')}\n`,
    `${basePath()}/${STATIC_FILES}/*\n  Cache-Control: ${HASHED_CACHING}\n`,
    // They join what several rules say of a header, and of two policies both hold.
    `${basePath()}/${FILES}/*\n${saved.join('\n')}\n`,
  ].join('\n')
}

/** `_redirects`, for the same. The query goes along; short links and `/` are pages, for they depend on the reader's language. */
export function cdnRedirects({ former }: ServedSite): string {
  return [...former]
    .map(
      ([from, to]) => `${plainAddress(`${basePath()}/${from}`)} ${plainAddress(`${basePath()}/${to}`)} 301\n`,
    )
    .join('')
}
