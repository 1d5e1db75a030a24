import { randomUUID } from 'node:crypto'
import type { Count } from '../accept'
import type { Entry, Journal, Written } from './journal'

/** How the counting does, for the operator. */
export interface RecorderStatus {
  /** Batches that are on the disk and not in the database yet. */
  readonly waiting: number
  /** Batches that were not taken since the start, because the journal was full or the disk refused. */
  readonly dropped: number
  /** Why the database could not be written last; undefined where it could. */
  readonly fault?: string
}

/** What becomes of a batch: it is on the disk, or it was not taken. */
export type Recorded = 'recorded' | 'dropped'

export interface Recorder {
  /** Settles once the batch is on the disk and may be acknowledged. One that is there already is not written again. Never rejects. */
  readonly record: (entry: Entry) => Promise<Recorded>
  /** Writes what waits into the database. Gives whether all of it is there. Never rejects. */
  readonly flush: () => Promise<boolean>
  readonly status: () => RecorderStatus
}

export interface RecorderOptions {
  readonly journal: Journal
  /** Adds entries of the journal to the database, all or none; once each, however often it is called. */
  readonly write: (entries: readonly Written[]) => Promise<void>
  /** The most that the journal may hold, in bytes. Memory holds about as much. */
  readonly most?: number
  readonly today: () => string
}

/** Some 25,000 batches: what 500 readers at a time send in an hour. */
const MOST_BYTES = 16 * 1024 * 1024
/** Entries that go into one transaction: to hand them over keeps a page waiting for a millisecond or two. */
const AT_ONCE = 100

/**
 * Takes batches, first to the journal and then, in one piece with all others, to the database. Whatever the database does, taking one
 * takes no longer.
 */
export function createRecorder({ journal, write, most = MOST_BYTES, today }: RecorderOptions): Recorder {
  /** On the disk, and not in the database yet. */
  let pending: Written[] = []
  /** Those, and those that are on the way to the disk, by id. */
  const underway = new Map<string, Promise<Recorded>>()
  let [dropped, untold] = [0, 0]
  let fault: string | undefined
  let flushing: Promise<boolean> | undefined

  async function append(entry: Entry): Promise<Recorded> {
    try {
      // The list may be another by then: it is looked up after the wait.
      const written = await journal.append(entry)
      pending.push(written)
      return 'recorded'
    } catch (error) {
      fault = (error as Error).message
      underway.delete(entry.id)
      return drop()
    }
  }

  function drop(): Recorded {
    dropped += 1
    untold += 1
    return 'dropped'
  }

  /** What was not taken is among the numbers, too. */
  async function tellDropped(): Promise<void> {
    if (untold === 0 || journal.bytes() > most) return
    const n = untold
    untold = 0
    const none = { version: '', lang: '', ui: '', guide: '', step: '' }
    const count: Count = { day: today(), ...none, kind: 'dropped', key: 'batch', n }
    const entry = { id: randomUUID(), counts: [count], comments: [], unanswered: [] }
    if ((await append(entry)) === 'dropped') untold += n - 1
  }

  async function flushAll(): Promise<boolean> {
    try {
      await tellDropped()
      journal.turn()
      while (pending.length > 0) {
        const now = pending.slice(0, AT_ONCE).sort((a, b) => a.seq - b.seq)
        await write(now)
        const last = now.at(-1)!.seq
        pending = pending.filter(({ seq }) => seq > last)
        for (const { entry } of now) underway.delete(entry.id)
        await journal.forget(last)
      }
      fault = undefined
      return true
    } catch (error) {
      fault = (error as Error).message
      return false
    }
  }

  return {
    record(entry) {
      const known = underway.get(entry.id)
      if (known) return known
      if (journal.bytes() >= most) return Promise.resolve(drop())
      const recording = append(entry)
      underway.set(entry.id, recording)
      return recording
    },
    flush: () => (flushing ??= flushAll().finally(() => (flushing = undefined))),
    status: () => ({ waiting: pending.length, dropped, ...(fault !== undefined && { fault }) }),
  }
}
