import * as home from '@/app/(reader)/[lang]/route'
import * as guide from '@/app/(reader)/[lang]/[guide]/route'
import * as all from '@/app/(reader)/[lang]/[guide]/all/route'
import * as map from '@/app/(reader)/[lang]/[guide]/map/route'
import * as search from '@/app/(reader)/[lang]/search/route'
import * as step from '@/app/(reader)/[lang]/[guide]/[step]/route'
import { homeAddress } from '@/lib/addresses'
import { lostAnswer } from '@/app/lost-answer'
import { movedPath } from '@/lib/addresses/moved-path'
import { manifest } from '@/lib/site/manifest/manifest'

export const dynamic = 'force-dynamic'

/**
 * Where no route answers in development. Next.js goes by the pages that were there when a route was asked for the last time, and by the
 * former addresses that were there when it started: a language, guide or step that is new, or has another name, is found here.
 */
export async function GET(
  request: Request,
  props: { params: Promise<{ path: string[] }> },
): Promise<Response> {
  const { path } = await props.params
  const [lang = '', first = '', last = ''] = path
  const is = { lang, guide: first, step: last }
  const params = Promise.resolve(is)
  const isOne = (names: readonly Partial<typeof is>[]) =>
    names.some((name) => Object.entries(name).every(([key, value]) => is[key as keyof typeof is] === value))
  if (path.length > 3 || !isOne(home.generateStaticParams())) return lostAnswer()
  if (path.length === 1) return home.GET(request, { params })
  if (path.length === 2 && first === 'search') return search.GET(request, { params })
  if (isOne(guide.generateStaticParams())) {
    if (path.length === 2) return guide.GET(request, { params })
    if (last === 'all') return all.GET(request, { params })
    if (last === 'map') return map.GET(request, { params })
    if (isOne(step.generateStaticParams())) return step.GET(request, { params })
  }
  const asked = path.slice(1).join('/')
  const now = movedPath(asked, manifest().moved)
  return now === asked
    ? lostAnswer()
    : new Response(null, { status: 307, headers: { location: `${homeAddress(lang)}/${now}` } })
}
