/** A header of an answer. */
export interface Header {
  key: string
  value: string
}

export const NOT_SNIFFED: Header = { key: 'X-Content-Type-Options', value: 'nosniff' }

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
 * @param framed whether other sites may frame this one: then the policy alone says which, for X-Frame-Options can name none
 */
export function headersOfEveryAnswer(policy: string, framed = false): Header[] {
  return [
    { key: 'Content-Security-Policy', value: policy },
    NOT_SNIFFED,
    ...(framed ? [] : [{ key: 'X-Frame-Options', value: 'DENY' }]),
    { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
    {
      key: 'Permissions-Policy',
      value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    },
  ]
}

/** The folder of files that lie beside the steps, in addresses: see `fileAddress`. */
export const FILES = 'files'
/** Where a server takes what pages count, in addresses. */
export const COUNT = '_count'
/** Endings of what a browser may show of them: it runs nothing. All else is saved, whatever somebody has put there. */
export const SHOWN_FILES = ['avif', 'gif', 'jpeg', 'jpg', 'mp4', 'pdf', 'png', 'webm', 'webp'] as const

/** Headers of a file that lies beside the steps, in the place of those of every answer. Nothing in it runs as the site. */
export const SAVED_HEADERS: readonly Header[] = [
  { key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'; sandbox" },
  { key: 'Content-Disposition', value: 'attachment' },
]

/** The same for one that may be shown. What shows a PDF in a browser is blocked by a sandbox, and needs styles and an object of its own. */
export const SHOWN_HEADERS: readonly Header[] = [
  {
    key: 'Content-Security-Policy',
    value:
      "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'",
  },
  { key: 'Content-Disposition', value: 'inline' },
]

/** Headers that a file beside the steps has in the place of others; none for anything else. By its path below the base path. */
export function headersOfFile(path: string): readonly Header[] {
  if (!path.startsWith(`/${FILES}/`)) return []
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase()
  return (SHOWN_FILES as readonly string[]).includes(ending) ? SHOWN_HEADERS : SAVED_HEADERS
}

/** Headers with others in the place of those of the same name. */
export function headersBut(headers: readonly Header[], others: readonly Header[]): Header[] {
  return [...headers.filter(({ key }) => !others.some((other) => other.key === key)), ...others]
}

/** A page may be corrected at any time, so whoever keeps it asks again. */
export const PAGE_CACHING = 'public, max-age=0, must-revalidate'
/** What a page carries has its hash in its name. */
export const HASHED_CACHING = 'public, max-age=31536000, immutable'
