import { z } from 'zod'

// What is alike in the JSON of a guide and in an answer of the Model Context Protocol: both are made of these, so both say the
// same by the same names.

/** A step's name in the whole site. */
export const stepName = z.string().describe('A step, as guide/step')

/** A numbered mark on a picture. */
const markSchema = z.object({
  n: z.number().int().describe('The number that picture and text show'),
  name: z.string().describe('What it points at, in the words of the text; may be empty'),
  x: z.number().describe('Left edge, as a fraction of the picture’s width'),
  y: z.number().describe('Top edge, as a fraction of the picture’s height'),
  width: z.number(),
  height: z.number(),
})

export const pictureSchema = z.object({
  src: z
    .string()
    .nullable()
    .describe(
      'Its address; of a content folder, a resource of the server that reads it; null where there is neither',
    ),
  alt: z.string().describe('What it shows, in words'),
  width: z.number().int().describe('Pixels of the original'),
  height: z.number().int(),
  interface: z.string().nullable().describe('The interface that it belongs to; null for all'),
  drawing: z.boolean().describe('Whether it is a drawing and no screenshot'),
  marks: z.array(markSchema),
})

/** What a reader must know before going on: what follows cannot be undone. */
export const warningSchema = z.object({
  text: z.string().describe('Markdown'),
  interface: z.string().nullable().describe('The interface that it belongs to; null for all'),
})

export const interfaceSchema = z.object({
  id: z.string(),
  label: z.string(),
  recognise: z.string().nullable().describe('How to tell that it is this one'),
})

export const answerSchema = z.object({
  id: z.string().describe('The answer’s permanent name: what is given to the tool “answer”'),
  label: z.string().describe('Inline Markdown'),
  hint: z.string().nullable().describe('A second line under the label'),
})

export const noticeSchema = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string().describe('Markdown'),
  lang: z.string(),
  status: z.enum(['open', 'solved']),
  since: z.string().nullable().describe('Its first day, ISO 8601'),
  until: z
    .string()
    .nullable()
    .describe('Its last day, ISO 8601: after it, the problem is not to be told any more'),
})

export const stepsLeftSchema = z.object({
  least: z.number().int(),
  most: z.number().int().describe('Loops counted once'),
})

export const contactSchema = z.object({
  url: z.string(),
  label: z.string(),
  have: z.array(z.string()).describe('What to have at hand for support'),
})

export const kindSchema = z.enum(['question', 'instruction', 'outcome'])
export const outcomeSchema = z.enum(['solved', 'support'])

export type PictureData = z.infer<typeof pictureSchema>
export type WarningData = z.infer<typeof warningSchema>
export type NoticeData = z.infer<typeof noticeSchema>
