import { openContent } from '@/lib/content'
import { madeOnDemand } from '@/lib/site/pictures/on-demand'

export const dynamic = 'force-dynamic'

/** One file of a picture, made when it is first asked for. In development only: a build makes them all. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ name: string[] }> },
): Promise<Response> {
  const name = (await params).name.map(decodeURIComponent)
  const content = openContent()
  const picture = content.picture(name.slice(0, -1).join('/'))
  const made = picture && (await madeOnDemand(content.root, picture, name.at(-1)!))
  if (!made) return new Response('', { status: 404 })
  const headers = { 'content-type': `image/${made.format}`, 'cache-control': 'no-store' }
  return new Response(new Uint8Array(made.bytes), { headers })
}
