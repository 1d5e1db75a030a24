import { createElement } from 'react'
import { documentAnswer, htmlAnswer } from '@/app/document-answer'
import { lostPage } from '@/lib/framework/lost-page'
import { LostDocument } from './(reader)/%5Flost/lost-page'
import { lostView } from './(reader)/%5Flost/lost-view'

/** There is nothing at this address: for routes that find out only when they are asked. */
export async function lostAnswer(): Promise<Response> {
  const html = await lostPage()
  return html === undefined
    ? documentAnswer(createElement(LostDocument, lostView()), 404)
    : htmlAnswer(html, 404)
}
