import { UserError } from '@/lib/command/user-error'
import { contentAt, writeContents } from './contents'
import type { Deed } from './deed'
import type { KeptDeeds } from './kept-deeds'
import { merged } from './merge'

/** What can be undone and done again; `kept` also by the next run. */
export interface History {
  readonly did: (deed: Deed) => void
  /** Undoes the last deed, and gives it; undefined where there is none. @throws {UserError} where somebody else's change is in the way */
  readonly undo: () => Deed | undefined
  readonly redo: () => Deed | undefined
  readonly next: () => { readonly undo: string | null; readonly redo: string | null }
}

const MOST = 500
/** A pause in typing after which a new deed begins, and how long one may go on. */
const PAUSE_MS = 3_000

/** @param kept where it is on the disk; only in the memory where it is left out */
export function createHistory(root: string, kept?: KeptDeeds): History {
  const done: Deed[] = [...(kept?.done ?? [])]
  const undone: Deed[] = [...(kept?.undone ?? [])]
  const apply = (from: Deed[], to: Deed[], isBack: boolean) => {
    const deed = from.at(-1)
    if (!deed) return undefined
    const steps = deed.files.map((one) => ({
      path: one.path,
      ...(isBack ? { from: one.after, to: one.before } : { from: one.before, to: one.after }),
    }))
    // What somebody else's change is in the way of is let go, so that what was done before it can be undone.
    from.pop()
    const way = isBack ? 'back' : 'on'
    try {
      writeContents(root, new Map(steps.map((one) => [one.path, contentAfter(root, one, isBack)])))
    } catch (error) {
      kept?.went(way, true)
      throw error
    }
    kept?.went(way)
    to.push(deed)
    return deed
  }
  return {
    did: (deed) => {
      if (deed.files.every(({ before, after }) => same(before, after))) return
      undone.length = 0
      const last = done.at(-1)
      const joined = last && joinedWith(last, deed)
      if (joined) done.pop()
      done.push(joined ?? deed)
      kept?.did(joined ?? deed, joined !== undefined)
      if (done.length > MOST) done.shift()
    },
    undo: () => apply(done, undone, true),
    redo: () => apply(undone, done, false),
    next: () => ({ undo: done.at(-1)?.label ?? null, redo: undone.at(-1)?.label ?? null }),
  }
}

function joinedWith(last: Deed, deed: Deed): Deed | undefined {
  const [one, other] = [last.files[0], deed.files[0]]
  if (last.typedAt === undefined || deed.typedAt === undefined || !one || !other) return undefined
  if (one.path !== other.path || deed.typedAt - last.typedAt > PAUSE_MS) return undefined
  // Somebody else's change lies between the two.
  if (!same(one.after, other.before)) return undefined
  return { ...deed, files: [{ ...other, before: one.before }] }
}

interface Step {
  readonly path: string
  readonly from: Buffer | null
  readonly to: Buffer | null
}

function contentAfter(root: string, { path, from, to }: Step, isBack: boolean): Buffer | null {
  const now = contentAt(root, path)
  if (same(now, from)) return to
  const texts = [to, from, now].map((one) => one?.toString('utf8'))
  const [mine, base, theirs] = texts
  const both =
    mine === undefined || base === undefined || theirs === undefined ? undefined : merged(mine, base, theirs)
  if (both !== undefined) return Buffer.from(both)
  const what = isBack ? 'undone' : 'done again'
  throw new UserError(
    `This cannot be ${what}: ${path} was ${now === null ? 'taken away' : 'changed'} meanwhile, in the same lines. Nothing was changed. Change it by hand; what was done before it can be undone still.`,
  )
}

function same(a: Buffer | null, b: Buffer | null): boolean {
  return a === null || b === null ? a === b : a.equals(b)
}
