import { assetFile } from '@/lib/site/manifest/manifest'

export const dynamic = 'force-dynamic'

const TYPES: Record<string, string> = {
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  webp: 'image/webp',
  woff2: 'font/woff2',
}

/** The files that pages load, as they are now. In development only: a build writes them among its static files. */
export async function GET(_: Request, props: { params: Promise<{ name: string[] }> }): Promise<Response> {
  const { name } = await props.params
  const file = await assetFile(name.join('/'))
  if (!file) return new Response('', { status: 404 })
  const type = TYPES[name.at(-1)?.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
  return new Response(file, { headers: { 'content-type': type, 'cache-control': 'no-store' } })
}
