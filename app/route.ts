import { homeAddress } from '@/lib/addresses'
import { prepared } from '@/lib/assets'
import { preferredLanguage } from '@/lib/words/preferred-language'

export const dynamic = 'force-dynamic'

/** `/` belongs to no language: it sends the reader to the one that the browser asks for, with the query unchanged. */
export function GET(request: Request): Response {
  const { languages, languageTable } = prepared()
  const lang = preferredLanguage(request.headers.get('accept-language'), languageTable) ?? languages[0]!
  return new Response(null, {
    status: 307,
    headers: { Location: homeAddress(lang) + new URL(request.url).search, Vary: 'Accept-Language' },
  })
}
