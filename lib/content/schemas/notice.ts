import { z } from 'zod'
import { date, text } from './words'

const TARGET = 'guide/step, guide/ for a whole guide, or all'

/** The front matter of a known problem. */
export const noticeSchema = z.strictObject({
  title: text().meta({ expected: 'what the problem is, in a few words' }),
  affects: z
    .union([text(), z.array(text().meta({ expected: TARGET })).min(1)])
    .meta({ expected: `what it affects: ${TARGET}, or a list of these` }),
  since: date().optional(),
  until: date().optional(),
  status: z.enum(['open', 'solved']).optional(),
})
