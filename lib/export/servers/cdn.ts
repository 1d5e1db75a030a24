import { STATIC_FILES } from '@/lib/build/static-files'
import { HASHED_CACHING } from '@/lib/build/headers'
import { basePath } from '@/lib/base-path'
import type { ServedSite } from './site'

/** `_headers`, which Cloudflare Pages, Netlify and others read. Pages they let browsers ask for again by themselves. */
export function cdnHeaders({ headers }: ServedSite): string {
  const all = headers.map(({ key, value }) => `  ${key}: ${value}`)
  return `/*\n${all.join('\n')}\n\n${basePath()}/${STATIC_FILES}/*\n  Cache-Control: ${HASHED_CACHING}\n`
}

/** `_redirects`, for the same. The query goes along; short links and `/` are pages, for they depend on the reader's language. */
export function cdnRedirects({ former }: ServedSite): string {
  return [...former].map(([from, to]) => `${basePath()}/${from} ${basePath()}/${to} 301\n`).join('')
}
