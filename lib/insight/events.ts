import { z } from 'zod'
import { LONGEST_TEXT } from './mask'

/** How a reader came to a step. */
export const WAYS = ['answer', 'link', 'search', 'back', 'restart'] as const
export type Way = (typeof WAYS)[number]

/** A page is left after minutes, and has few events by then; a batch with more is nobody's. */
const MOST_EVENTS = 50

/** `guide/step`. */
const step = z.string().regex(/^[a-z0-9-]{1,100}\/[a-z0-9-]{1,100}$/)
/** The id of an answer; empty for the only way on from a step. */
const answer = z.string().regex(/^[a-z0-9-]{0,100}$/)
const text = z.string().trim().min(1).max(LONGEST_TEXT)

/** What is counted, as the reader's page sends it and as `signpost:event` tells it: see docs/privacy.md. */
const eventSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('arrive'), step, how: z.enum(WAYS), from: step.optional() }),
  z.strictObject({ kind: z.literal('answer'), step, key: answer }),
  z.strictObject({ kind: z.literal('derived'), step, key: answer }),
  z.strictObject({ kind: z.literal('outcome'), step }),
  z.strictObject({ kind: z.literal('solved'), step, key: z.enum(['yes', 'no']) }),
  z.strictObject({ kind: z.literal('comment'), step, text }),
  z.strictObject({ kind: z.literal('search'), text }),
  z.strictObject({ kind: z.literal('error'), text }),
  z.strictObject({ kind: z.literal('copy'), step }),
])

/** What a page sends at one time. Its id is of the batch, not of a reader: what is sent again counts once. */
export const batchSchema = z.strictObject({
  id: z.uuid().toLowerCase(),
  lang: z.string().regex(/^[A-Za-z0-9-]{2,35}$/),
  /** The interface that the reader sees; left out where the site has one, or none is chosen. */
  ui: z
    .string()
    .regex(/^[a-z0-9-]{1,100}$/)
    .optional(),
  events: z.array(eventSchema).min(1).max(MOST_EVENTS),
})

export type InsightEvent = z.output<typeof eventSchema>
export type Batch = z.output<typeof batchSchema>
