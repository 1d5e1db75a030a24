import type { ReactElement } from 'react'
import { markupOf } from '@/lib/document/markup'

/** A page as the answer of a static route: made once, at build, without what a route of Next.js's pages brings along. */
export function documentAnswer(document: ReactElement): Response {
  return new Response(markupOf(document), { headers: { 'Content-Type': 'text/html; charset=utf-8' } })
}
