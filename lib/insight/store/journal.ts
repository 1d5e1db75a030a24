import { randomUUID } from 'node:crypto'
import { createReadStream, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { open, readdir, readFile, rm, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { isStillThere, markIn, processMark } from '@/lib/command/process-mark'
import { isObject, parsed } from '@/lib/json-shape'
import type { Accepted } from '../accept'

/** What is written down of a batch before it is acknowledged. */
export type Entry = Pick<Accepted, 'id' | 'counts' | 'comments' | 'unanswered'>

/** An entry by its place in a journal: 1 is the first. */
export interface Written {
  readonly seq: number
  readonly entry: Entry
}

/** Whatever was acknowledged and is not in the database yet, on the disk: files that are only appended to. */
export interface Journal {
  readonly id: string
  /** Settles once the entry is on the disk. Rejects where it may not be: then it must not be acknowledged. */
  readonly append: (entry: Entry) => Promise<Written>
  /** Bytes that are on the disk, or on the way there. */
  readonly bytes: () => number
  /** Begins another file, so that those before it can be removed once they are in the database. */
  readonly turn: () => void
  /** Removes files that hold nothing but entries up to one. */
  readonly forget: (seq: number) => Promise<void>
  /** Closes it; where nothing is left in it, it is gone. */
  readonly close: () => Promise<void>
}

interface Part {
  readonly file: string
  readonly handle: FileHandle
  last: number
  bytes: number
}

interface Waiting {
  readonly seq: number
  readonly entry: Entry
  readonly line: string
  readonly done: (written: Written) => void
  readonly failed: (error: unknown) => void
}

const OWNER = '.owner'
/** Of a journal that was left behind, so much is read and written at a time: some hundred batches, which keep a page waiting for a millisecond or two. */
const PART_BYTES = 64 * 1024
const PART = /^([0-9a-f-]{36})\.(\d+)\.jsonl$/

/** Begins a journal of this process in a folder. */
export function beginJournal(folder: string): Journal {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const id = randomUUID()
  // Renamed once it is written: another process that finds an owner that says nothing would take the journal for one left behind.
  const owner = path.join(folder, id + OWNER)
  writeFileSync(`${owner}.new`, JSON.stringify(processMark()))
  renameSync(`${owner}.new`, owner)
  const parts: Part[] = []
  let [seq, number, waitingBytes] = [0, 0, 0]
  let waiting: Waiting[] = []
  let writing: Promise<void> | undefined
  let fresh = true

  async function part(): Promise<Part> {
    const last = parts.at(-1)
    if (last && !fresh) return last
    fresh = false
    const file = path.join(folder, `${id}.${++number}.jsonl`)
    const made = { file, handle: await open(file, 'ax'), last: 0, bytes: 0 }
    parts.push(made)
    return made
  }

  /** Writes whatever waits, all of it at once, until nothing does: one sync for many batches. */
  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      const now = waiting
      waiting = []
      const text = now.map(({ line }) => line).join('')
      try {
        const to = await part()
        to.last = now.at(-1)!.seq
        to.bytes += Buffer.byteLength(text)
        await to.handle.appendFile(text)
        await to.handle.datasync()
        for (const { done, seq: at, entry } of now) done({ seq: at, entry })
      } catch (error) {
        // Half a line may be there, and the next would be joined to it.
        fresh = true
        for (const { failed } of now) failed(error)
      }
      waitingBytes -= Buffer.byteLength(text)
    }
  }

  return {
    id,
    append: (entry) =>
      new Promise((done, failed) => {
        const line = `${JSON.stringify({ seq: ++seq, entry })}\n`
        waitingBytes += Buffer.byteLength(line)
        waiting.push({ seq, entry, line, done, failed })
        writing ??= writeAll().finally(() => (writing = undefined))
      }),
    bytes: () => parts.reduce((sum, { bytes }) => sum + bytes, waitingBytes),
    turn() {
      fresh = true
    },
    async forget(upTo) {
      for (const one of parts.filter(({ last }) => last <= upTo)) {
        if (one === parts.at(-1) && !fresh) continue
        parts.splice(parts.indexOf(one), 1)
        await one.handle.close()
        await rm(one.file, { force: true })
      }
    },
    async close() {
      await writing
      for (const { handle } of parts) await handle.close()
      if (parts.length === 0) await rm(owner, { force: true })
    },
  }
}

/** A journal that its process has left behind. */
export interface LeftJournal {
  readonly id: string
  /** What is in it, a part at a time: pages are served meanwhile, and all of it may be 16 MB. */
  readonly parts: () => AsyncGenerator<readonly Written[]>
  /** Removes it: all of it is in the database. */
  readonly remove: () => Promise<void>
}

/** Journals of processes that are gone, one after another. Lines that were not written whole were never acknowledged. */
export async function* leftJournals(folder: string): AsyncGenerator<LeftJournal> {
  const names = await readdir(folder).catch(() => [])
  for (const owner of names.filter((name) => name.endsWith(OWNER))) {
    const id = owner.slice(0, -OWNER.length)
    if (await isOwned(path.join(folder, owner))) continue
    const files = names
      .filter((name) => PART.exec(name)?.[1] === id)
      .sort((a, b) => Number(PART.exec(a)![2]) - Number(PART.exec(b)![2]))
      .map((name) => path.join(folder, name))
    yield {
      id,
      async *parts() {
        for (const file of files) {
          let rest = ''
          for await (const chunk of createReadStream(file, { encoding: 'utf8', highWaterMark: PART_BYTES })) {
            const lines = (rest + (chunk as string)).split('\n')
            rest = lines.pop() ?? ''
            yield lines.flatMap(entryOf)
          }
          yield entryOf(rest)
        }
      },
      async remove() {
        for (const file of [...files, path.join(folder, owner)]) await rm(file, { force: true })
      },
    }
  }
}

async function isOwned(owner: string): Promise<boolean> {
  const mark = markIn(await readFile(owner, 'utf8').catch(() => ''))
  return mark !== undefined && isStillThere(mark)
}

/** What is ours by its form was written by us: the folder is nobody else's. */
function entryOf(line: string): Written[] {
  const read = parsed(line)
  return isObject(read) && typeof read.seq === 'number' && isObject(read.entry)
    ? [read as unknown as Written]
    : []
}
