import { createElement } from 'react'
import { documentAnswer, formerAnswer } from '@/app/document-answer'
import { everyGuide, type GuideProps } from '../guide-params'
import { WholeDocument } from './whole-page'
import { wholeView } from './whole-view'

export const dynamic = 'force-static'
export const dynamicParams = false
export const generateStaticParams = everyGuide

export async function GET(_: Request, { params }: GuideProps): Promise<Response> {
  const name = await params
  const { lang, guide } = name
  return formerAnswer(lang, guide, 'all') ?? documentAnswer(createElement(WholeDocument, wholeView(name)))
}
