import { createElement } from 'react'
import { documentAnswer } from '@/app/document-answer'
import { LostDocument } from './lost-page'
import { lostView } from './lost-view'

export const dynamic = 'force-static'

/** next.config.js leads every address here that nothing else answers. */
export function GET(): Response {
  return documentAnswer(createElement(LostDocument, lostView()), 404)
}
