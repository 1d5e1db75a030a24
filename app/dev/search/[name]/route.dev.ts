import { manifest } from '@/lib/site/manifest/manifest'
import { openContent } from '@/lib/content'
import { searchFiles } from '@/lib/search/files'

export const dynamic = 'force-dynamic'

/** What the search loads beside its index, made of the content as it is now. In development only: a build writes it among its static files. */
export async function GET(_: Request, props: { params: Promise<{ name: string }> }): Promise<Response> {
  const { name } = await props.params
  const [lang = ''] = name.split('.')
  const file = searchFiles(openContent(), lang, manifest().shortCodes).others[name]
  if (file === undefined) return new Response('', { status: 404 })
  return new Response(file, { headers: { 'content-type': 'application/json', 'cache-control': 'no-store' } })
}
