import { createElement } from 'react'
import { openContent } from '@/lib/content'
import { markupOf } from '@/lib/document/markup'
import { StepDocument } from './step-page'
import { stepView, type StepProps } from './step-view'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  const content = openContent()
  return content.languages.flatMap((lang) =>
    [...content.forest(lang).values()].flatMap(({ id, steps }) =>
      [...steps.keys()].map((step) => ({ lang, guide: id, step })),
    ),
  )
}

/** A step's page as a document: made once, at build, without what a route of Next.js's pages brings along. */
export async function GET(_: Request, { params }: StepProps): Promise<Response> {
  const view = stepView(await params)
  return new Response(markupOf(createElement(StepDocument, view)), {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  })
}
