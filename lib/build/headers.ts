/** A header of an answer. */
export interface Header {
  key: string
  value: string
}

const NOT_SNIFFED: Header = { key: 'X-Content-Type-Options', value: 'nosniff' }

/**
 * Headers of what a page carries, files with a hash in their name. All that is said of pages is a kilobyte, which means nothing
 * for them and which HTTP/1.1 sends with each.
 */
export const HASHED_HEADERS: readonly Header[] = [NOT_SNIFFED]

/**
 * Headers of every answer but `HASHED_HEADERS`, whoever serves: Next.js's server (`next.config.js`), `npm run serve`, and the
 * configurations that an export brings for other servers. Nothing isolates a page from the tab that opened it
 * (Cross-Origin-Opener-Policy): a browser would begin a new process for the first page of every visit.
 * @param policy the Content-Security-Policy
 */
export function headersOfEveryAnswer(policy: string): Header[] {
  return [
    { key: 'Content-Security-Policy', value: policy },
    NOT_SNIFFED,
    { key: 'X-Frame-Options', value: 'DENY' },
    { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
    {
      key: 'Permissions-Policy',
      value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    },
  ]
}

/** A page may be corrected at any time, so whoever keeps it asks again. */
export const PAGE_CACHING = 'public, max-age=0, must-revalidate'
/** What a page carries has its hash in its name. */
export const HASHED_CACHING = 'public, max-age=31536000, immutable'
