import { z } from 'zod'
import { LONGEST_STATE } from '../walk/state'

/** What the tools take. Lengths are limited: what is longer was not written by a person, nor by this server. */
const lang = z
  .string()
  .max(35)
  .optional()
  .describe('BCP 47. Without it: that of the address, or the site’s first')

const standing = {
  step: z
    .string()
    .min(1)
    .max(LONGEST_STATE)
    .describe('guide/step, a guide, a short code, or an address of the site (with its query)'),
  state: z
    .string()
    .max(LONGEST_STATE)
    .optional()
    .describe('“state” of the latest answer, exactly as it was. Without it the walk begins here'),
  ui: z.string().max(80).optional().describe('Id of the interface that the person sees: interfaces.chosen'),
  facts: z
    .record(z.string().max(80), z.string().max(200))
    .optional()
    .describe('What is known of the person’s device or ticket, by the names in site.facts'),
  lang,
  version: z.string().max(80).optional().describe('“version” of the latest answer'),
}

const warned = {
  warning_acknowledged: z
    .boolean()
    .optional()
    .describe(
      'true if the latest answer had warnings, they were repeated to the person word for word, and the person agrees',
    ),
}

export const inputs = {
  search: { query: z.string().min(1).max(500), lang, limit: z.number().int().min(1).max(20).optional() },
  paste_error: {
    text: z.string().min(1).max(20_000).describe('The error message, as the screen shows it'),
    lang,
  },
  open_step: standing,
  answer: {
    ...standing,
    answer: z.string().min(1).max(200).describe('Id of one of the answers'),
    by: z
      .enum(['person', 'model'])
      .describe('Who answered. “person” only if the person was asked this question and said so'),
    ...warned,
  },
  go_on: { ...standing, ...warned },
  ticket: standing,
}

/** Where a client says that it stands. */
export type StandingInput = z.infer<z.ZodObject<typeof standing>>
