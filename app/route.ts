import { homeAddress } from '@/lib/addresses'
import { manifest } from '@/lib/site/manifest/manifest'
import { preferredLanguage } from '@/lib/language/preferred-language'

export const dynamic = 'force-dynamic'

/** `/` belongs to no language: it sends the reader to the one that the browser asks for, with the query unchanged. */
export function GET(request: Request): Response {
  const { languages, languageTable } = manifest()
  const lang = preferredLanguage(request.headers.get('accept-language'), languageTable) ?? languages[0]!
  return new Response(null, {
    status: 307,
    headers: { Location: homeAddress(lang) + new URL(request.url).search, Vary: 'Accept-Language' },
  })
}
