import { z } from 'zod'

// The changes of the tree that the desk's page asks for: see `protocol.ts`.

/** Ids of steps and guides, as in design/content-format. */
export const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
/** Which step: its guide and its id. */
const place = z.strictObject({ guide: id, step: id })
/** `step`, `guide/step` or `guide/`, as a writer writes it. */
const target = z.string().min(1).max(170)
const words = z.string().max(2_000)

/** A step that does not exist yet. Its id is made of the title where it is left out. */
const newStep = z.strictObject({
  id: id.optional(),
  title: words.min(1),
  /** A new question begins with one answer that leads where the walk went before; an outcome ends it. */
  kind: z.enum(['question', 'instruction', 'solved', 'support']),
})
const leadsTo = z.union([z.strictObject({ to: target }), z.strictObject({ new: newStep })])
/** The way out of a step: one of its answers, or with null the one way on from an instruction. */
const edge = z.strictObject({ from: place, answer: id.nullable() })
const answerFields = z.strictObject({
  id: id.optional(),
  label: words.min(1),
  to: target,
  // A field that is left out stays as it is; null or '' takes it out.
  hint: words.nullable().optional(),
  summary: words.nullable().optional(),
  match: words.nullable().optional(),
  then: target.nullable().optional(),
  /** As in front matter: `{ interface: old }`, `{ question: [answer, answer] }`, `{ "fact:model": verso }`. */
  when: z
    .record(z.string(), z.union([z.string(), z.array(z.string())]))
    .nullable()
    .optional(),
  screenshot: words.nullable().optional(),
  alt: words.nullable().optional(),
})

/** A change of the tree. The server makes it in the files of all languages, as a careful person would have typed it. */
export const changeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('add-guide'),
    id: id.optional(),
    title: words.min(1),
    summary: words.min(1),
  }),
  z.strictObject({ kind: z.literal('add-answer'), at: place, label: words.min(1), leads: leadsTo }),
  z.strictObject({ kind: z.literal('insert-step'), edge, step: newStep }),
  z.strictObject({ kind: z.literal('lead'), edge, leads: leadsTo }),
  z.strictObject({ kind: z.literal('remove-answer'), at: place, answer: id }),
  z.strictObject({ kind: z.literal('rename-step'), at: place, to: id }),
  z.strictObject({ kind: z.literal('rename-guide'), guide: id, to: id }),
  z.strictObject({ kind: z.literal('move-step'), at: place, guide: id }),
  /** The same as for a step; with null where nothing leads to the guide, and none of its addresses was ever published. */
  z.strictObject({ kind: z.literal('remove-guide'), guide: id, over: target.nullable() }),
  /** What led to the step leads to `over` then, and its address too. */
  z.strictObject({ kind: z.literal('remove-step'), at: place, over: target }),
  /** Writes a form's fields into front matter. A field that is null is taken out; one that is left out stays as it is. */
  z.strictObject({
    kind: z.literal('set-fields'),
    lang: z.string(),
    at: place,
    fields: z.strictObject({
      title: words.optional(),
      /** Of a guide's front page, which is step `index`. */
      summary: words.optional(),
      /** The same: the step that comes first, in every language. */
      start: id.optional(),
      keywords: z.array(words).nullable().optional(),
      owner: words.nullable().optional(),
      reviewed: words.nullable().optional(),
      reviewBy: words.nullable().optional(),
      sources: z.array(words).nullable().optional(),
      draft: z.boolean().optional(),
      next: target.optional(),
      then: target.nullable().optional(),
      outcome: z.enum(['solved', 'support']).optional(),
      /** All answers, in their order; the permanent id of each stays. */
      choices: z.array(answerFields).optional(),
    }),
  }),
  /** Begins the translation of a step (or of a guide's front page: step `index`): the same structure, words marked TODO. */
  z.strictObject({ kind: z.literal('translate'), lang: z.string(), guide: id, step: id }),
  z.strictObject({
    kind: z.literal('add-scenario'),
    guide: id,
    name: words.min(1),
    answers: z.record(z.string(), id),
    ends: words.min(1),
  }),
  /** A walk that is kept gets another name; with null it is kept no more. */
  z.strictObject({
    kind: z.literal('rename-scenario'),
    guide: id,
    name: z.string(),
    to: words.min(1).nullable(),
  }),
  /** Does what a finding's cure says, where that is mechanical. */
  z.strictObject({ kind: z.literal('cure'), cure: z.string() }),
])
export type Change = z.infer<typeof changeSchema>
