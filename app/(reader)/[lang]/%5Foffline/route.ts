import { createElement } from 'react'
import { documentAnswer } from '@/app/document-answer'
import { everyLanguage, type LangProps } from '../lang-params'
import { OfflineDocument } from './offline-page'
import { offlineView } from './offline-view'

export const dynamic = 'force-static'
export const dynamicParams = false
export const generateStaticParams = everyLanguage

export async function GET(_: Request, { params }: LangProps): Promise<Response> {
  return documentAnswer(createElement(OfflineDocument, offlineView(await params)))
}
