import Negotiator from 'negotiator'
import { askedLanguage, type LanguageTable } from './asked-language'

/** No browser sends as much, and time is bounded. */
const LONGEST = 4096

/**
 * The language to show to a browser that asks with this Accept-Language header, by the site's table. A header that makes no sense
 * counts as none.
 *
 *     preferredLanguage('cs-CZ,cs;q=0.9,en;q=0.8', { en: 'en', cs: 'cs' })  // 'cs'
 */
export function preferredLanguage(header: string | null, table: LanguageTable): string | undefined {
  const bounded = (header ?? '').slice(0, LONGEST)
  return askedLanguage(new Negotiator({ headers: { 'accept-language': bounded } }).languages(), table)
}
