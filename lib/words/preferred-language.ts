import { match } from '@formatjs/intl-localematcher'
import Negotiator from 'negotiator'

/**
 * The language to show to a browser that asks with this Accept-Language header: the nearest of those on offer, else
 * the first of them. A header that makes no sense counts as none.
 *
 *     preferredLanguage('cs-CZ,cs;q=0.9,en;q=0.8', ['en', 'cs'])  // 'cs'
 *
 * @param offered the site's languages, at least one
 */
export function preferredLanguage(header: string | null, offered: readonly string[]): string {
  const first = offered[0]!
  const asked = new Negotiator({ headers: { 'accept-language': header ?? '' } }).languages()
  const known = asked.filter(isLanguage)
  return known.length > 0 ? match(known, offered, first) : first
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
