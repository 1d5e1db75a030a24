import { basePath } from '@/lib/addresses/base-path'
import { meantPage } from '@/lib/addresses/clean-code'
import { movedPath } from '@/lib/addresses/moved-path'

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
export function isLost(url: string, served: Served): boolean {
  const path = decodeURIComponent(url.split('?')[0]!).slice(basePath().length)
  return PAGE.test(path) && !isServed(path, served)
}

/** Where an address leads on to that has signs behind it with which a sentence ends; undefined where no page is meant by it. */
export function meantAddress(url: string, served: Served): string | undefined {
  const [pathname = '', ...query] = url.split('?')
  const meant = meantPage(pathname, basePath())
  if (meant === undefined || !isServed(meant.slice(basePath().length), served)) return undefined
  return [meant, ...query].join('?')
}

/** Whether a path is a page's, or was one's. */
function isServed(path: string, { pages, moved }: Served): boolean {
  const [lang = '', ...rest] = path.slice(1).split('/')
  return pages.has(path.slice(1)) || pages.has(`${lang}/${movedPath(rest.join('/'), moved)}`)
}
