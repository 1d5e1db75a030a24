import { followChanges } from '@/lib/site/manifest/dev-changes'

export const dynamic = 'force-dynamic'

/** Tells an open page, as server-sent events, that what it is made of was saved. In development only. */
export function GET(request: Request): Response {
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const end = followChanges((state) => controller.enqueue(encoder.encode(`data: ${state}\n\n`)))
      request.signal.addEventListener('abort', end, { once: true })
    },
  })
  return new Response(body, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' } })
}
