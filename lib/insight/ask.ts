import { z } from 'zod'
import { answerGroups } from './answer-groups'
import type { CountedSite } from './counted-site'
import type { Database } from './store/db'
import { purge, removeComment } from './store/purge'
import { everything } from './store/read'
import { filterOf, insightView } from './view'

const query = z.record(z.string(), z.string())

/** What `npm run insight` asks of the numbers. */
export const questionSchema = z.discriminatedUnion('ask', [
  z.object({ ask: z.literal('view'), query }),
  z.object({ ask: z.literal('export') }),
  z.object({ ask: z.literal('groups') }),
  z.object({ ask: z.literal('remove'), comment: z.int().min(1) }),
  z.object({ ask: z.literal('purge'), months: z.int().min(0) }),
])

export type Question = z.output<typeof questionSchema>

/** Answers a question, as JSON: `InsightView` for a view, `AnswerGroup[]` for groups, whether there was one for a comment to remove. */
export async function answerTo(question: Question, db: Database, site: CountedSite): Promise<unknown> {
  switch (question.ask) {
    case 'view':
      return insightView(db, site, filterOf(question.query, site))
    case 'export':
      return everything(db)
    case 'groups':
      return answerGroups(db)
    case 'remove':
      return removeComment(db, question.comment)
    case 'purge':
      return purge(db, question.months)
  }
}
