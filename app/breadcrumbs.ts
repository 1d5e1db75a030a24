import { homeAddress } from '@/lib/addresses'
import type { Breadcrumb } from '@/components/trail/breadcrumb-list'
import { siteName, type Content } from '@/lib/content'

/**
 * Where a guide stands, for search engines: the home page, and the guide itself, in the language that its words are really in.
 * Undefined where the site's origin is not known: they want whole addresses.
 */
export function breadcrumbsOf(
  { site }: Content,
  { title, path, shown }: { title: string; path: string; shown: string },
): readonly Breadcrumb[] | undefined {
  if (!site.url) return undefined
  const home = `${site.url}${homeAddress(shown)}`
  return [
    { name: siteName(site, shown), address: home },
    { name: title, address: home + path },
  ]
}
