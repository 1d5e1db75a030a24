import path from 'node:path'
import { UserError } from '@/lib/command/user-error'
import { openLocal, openServer, type OpenDatabase } from './database'
import type { Database } from './db'
import { beginJournal, leftJournals, type Entry } from './journal'
import { takeLock, type Lock } from './lock'
import { serveOwner } from './owner'
import { purge } from './purge'
import { createRecorder, type Recorded, type RecorderStatus } from './recorder'

export interface KeeperOptions {
  /** The folder for journals, and for PGlite. */
  readonly folder: string
  /** Of a PostgreSQL; PGlite in the folder where there is none. */
  readonly url?: string | undefined
  /** Processes of one family take each other's place, so they wait for each other: see `lock.ts`. */
  readonly family?: number
  /** Numbers older than so many months are removed. */
  readonly months: number
  /** Tells the operator. */
  readonly say: (line: string) => void
  /** Answers what other processes on this machine ask of PGlite: see `owner.ts`. */
  readonly answer?: (question: unknown, db: Database) => Promise<unknown>
  readonly every?: number
  readonly most?: number
}

/** The counts of a server, from the first batch to the numbers. */
export interface Keeper {
  readonly record: (entry: Entry) => Promise<Recorded>
  /** Writes what waits, as is done every ten seconds. Gives whether all of it is in the database. */
  readonly flush: () => Promise<boolean>
  /** The database; undefined where it cannot be had now. */
  readonly database: () => Database | undefined
  readonly status: () => RecorderStatus
  /** Writes what waits, and lets go of everything. What cannot be written stays in the journal for the next start. */
  readonly stop: () => Promise<void>
}

const EVERY_MS = 10_000
const DAY_MS = 86_400_000
/** A fault that lasts is told of again after so long. */
const TOLD_EVERY_MS = 60_000

/** Whoever is about to end has the folder still. That is no fault, unless it lasts. */
class StillThere extends Error {}

/** The day that it is, in UTC. */
export function today(now = new Date()): string {
  return now.toISOString().slice(0, 10)
}

/**
 * Opens the store of a server. The journal is there at once; the database as soon as it can be had, also where that takes a while.
 * @throws {UserError} where PGlite's folder is in use by another server
 */
export function openKeeper(options: KeeperOptions): Keeper {
  const { folder, url, family, say, every = EVERY_MS } = options
  let lock = url === undefined ? lockOf(folder, family) : undefined
  const journals = path.join(folder, 'journal')
  const journal = beginJournal(journals)
  let open: OpenDatabase | undefined
  const begun = Date.now()
  let closeDoor: (() => void) | undefined
  let purged = 0
  let told = { at: 0, dropped: 0 }

  const recorder = createRecorder({
    ...{ journal, today },
    ...(options.most !== undefined && { most: options.most }),
    write: async (entries) => {
      const { write } = await opened()
      await write(journal.id, entries)
    },
  })

  async function opened(): Promise<OpenDatabase> {
    if (open && !open.hasEnded()) return open
    // One that has ended by itself is opened anew.
    open = undefined
    closeDoor?.()
    if (url !== undefined) open = await openServer(url)
    else {
      lock ??= lockOf(folder, family)
      if (!lock) throw new StillThere('the server that this one takes the place of has not ended yet')
      open = await openLocal(path.join(folder, 'pglite'))
      const { db } = open
      if (options.answer) closeDoor = serveOwner(folder, (question) => options.answer!(question, db))
    }
    return open
  }

  /** What other processes left on the disk when they were killed. */
  async function takeOver({ write }: OpenDatabase): Promise<void> {
    for await (const left of leftJournals(journals)) {
      for await (const part of left.parts()) await write(left.id, part)
      await left.remove()
    }
  }

  async function work(): Promise<boolean> {
    let fault: string | undefined
    try {
      const there = await opened()
      await takeOver(there)
      if (Date.now() - purged > DAY_MS) {
        purged = Date.now()
        await purge(there.db, options.months)
      }
    } catch (error) {
      fault = (error as Error).message
      if (error instanceof StillThere && Date.now() - begun < TOLD_EVERY_MS) return false
    }
    const done = fault === undefined && (await recorder.flush())
    tell(fault)
    return done
  }

  function tell(fault = recorder.status().fault): void {
    const { dropped, waiting } = recorder.status()
    const now = Date.now()
    if ((fault === undefined && dropped === told.dropped) || now - told.at < TOLD_EVERY_MS) return
    const lost = dropped - told.dropped
    told = { at: now, dropped }
    if (fault !== undefined)
      say(
        `Counts cannot be written now: ${fault}. ${waiting} batches wait on the disk. Pages are served as ever.`,
      )
    if (lost > 0) say(`${lost} batches of counts were not taken: the journal is full, or the disk.`)
  }

  let working: Promise<boolean> | undefined
  /** One at a time. */
  const flush = () => (working ??= work().finally(() => (working = undefined)))
  const timer = setInterval(() => void flush(), every)
  void flush()
  return {
    record: recorder.record,
    flush,
    database: () => open?.db,
    status: recorder.status,
    async stop() {
      clearInterval(timer)
      await working
      await work()
      await journal.close()
      closeDoor?.()
      await open?.close().catch(() => undefined)
      lock?.release()
    },
  }
}

/** @returns undefined where a process of the same family has the folder: it is about to end */
function lockOf(folder: string, family: number | undefined): Lock | undefined {
  const taken = takeLock(folder, family)
  if (!('holder' in taken)) return taken
  const { holder } = taken
  if (family !== undefined && family !== 0 && holder.family === family) return undefined
  throw new UserError(
    `The counts in ${folder} are in use by another server on this machine (process ${holder.pid}). Stop that, name another folder in DATA_DIR, or give both a PostgreSQL in DATABASE_URL: any number of servers may share that.`,
  )
}
