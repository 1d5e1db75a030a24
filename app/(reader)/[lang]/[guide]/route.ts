import { createElement } from 'react'
import { documentAnswer, formerAnswer } from '@/app/document-answer'
import { GuideDocument } from './guide-page'
import { everyGuide, type GuideProps } from './guide-params'
import { guideView } from './guide-view'

export const dynamic = 'force-static'
export const dynamicParams = false
export const generateStaticParams = everyGuide

export async function GET(_: Request, { params }: GuideProps): Promise<Response> {
  const name = await params
  const { lang, guide } = name
  return formerAnswer(lang, guide) ?? documentAnswer(createElement(GuideDocument, guideView(name)))
}
