import { createElement } from 'react'
import { documentAnswer } from '@/app/document-answer'
import { everyLanguage, type LangProps } from '../lang-params'
import { SearchDocument } from './search-page'
import { searchView } from './search-view'

export const dynamic = 'force-static'
export const dynamicParams = false
export const generateStaticParams = everyLanguage

export async function GET(_: Request, { params }: LangProps): Promise<Response> {
  return documentAnswer(createElement(SearchDocument, searchView(await params)))
}
