import { z } from 'zod'
import { alias, date, sources, text, words } from './words'

/** The front matter of a guide's index.mdx. */
export const guideSchema = z.strictObject({
  title: text().meta({ expected: 'the guide’s title' }),
  summary: text().meta({ expected: 'one sentence that says what the guide is for' }),
  start: text().meta({ expected: 'the id of the guide’s first step' }),
  keywords: words('a list of words').optional(),
  products: words('a list of products').optional(),
  topic: text().optional().meta({ expected: 'the id of a topic of site.json, as text' }),
  reviewed: date().optional(),
  reviewBy: date().optional(),
  draft: z.boolean().optional().meta({ expected: 'true while readers are not to have it, or false' }),
  owner: text().optional().meta({ expected: 'who looks after it, as text' }),
  sources: sources().optional(),
  aliases: z.array(alias()).optional().meta({ expected: 'a list of former ids' }),
})
