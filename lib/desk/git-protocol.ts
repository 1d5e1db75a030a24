import { z } from 'zod'

// What the desk's page and its server say to each other of Git: see `protocol.ts`.

/** GET git */
export interface GitState {
  /** False where the content root is in no Git repository; the rest is empty then. */
  readonly repository: boolean
  readonly branch: string
  readonly changed: readonly {
    readonly path: string
    readonly state: 'added' | 'changed' | 'gone' | 'conflict'
    /** Of a file in conflict: whether it is to be settled still. */
    readonly open?: boolean
  }[]
  /** Whether the next commit ends a merge. */
  readonly merging: boolean
  readonly remote: boolean
  /** Commits that are not pushed; commits of others that are known and not here. */
  readonly ahead: number
  readonly behind: number
  /** The change as text, a unified diff. */
  readonly diff: string
  /** What became of the tree since the last commit: the list and the picture of `npm run changes`. */
  readonly tree: readonly {
    readonly kind: string
    readonly text: string
    /** Of which guide and step, where it is of one. */
    readonly guide?: string | undefined
    readonly step?: string | undefined
  }[]
  readonly pictures: readonly { readonly guide: string; readonly svg: string }[]
}
/** POST commit; POST push and pull with {}: pull takes in what others have pushed. */
export const commitSchema = z.strictObject({
  message: z.string().min(1).max(5_000),
  branch: z.string().max(200).optional(),
})

/** GET conflict?path= : a file that Git could not put together. Nothing is asked of one that is whole. */
export interface ConflictPart {
  /** What it is: “Title”, “The text”. */
  readonly where: string
  /** What happened there, for who has never heard of Git. */
  readonly words: string
  readonly ours: string
  readonly theirs: string
  /** Whether both can be kept. */
  readonly both: boolean
}
export interface FileConflict {
  readonly path: string
  readonly parts: readonly ConflictPart[]
}
/** POST resolve with { path, keep }: what to keep of each part, in their order. Answers `Changed`. */
export const resolveSchema = z.strictObject({
  path: z.string().min(1).max(500),
  keep: z.array(z.enum(['ours', 'theirs', 'both'])).max(1_000),
})
