import type { ReactElement } from 'react'
import { markupOf } from '@/lib/framework/react-markup'
import { withShortClasses } from '@/lib/site/manifest/short-classes'
import { formerPage } from '@/lib/framework/former-pages'
import { manifest } from '@/lib/site/manifest/manifest'

/** A page as the answer of a static route: made once, at build, without what a page of Next.js's own brings along. */
export function documentAnswer(document: ReactElement, status = 200): Response {
  return htmlAnswer(withShortClasses(markupOf(document), manifest().shortNames), status)
}

/** A guide's page, or its step or other page of that name, as a former build has made it, where it would be made the same again. */
export function formerAnswer(lang: string, guide: string, page?: string): Response | undefined {
  const html = formerPage(lang, guide, page)
  return html === undefined ? undefined : htmlAnswer(html, 200)
}

/** A page that is HTML already. */
export function htmlAnswer(html: string, status: number): Response {
  return new Response(html, { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } })
}
