import { isUtf8 } from 'node:buffer'
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
    const steps = stepsOf(deed, isBack)
    // What somebody else's change is in the way of is let go, so that what was done before it can be undone.
    from.pop()
    const way = isBack ? 'back' : 'on'
    try {
      writeContents(root, contentsAfter(root, steps, isBack))
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
  /** The path from which it comes, of a file that moves. */
  readonly source?: string | undefined
}

function stepsOf({ files }: Deed, isBack: boolean): Step[] {
  if (!isBack)
    return files.map(({ path, before, after, from }) => ({ path, from: before, to: after, source: from }))
  const places = new Map(files.flatMap(({ path, from }) => (from === undefined ? [] : [[from, path]])))
  return files.map(({ path, before, after }) => ({ path, from: after, to: before, source: places.get(path) }))
}

function contentsAfter(root: string, steps: readonly Step[], isBack: boolean): Map<string, Buffer | null> {
  // What was changed meanwhile in a file that moves goes with it.
  const along = new Map(
    steps.flatMap((one): [string, Buffer][] => {
      const source = steps.find(({ path }) => path === one.source)
      const now = source?.to === null ? contentAt(root, source.path) : null
      const isOther = source && now && !same(now, source.from) && contentAt(root, one.path) === null
      const both = isOther && one.to && source.from ? mergedBytes(one.to, source.from, now) : undefined
      return both ? [[one.path, both]] : []
    }),
  )
  const gone = new Set(steps.flatMap(({ path, source }) => (along.has(path) && source ? [source] : [])))
  return new Map(
    steps.map((one) => [
      one.path,
      along.get(one.path) ?? (gone.has(one.path) ? null : contentAfter(root, one, isBack)),
    ]),
  )
}

function contentAfter(root: string, { path, from, to }: Step, isBack: boolean): Buffer | null {
  const now = contentAt(root, path)
  if (same(now, from)) return to
  const both = to && from && now ? mergedBytes(to, from, now) : undefined
  if (both) return both
  const what = isBack ? 'undone' : 'done again'
  const how = now === null ? 'taken away' : from === null || to === null ? 'written' : 'changed'
  throw new UserError(
    `This cannot be ${what}: ${path} was ${how} meanwhile${how === 'changed' ? ', in the same lines' : ''}. Nothing was changed. Change it by hand; what was done before it can be undone still.`,
  )
}

/** Both changes in one; undefined where they touch the same lines, or are of no texts. */
function mergedBytes(mine: Buffer, base: Buffer, theirs: Buffer): Buffer | undefined {
  if (same(mine, base)) return theirs
  if ([mine, base, theirs].some((one) => one.includes(0) || !isUtf8(one))) return undefined
  const [own, before, other] = [mine, base, theirs].map((one) => one.toString('utf8'))
  const text = merged(own!, before!, other!)
  return text === undefined ? undefined : Buffer.from(text)
}

function same(a: Buffer | null, b: Buffer | null): boolean {
  return a === null || b === null ? a === b : a.equals(b)
}
