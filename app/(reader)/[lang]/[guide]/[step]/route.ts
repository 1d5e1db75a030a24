import { createElement } from 'react'
import { documentAnswer, formerAnswer } from '@/app/document-answer'
import { openContent } from '@/lib/content'
import { everyGuide } from '../guide-params'
import { StepDocument } from './step-page'
import { stepView, type StepProps } from './step-view'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  const content = openContent()
  return everyGuide().flatMap(({ lang, guide }) =>
    [...content.guide(lang, guide)!.steps.keys()].map((step) => ({ lang, guide, step })),
  )
}

export async function GET(_: Request, { params }: StepProps): Promise<Response> {
  const name = await params
  const { lang, guide, step } = name
  return formerAnswer(lang, guide, step) ?? documentAnswer(createElement(StepDocument, stepView(name)))
}
