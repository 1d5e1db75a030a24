import { createElement } from 'react'
import { documentAnswer } from '@/app/document-answer'
import { everyGuide, type GuideProps } from '../guide-params'
import { WholeDocument } from './whole-page'
import { wholeView } from './whole-view'

export const dynamic = 'force-static'
export const dynamicParams = false
export const generateStaticParams = everyGuide

export async function GET(_: Request, { params }: GuideProps): Promise<Response> {
  return documentAnswer(createElement(WholeDocument, wholeView(await params)))
}
