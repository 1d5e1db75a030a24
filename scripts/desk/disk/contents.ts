import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { placeIn } from './paths'

/** New contents by path from the content root; null for a file that goes. */
export type Contents = ReadonlyMap<string, Buffer | null>

/** What lies at a path; null where nothing does. @throws {UserError} for a path outside the content */
export function contentAt(root: string, file: string): Buffer | null {
  const full = placeIn(root, file)
  return fs.statSync(full, { throwIfNoEntry: false })?.isFile() ? fs.readFileSync(full) : null
}

/**
 * Writes files and takes files away: all new contents lie beside their places on the disk before the first takes its place.
 * Folders that have become empty go.
 * @throws {UserError} for a path outside the content; nothing is changed then
 */
export function writeContents(root: string, contents: Contents): void {
  const places = [...contents].map(([file, content]) => ({ full: placeIn(root, file), content }))
  const beside = new Map<string, string>()
  try {
    for (const { full, content } of places) {
      if (content === null) continue
      fs.mkdirSync(path.dirname(full), { recursive: true })
      // A link leads to the file that is meant.
      const target = fs.existsSync(full) ? fs.realpathSync(full) : full
      const aside = `${target}.${randomBytes(4).toString('hex')}.new`
      beside.set(target, aside)
      writeThrough(aside, content, fs.statSync(target, { throwIfNoEntry: false })?.mode)
    }
    for (const [target, aside] of beside) fs.renameSync(aside, target)
  } finally {
    for (const aside of beside.values()) fs.rmSync(aside, { force: true })
  }
  for (const { full, content } of places) {
    if (content !== null) continue
    fs.rmSync(full, { force: true })
    removeEmpty(root, path.dirname(full))
  }
}

function writeThrough(file: string, content: Buffer, mode: number | undefined): void {
  const handle = fs.openSync(file, 'wx', mode)
  try {
    fs.writeFileSync(handle, content)
    fs.fsyncSync(handle)
  } finally {
    fs.closeSync(handle)
  }
}

function removeEmpty(root: string, folder: string): void {
  for (let one = folder; one.startsWith(root + path.sep); one = path.dirname(one)) {
    if (!fs.existsSync(one)) continue
    if (fs.readdirSync(one).length > 0) return
    fs.rmdirSync(one)
  }
}
