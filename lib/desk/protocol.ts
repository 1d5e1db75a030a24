import { z } from 'zod'
import type { Drawing } from '@/lib/map/types'
import { id } from './change'

// What the writers' desk's page and its server say to each other: JSON at /desk/api/<name>. The server is scripts/desk, the page
// components/desk. A refused request answers with a status from 400 on and `Refusal`.

/** A path from the content root, with forward slashes. */
const file = z.string().min(1).max(500)

export { changeSchema, type Change } from './change'
export {
  commitSchema,
  resolveSchema,
  type ConflictPart,
  type FileConflict,
  type GitState,
} from './git-protocol'

export interface DeskFinding {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly level: 'error' | 'warning'
  readonly code: string
  readonly message: string
  readonly guide: string | null
  readonly step: string | null
  /** Where the cure is mechanical: what the button says, and the name to send in a `cure` change. */
  readonly cure?: { readonly label: string; readonly name: string }
}

/**
 * GET overview?since= : all of it, or what has become another since the overview of that number. A guide that is not in `guides` is as it
 * was, and `order` is left out where it is the same.
 */
export interface OverviewNews extends Overview {
  readonly at: number
  /** The ids of all guides there are. */
  readonly order?: readonly string[]
}

export interface Overview {
  readonly site: string
  readonly languages: readonly string[]
  readonly interfaces: readonly { readonly id: string; readonly label: string }[]
  /** Where the site being written can be seen: the beginning of addresses, '' at the root of this origin. */
  readonly base: string
  readonly guides: readonly OverviewGuide[]
  /** While a large site is read for the first time: what is known at once. An event says when to ask again. */
  readonly reading?: boolean
  /** How many files differ from what Git has last. */
  readonly changed: number
  /** What is wrong beside the guides. */
  readonly findings: readonly DeskFinding[]
  /** What to do next, the most pressing first. */
  readonly next: readonly { readonly text: string; readonly guide: string; readonly step?: string }[]
  readonly undo: string | null
  readonly redo: string | null
  /** What was typed but lies in no file, of a former run that was ended in the middle. */
  readonly unsaved: readonly Unsaved[]
}

export interface OverviewGuide {
  readonly id: string
  readonly title: string
  readonly draft: boolean
  /** Where it starts, if its front page says so. */
  readonly start?: string
  readonly steps: readonly OverviewStep[]
}

export interface OverviewStep {
  readonly id: string
  readonly title: string
  readonly kind: 'question' | 'instruction' | 'solved' | 'support' | 'broken'
  readonly errors: number
  readonly warnings: number
  readonly todo: boolean
  readonly draft: boolean
  readonly overdue: boolean
  /** Languages in which it is not there, or older than the first language's text. */
  readonly untranslated: readonly string[]
  /** Whether its files differ from what Git has last. */
  readonly changed: boolean
}

/** GET guide?lang=&guide= */
export interface DeskGuide {
  readonly id: string
  readonly title: string
  readonly lang: string
  readonly start: string
  /** The first part of its map, which is all of it but for a guide of hundreds of steps. */
  readonly drawing: Drawing
  /** All parts in their order, with the numbers of their first and last step. */
  readonly parts: readonly { readonly from: number; readonly to: number; readonly drawing: Drawing }[]
  /** Ids of steps that are on no part of the map, for nothing leads to them, or their files are broken. */
  readonly unlinked: readonly string[]
  /** Answers that no scenario takes, as `step.answer`. */
  readonly uncovered: readonly string[]
  /** The walks that are kept of it, and where each must end. */
  readonly walks: readonly { readonly name: string; readonly ends: string }[]
}

/** GET file?path= ; `version` names this state of the file. Of a file that is not there: 404. */
export interface DeskFile {
  readonly path: string
  readonly text: string
  readonly version: string
  /** Front matter as a form shows it; undefined where it cannot be read, or the file is none of a step or guide. */
  readonly fields?: Readonly<Record<string, unknown>>
  readonly findings: readonly DeskFinding[]
}

