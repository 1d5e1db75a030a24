import { createElement } from 'react'
import { documentAnswer } from '@/app/document-answer'
import { everyLanguage, type LangProps } from './lang-params'
import { HomeDocument } from './home-page'
import { homeView } from './home-view'

export const dynamic = 'force-static'
export const dynamicParams = false
export const generateStaticParams = everyLanguage

export async function GET(_: Request, { params }: LangProps): Promise<Response> {
  return documentAnswer(createElement(HomeDocument, homeView(await params)))
}
