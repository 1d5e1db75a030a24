import { prepared } from '@/lib/assets'

export const dynamic = 'force-dynamic'

/** Our module, as it is now. In development only: a build writes it as a file. */
export function GET(): Response {
  return new Response(prepared().scriptSource, {
    headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-store' },
  })
}
