/** A header of an answer. */
export interface Header {
  key: string
  value: string
}

/**
 * Headers of every answer, whoever serves: Next.js's server (`next.config.js`), `npm run serve`, and the configurations
 * that an export brings for other servers.
 * @param policy the Content-Security-Policy
 */
export function headersOfEveryAnswer(policy: string): Header[] {
  return [
    { key: 'Content-Security-Policy', value: policy },
    { key: 'X-Content-Type-Options', value: 'nosniff' },
    { key: 'X-Frame-Options', value: 'DENY' },
    { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
    {
      key: 'Permissions-Policy',
      value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    },
    { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  ]
}

/** A page may be corrected at any time, so whoever keeps it asks again. */
export const PAGE_CACHING = 'public, max-age=0, must-revalidate'
/** What a page carries has its hash in its name. */
export const HASHED_CACHING = 'public, max-age=31536000, immutable'
