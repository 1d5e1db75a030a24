import { lostAnswer } from '@/app/lost-answer'
import { stepAddress } from '@/lib/addresses'
import { manifest } from '@/lib/site/manifest/manifest'
import { cleanCode } from '@/lib/addresses/clean-code'
import { targetOf } from '@/lib/tree'
import { preferredLanguage } from '@/lib/language/preferred-language'

/** The short permanent link of a step: on to the step, in the reader's language, with the query that came. */
export async function GET(request: Request, props: { params: Promise<{ code: string }> }): Promise<Response> {
  const { code } = await props.params
  const { codes, languages, languageTable } = manifest()
  const wanted = cleanCode(code)
  const key = Object.hasOwn(codes, wanted) ? codes[wanted] : undefined
  if (key === undefined) return lostAnswer()
  const lang = preferredLanguage(request.headers.get('accept-language'), languageTable) ?? languages[0]!
  const location = stepAddress(lang, targetOf(key)) + new URL(request.url).search
  return new Response(null, { status: 308, headers: { Location: location, Vary: 'Accept-Language' } })
}
