import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/**
 * Writes files, all of them or none: each beside its place first, and when all are there each takes its place. What was there
 * stays until then, also when the disk is full; folders that had to be made go again.
 * @param files texts, or bytes, by path
 */
export function writeAllWhole(files: ReadonlyMap<string, string | Buffer>): void {
  const aside = new Map<string, string>()
  const folders: string[] = []
  try {
    for (const [file, text] of files) {
      // A link leads to the file that is meant.
      const target = fs.existsSync(file) ? fs.realpathSync(file) : file
      const folder = fs.mkdirSync(path.dirname(target), { recursive: true })
      if (folder !== undefined) folders.push(folder)
      const beside = `${target}.${randomBytes(4).toString('hex')}.new`
      aside.set(target, beside)
      writeThrough(beside, text, target)
    }
    for (const [target, beside] of aside) fs.renameSync(beside, target)
  } catch (error) {
    for (const beside of aside.values()) fs.rmSync(beside, { force: true })
    for (const folder of folders.reverse()) removeEmpty(folder)
    throw error
  }
}

/** Writes one file, whole or not at all. */
export function writeWhole(file: string, text: string | Buffer): void {
  writeAllWhole(new Map([[file, text]]))
}

/** To the disk itself, for a full one may only be found out then. */
function writeThrough(file: string, text: string | Buffer, like: string): void {
  const mode = fs.statSync(like, { throwIfNoEntry: false })?.mode
  const handle = fs.openSync(file, 'wx', mode)
  try {
    fs.writeFileSync(handle, text)
    fs.fsyncSync(handle)
  } finally {
    fs.closeSync(handle)
  }
}

function removeEmpty(folder: string): void {
  for (const name of fs.readdirSync(folder)) removeEmpty(path.join(folder, name))
  fs.rmdirSync(folder)
}
