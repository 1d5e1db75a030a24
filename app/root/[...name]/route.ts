import { lostPage } from '@/lib/lost-page'
import { rootFile } from '@/lib/root-file'

export const dynamic = 'force-dynamic'

/** What a build serves beside its pages; next.config.js leads each address here. */
export async function GET(_: Request, props: { params: Promise<{ name: string[] }> }): Promise<Response> {
  const found = await rootFile((await props.params).name.join('/'))
  if (found) return new Response(found.bytes, { headers: { 'content-type': found.type } })
  const headers = { 'content-type': 'text/html; charset=utf-8' }
  return new Response(await lostPage(), { status: 404, headers })
}
