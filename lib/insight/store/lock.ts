import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { isStillThere, processMark } from '@/lib/command/process-mark'

/** Who has a folder. */
const holderSchema = z.object({
  pid: z.number(),
  started: z.string(),
  /** Processes of one family take each other's place: the number of what started them; 0 for one that has none. */
  family: z.number(),
})
type Holder = z.output<typeof holderSchema>

export interface Lock {
  readonly release: () => void
}

/**
 * Takes a folder for this process alone; PGlite would damage its files if two had them open.
 * @returns the lock, or who has it
 */
export function takeLock(folder: string, family = 0): Lock | { readonly holder: Holder } {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = path.join(folder, 'lock')
  const mine: Holder = { ...processMark(), family }
  // A link to a file that is written already: nobody finds a lock that says nothing yet.
  const written = `${file}.${process.pid}.new`
  for (;;) {
    try {
      writeFileSync(written, JSON.stringify(mine))
      linkSync(written, file)
      return { release: () => rmSync(file, { force: true }) }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    } finally {
      rmSync(written, { force: true })
    }
    const holder = holderOf(file)
    if (holder && isStillThere(holder)) return { holder }
    // Whoever moves it away takes it: two may find at once that nobody is there.
    const waste = `${file}.${process.pid}`
    try {
      renameSync(file, waste)
      rmSync(waste, { force: true })
    } catch {
      continue
    }
  }
}

/** What a lock says; undefined where it says nothing, as one that was written while the machine went down. */
function holderOf(file: string): Holder | undefined {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}
