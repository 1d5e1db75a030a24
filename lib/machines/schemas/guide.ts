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

/** The form of the data. */
export const FORMAT = 1

/** When an answer is known without asking: all conditions must hold. */
const conditionSchema = z.object({
  of: z.enum(['interface', 'fact', 'answer']),
  name: z.string().describe('The fact, or the question as guide/step; empty for the interface'),
  is: z.array(z.string()).describe('Any of these'),
})

const choiceSchema = answerSchema.extend({
  summary: z.string().describe('Plain text: what a support ticket says'),
  to: stepName,
  then: stepName
    .optional()
    .describe('Where the walk goes on after the part that begins at “to” has ended with solved'),
  when: z.array(conditionSchema).optional(),
  match: z.string().optional().describe('A regular expression for an error text, ignoring case'),
})

const partSchema = z.object({
  interface: z.string().nullable().describe('For whom it is; null for all'),
  label: z.string().nullable().describe('The name of that interface, in the language of the text'),
  text: z.string().describe('Markdown'),
})

const bodySchema = z.object({
  body: z.array(partSchema).describe('The text in parts, in order'),
  pictures: z.array(pictureSchema),
  warnings: z.array(warningSchema).describe('They stand in the text, too'),
})

const stepSchema = bodySchema.extend({
  id: z.string(),
  kind: kindSchema,
  title: z.string().describe('Plain text'),
  lang: z.string().describe('The language of its words: not the guide’s where it is not translated'),
  url: z.string().describe('The page for people: cite it'),
  short_url: z.string().nullable().describe('The short permanent link'),
  former_codes: z.array(z.string()).optional().describe('Short codes of steps that it has taken over'),
  aliases: z.array(z.string()).describe('Former names'),
  answers: z.array(choiceSchema).optional().describe('Of a question'),
  next: stepName.optional().describe('Of an instruction'),
  then: stepName
    .optional()
    .describe('Where the walk goes on after the part that begins at “next” has ended with solved'),
  outcome: outcomeSchema.optional().describe('Of an outcome'),
  returns: z
    .array(z.object({ from: stepName, to: stepName }))
    .optional()
    .describe('For whom an outcome is not the end: where they came from, and where the walk goes on'),
  steps_left: stepsLeftSchema.nullable(),
  reviewed: z.string().optional().describe('The day on which it was last checked, ISO 8601'),
  notices: z.array(z.string()).describe('Ids of the known problems that are told here'),
})

/** What is true of the whole site, in the language of the guide. */
const siteSchema = z.object({
  name: z.string(),
  languages: z.array(z.string()).describe('The first is the default'),
  interfaces: z.array(interfaceSchema),
  contact: contactSchema,
  facts: z.record(z.string(), z.union([z.literal('text'), z.array(z.string())])),
  search: z.string().nullable().describe('Address of the language’s search index'),
})

/** `/<lang>/<guide>.json`: a guide as data. Names are those of the Model Context Protocol’s answers: `envelope.ts`. */
export const guideSchema = z
  .object({
    $schema: z.string().optional(),
    format: z.literal(FORMAT).describe('Counts up when a field changes its meaning or goes'),
    id: z.string(),
    lang: z.string(),
    title: z.string(),
    summary: z.string(),
    url: z.string(),
    version: z.string().describe('Changes with the tree, the texts, the pictures and the known problems'),
    start: z.string().describe('Id of the first step'),
    aliases: z.array(z.string()),
    products: z.array(z.string()),
    topic: z.string().optional(),
    reviewed: z.string().optional(),
    introduction: bodySchema.extend({ lang: z.string() }),
    steps: z.array(stepSchema).describe('In walking order'),
    notices: z.array(noticeSchema),
    site: siteSchema,
  })
  .describe('A guide of a knowledge base: a decision tree with its texts and pictures')

export type GuideDocument = z.infer<typeof guideSchema>
export type StepDocument = GuideDocument['steps'][number]
export type BodyDocument = z.infer<typeof bodySchema>
export type SiteDocument = z.infer<typeof siteSchema>

/** The JSON Schema of a guide's JSON, draft 2020-12. */
export function guideJsonSchema(): object {
  return z.toJSONSchema(guideSchema, { target: 'draft-2020-12' })
}