/**
 * PUT file: what was typed. `version` is the state that was typed upon. If the file is another by now, both are merged; where they
 * touch the same lines, nothing is written and 409 with `Conflict` comes back.
 */
export const saveSchema = z.strictObject({ path: file, text: z.string().max(1_000_000), version: z.string() })
export type Save = z.infer<typeof saveSchema>
export interface Saved extends DeskFile {
  /** Whether somebody else's change was merged in: the text is not what was sent. */
  readonly merged: boolean
}
export interface Conflict {
  readonly conflict: true
  readonly path: string
  readonly mine: string
  readonly theirs: string
  /** Somebody else took the file away: `theirs` is empty. */
  readonly gone?: true
  /** The version of `theirs`: who saves upon it has decided. */
  readonly version: string
}

/** POST check with { path, text }: the findings of a text before it is saved. Answers DeskFinding[]. */
export const draftSchema = z.strictObject({ path: file, text: z.string().max(1_000_000) })

/** POST change with a Change; POST undo and redo with {}. */
export interface Changed {
  /** What was done, for the undo button: “add answer”. */
  readonly label: string
  readonly files: readonly string[]
  /** The step to show now, if the change made or moved one. */
  readonly open?: { readonly guide: string; readonly step: string }
  readonly undo: string | null
  readonly redo: string | null
}

/** GET targets?lang=&q=&guide= : what an answer can lead to, best first; steps of `guide`, which may be left out, before others. */
export interface TargetFound {
  readonly target: string
  readonly title: string
  readonly guideTitle: string
  readonly kind: string
}

/** POST match with { guide, step, text }: the answer of the question whose `match` fits a pasted error; null for none. */
export const matchSchema = z.strictObject({ guide: id, step: id, text: z.string().max(10_000) })

/** GET beside?lang=&guide=&step= : a translation beside its original. */
export interface Beside {
  readonly first: DeskFile
  readonly other: DeskFile | null
  /** Lines of the original that changed since the translation was last committed, as a unified diff; '' for none. */
  readonly since: string
}

/** POST picture with { folder, name, data }: a PNG or JPEG, base64; kept as screenshots/<folder>/<name>.png. */
export const pictureSchema = z.strictObject({
  folder: id,
  name: id,
  data: z.string().max(20_000_000),
})
const marks = z.array(
  z.strictObject({
    n: z.number().int().positive(),
    x: z.number().min(0).max(1),
    y: z.number().min(0).max(1),
    width: z.number().min(0).max(1),
    height: z.number().min(0).max(1),
  }),
)
/**
 * PUT marks with { id, marks, upon }: `upon` is what they were before, so that what somebody else did meanwhile is kept; GET marks?id= ;
 * GET pictures: the ids.
 */
export const marksChangeSchema = z.strictObject({ id: z.string().max(170), marks, upon: marks })
export interface DeskPicture {
  readonly id: string
  readonly width: number
  readonly height: number
  /** Address of the picture on this origin. */
  readonly src: string
  readonly marks: z.infer<typeof marksChangeSchema>['marks']
}

/** POST import with { name, data, lang }: a file, base64, to make a draft guide of. */
export const importSchema = z.strictObject({
  name: z.string().max(300),
  data: z.string().max(30_000_000),
  lang: z.string(),
})
export interface Imported {
  readonly guide: string
  readonly files: readonly string[]
  /** What could not be placed, as it was written. */
  readonly unplaced: readonly string[]
}

/** POST settle with { path, keep }: what to do with typed text that lies in no file. */
export const settleSchema = z.strictObject({ path: file, keep: z.boolean() })
export interface Unsaved {
  readonly path: string
  readonly text: string
  /** What the file holds now; null if it is gone. */
  readonly current: string | null
  /** Milliseconds since 1970. */
  readonly at: number
}

/** GET events: server-sent events, each a JSON of this shape, whenever a file of the content was changed by anybody. */
export interface FilesChanged {
  readonly files: readonly string[]
}

export interface Refusal {
  /** One sentence that says what was wrong and what to do. */
  readonly error: string
}
