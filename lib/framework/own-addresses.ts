import { basePath } from '@/lib/addresses/base-path'

/** What Next.js answers by itself: with pages of its own, or with its optimiser of pictures, for the build makes all of ours. */
const INTERNAL = /^\/+(?:_next\/+image|_not-found|_global-error|_error|404|500|root)(?:\/|$)/i

/**
 * Whether an address may be one of the site's: it is below the base path, and neither the framework's own affair nor the route
 * behind the addresses that next.config.js names, which has other headers there.
 */
export function isOurs(url: string): boolean {
  const path = decodeURIComponent(url.split('?')[0]!)
  if (!`${path}/`.startsWith(`${basePath()}/`)) return false
  return !INTERNAL.test(path.slice(basePath().length))
}

/** What a build serves: names of its pages, and what addresses of former guides and steps are now. */
export interface Served {
  pages: ReadonlySet<string>
  moved: Readonly<Record<string, string>>
}

/** Has the form of a page's address: one to three parts, none of them a file's or another route's. */
const PAGE = /^\/(?!(?:s|files|_next)(?:\/|$))[^/.]+(?:\/[^/.]+){0,2}$/

/**
 * Whether an address has the form of a page's and is none. Next.js finds that out only when a route has it no page, and below a base
 * path it then tries no rewrite any more.
 */
export function isLost(url: string, { pages, moved }: Served): boolean {
  const path = decodeURIComponent(url.split('?')[0]!).slice(basePath().length)
  if (!PAGE.test(path) || pages.has(path.slice(1))) return false
  const [, guide = '', step = ''] = path.slice(1).split('/')
  return !Object.hasOwn(moved, guide) && !Object.hasOwn(moved, `${guide}/${step}`)
}
