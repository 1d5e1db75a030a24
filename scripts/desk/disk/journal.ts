import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { parsed } from '@/lib/json-shape'

/** What was typed into a file. */
interface Typed {
  readonly path: string
  readonly text: string
  /** Milliseconds since 1970. */
  readonly at: number
}

/** What was typed and lies in no file yet, on the disk itself before anything else is done with it. */
export interface Journal {
  readonly note: (typed: Typed) => void
  /** It lies in its file now, or is not wanted. */
  readonly settle: (path: string) => void
  /** What lies in no file: at the beginning what a run left that was ended in the middle. */
  readonly open: () => readonly Typed[]
  readonly close: () => void
}

/** From here on it is written anew with what is open alone. */
const LONGEST = 4 * 1024 * 1024
const lineSchema = z.union([
  z.strictObject({ path: z.string(), text: z.string(), at: z.number() }),
  z.strictObject({ settled: z.string() }),
])

/** Opens the journal in a folder. A line that a crash cut off is as if it had not been written. */
export function openJournal(folder: string): Journal {
  const file = path.join(folder, 'typed.jsonl')
  const open = new Map(readOpen(file).map((one) => [one.path, one]))
  let handle = fs.openSync(rewritten(file, open), 'a', 0o600)
  let length = fs.fstatSync(handle).size
  const append = (line: object) => {
    const text = `${JSON.stringify(line)}\n`
    fs.appendFileSync(handle, text)
    length += Buffer.byteLength(text)
  }
  return {
    note: (typed) => {
      append(typed)
      fs.fsyncSync(handle)
      open.set(typed.path, typed)
    },
    settle: (settled) => {
      if (!open.delete(settled)) return
      append({ settled })
      if (length <= LONGEST) return
      fs.closeSync(handle)
      handle = fs.openSync(rewritten(file, open), 'a', 0o600)
      length = fs.fstatSync(handle).size
    },
    open: () => [...open.values()],
    close: () => fs.closeSync(handle),
  }
}

function readOpen(file: string): Typed[] {
  const open = new Map<string, Typed>()
  const lines = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n') : []
  for (const line of lines) {
    const read = lineSchema.safeParse(parsed(line))
    if (!read.success) continue
    if ('settled' in read.data) open.delete(read.data.settled)
    else open.set(read.data.path, read.data)
  }
  return [...open.values()]
}

/** Puts what is open alone into the place of the journal, whole. */
function rewritten(file: string, open: ReadonlyMap<string, Typed>): string {
  const beside = `${file}.new`
  const handle = fs.openSync(beside, 'w', 0o600)
  fs.writeFileSync(handle, [...open.values()].map((one) => `${JSON.stringify(one)}\n`).join(''))
  fs.fsyncSync(handle)
  fs.closeSync(handle)
  fs.renameSync(beside, file)
  return file
}
