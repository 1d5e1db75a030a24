import { z } from 'zod'
import {
  answerSchema,
  contactSchema,
  interfaceSchema,
  kindSchema,
  noticeSchema,
  outcomeSchema,
  pictureSchema,
  stepName,
  stepsLeftSchema,
  warningSchema,
} from './parts'

/** Who gave an answer: the customer, the model in the customer's place, or nobody, because it was known. */
const bySchema = z.enum(['person', 'model', 'known'])

/** Why a call changed nothing. */
const refusalSchema = z.object({
  reason: z.enum(['not-offered', 'not-a-question', 'a-question', 'ended', 'warning', 'moved-on']),
  message: z.string().describe('What to do instead'),
  offered: z
    .array(z.string())
    .describe('Ids of the answers that the question offers; empty where it is none'),
})

const crossingSchema = z.object({
  step: stepName,
  title: z.string(),
  answer: z.string().nullable().describe('The answer’s id; null where the step asks nothing'),
  summary: z.string().nullable().describe('The answer in plain words'),
  by: bySchema.nullable(),
})

/** Where a walk stands: what every tool that walks answers with. */
export const envelopeSchema = z.object({
  step: stepName,
  title: z.string(),
  guide: z.string().describe('The guide’s title'),
  kind: kindSchema,
  lang: z.string().describe('The language of the words'),
  url: z.string().describe('The step’s page for people: cite it'),
  short_url: z.string().nullable(),
  version: z
    .string()
    .describe('The version of the guide. Give it back, and you are told if the guide has changed'),
  state: z.string().describe('The answers so far. The server keeps nothing: give it back as it is'),
  text: z.string().describe('Markdown. With a chosen interface, for that one alone'),
  pictures: z.array(pictureSchema),
  warnings: z
    .array(warningSchema.extend({ step: stepName }))
    .describe('To be repeated word for word, and acknowledged by the person, before the walk goes on'),
  interfaces: z.object({
    ask: z.boolean().describe('Whether to ask first which one the person sees'),
    chosen: z.string().nullable(),
    offered: z.array(interfaceSchema).describe('Those between which the text differs'),
  }),
  answers: z.array(answerSchema).describe('Of a question: there are no others'),
  goes_on: z.boolean().describe('Whether the tool “go_on” leads to the next step'),
  steps_left: stepsLeftSchema.nullable(),
  trail: z.array(crossingSchema).describe('The steps before this one, from where the person came in'),
  outcome: outcomeSchema.nullable().describe('How the walk has ended; null while it goes on'),
  handoff: z
    .object({ contact: contactSchema, ticket: z.string().describe('Markdown, ready to be sent to support') })
    .nullable()
    .describe('For support'),
  notices: z.array(noticeSchema).describe('Known problems: tell of them first'),
  changed: z
    .object({
      version: z.boolean().describe('Whether the guide is another version than the one that was given'),
      fell_away: z
        .array(z.string())
        .describe('Answers that no longer apply, in plain words where they are known'),
    })
    .nullable(),
  refused: refusalSchema.nullable(),
})

export type Envelope = z.infer<typeof envelopeSchema>
export type Refusal = z.infer<typeof refusalSchema>

/** Steps that a search, or a pasted error message, leads to. */
export const foundSchema = z.object({
  fits: z
    .boolean()
    .describe('Whether the best is likely to be right. If not, ask the person for other words'),
  found: z.array(
    z.object({
      step: stepName,
      title: z.string(),
      guide: z.string().describe('The guide’s title'),
      kind: kindSchema,
      lang: z.string(),
      url: z.string(),
      way: z.array(z.string()).describe('The last answers on the shortest way there'),
      state: z
        .string()
        .describe('Give it to open_step: the answers that lead there, where they follow from the message'),
    }),
  ),
})

export type FoundSteps = z.infer<typeof foundSchema>
