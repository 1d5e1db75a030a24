import { randomBytes } from 'node:crypto'
import { constants, copyFile, link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { isRunning } from './is-running'
import { isStillThere, markIn, processMark } from './process-mark'

/**
 * Takes a lock for this process: writes into a file who has it, unless somebody does who is still there. A lock that says nothing, as
 * one that a full disk or a loss of power has left, is nobody's; so is one of a process whose number another has by now.
 * @returns whether it was taken
 */
export async function holdLock(lock: string): Promise<boolean> {
  // Written before it has the name, so that nobody finds a lock that says nothing yet.
  const written = `${lock}.${process.pid}-${randomBytes(3).toString('hex')}`
  try {
    await writeFile(written, JSON.stringify(processMark()))
    for (;;) {
      if (await name(written, lock)) return true
      const holder = await readFile(lock, 'utf8').catch(() => undefined)
      // Whoever had it has let go of it just now.
      if (holder === undefined) continue
      if (isHeld(holder) || !(await takeAway(lock, holder))) return false
    }
  } finally {
    await rm(written, { force: true })
  }
}

async function name(written: string, lock: string): Promise<boolean> {
  try {
    // Some disks have no links.
    await link(written, lock).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') throw error
      return copyFile(written, lock, constants.COPYFILE_EXCL)
    })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  }
}

function isHeld(holder: string): boolean {
  // Former versions wrote the number alone.
  const number = Number(holder || NaN)
  if (!Number.isNaN(number)) return number !== process.pid && isRunning(number)
  const mark = markIn(holder)
  return mark !== undefined && isStillThere(mark)
}

/**
 * Removes a lock that nobody holds. Two may find one at once, and one of them may have taken it anew by the time that the other moves
 * it away: what was moved is looked at.
 */
async function takeAway(lock: string, holder: string): Promise<boolean> {
  const waste = `${lock}.${process.pid}-${randomBytes(3).toString('hex')}`
  try {
    await rename(lock, waste)
  } catch {
    return false
  }
  const isTheSame = (await readFile(waste, 'utf8').catch(() => holder)) === holder
  if (!isTheSame) await link(waste, lock).catch(() => undefined)
  await rm(waste, { force: true })
  return isTheSame
}
