import { z } from 'zod'
import { alias, date, id, picture, sources, text, words } from './words'

const ALTERNATIVES = 'a pattern as text, its alternatives separated by |, such as already added|registered'

function expression() {
  return z.string().superRefine((value, context) => {
    try {
      new RegExp(value, 'i')
    } catch (error) {
      const why = error instanceof Error ? error.message.replace(/^Invalid regular expression: /, '') : ''
      const stars = /(?:^|\|)\*/.test(value)
      const advice = stars
        ? `A star for "anything" is not needed, for an expression fits anywhere in a text. Write ${value.replace(/(^|\|)\*|\*(?=\||$)/g, '$1')}.`
        : 'Put a backslash before signs meant as they are.'
      const message = `expected a regular expression, found $found (${why}). ${advice}`
      context.addIssue({ code: 'custom', message })
    }
  })
}

const WHEN = 'what is known, such as interface: old, or an earlier question: its answer'

/** When an answer is known without asking: all of it holds; a list is any of these. */
const whenSchema = z
  .record(
    z.string(),
    z.union([text(), z.array(text()).min(1)]).meta({ expected: 'an id as text, or a list of ids' }),
  )
  .refine((when) => Object.keys(when).length > 0, `expected ${WHEN}, found nothing.`)
  .meta({ expected: WHEN })

const choiceSchema = z.strictObject({
  label: text().meta({ expected: 'the answer’s text' }),
  to: text().meta({ expected: 'the id of the step that the answer leads to, as text' }),
  then: text()
    .optional()
    .meta({ expected: 'the id of the step of this guide where the walk goes on, as text' }),
  when: whenSchema.optional(),
  id: id().optional(),
  hint: text().optional(),
  summary: text().optional(),
  match: expression().meta({ expected: ALTERNATIVES }).optional(),
  screenshot: picture().optional(),
  alt: z.string().optional(),
})

/** The front matter of a step. That exactly one of choices, next and outcome is there is a check of its own (`kind`). */
export const stepSchema = z.strictObject({
  title: text().meta({ expected: 'the step’s heading, as text' }),
  choices: z
    .array(choiceSchema.meta({ expected: 'an answer with label and to' }))
    .min(1)
    .optional()
    .meta({ expected: 'a list of answers, each with label and to' }),
  next: text().optional().meta({ expected: 'the id of the next step, as text' }),
  then: text()
    .optional()
    .meta({ expected: 'the id of the step of this guide where the walk goes on, as text' }),
  outcome: z.enum(['solved', 'support']).optional(),
  keywords: words('a list of words').optional(),
  reviewed: date().optional(),
  reviewBy: date().optional(),
  draft: z.boolean().optional().meta({ expected: 'true while readers are not to have it, or false' }),
  owner: text().optional().meta({ expected: 'who looks after it, as text' }),
  sources: sources().optional(),
  aliases: z.array(alias()).optional().meta({ expected: 'a list of former ids' }),
})
