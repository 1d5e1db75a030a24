import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { UserError } from '@/lib/command/user-error'
import { holdLock } from '@/lib/command/hold-lock'
import type { PlainFile } from './plain-files'
import { formerFilesToKeep } from './former-files'
import { isRecordName, keepForeign, readRecord, writeRecord, type ExportRecord, type Written } from './record'
import { hashOf, keepFile, keepFormerFile, makeFile } from './written-file'

/** Files that are read, compressed and written at a time. */
const AT_ONCE = 8
/** With more files, compressing each as well as can be takes longer than it is worth. */
const THOROUGH_UP_TO = 1500
/** What everybody fetches is few files, and always compressed so: scripts, styles, and the index of the search. */
const FETCHED_BY_ALL = /\.(?:js|css)$|(?:^|\/)search\.json$/
/** A folder of ours in which an export is in work holds this file. */
const IN_WORK = '.signpost-in-work'
const LOOK_EVERY_MS = 100

/** What writing came to. */
export interface WrittenFolder {
  files: number
  /** Of them, those that are as the former export had them. */
  same: number
  /** Of all files, compressed ones too. */
  bytes: number
  /** Files of former exports that pages still load which somebody has open; in no other figure. */
  former: number
  /** Paths of files that lay there and that no export wrote: they lie there still. */
  kept: readonly string[]
}

/**
 * Writes a folder of plain files and, beside those of text, compressed ones. What has not changed since the export that lies
 * there is taken from it, and so is what somebody put there by hand. The folder takes its place when it is whole; until then
 * the former stays. Of former exports of the same edition, files with a hash in their names stay for a day after they were replaced.
 * @param edition which edition it is of
 * @param progress is called after each file
 * @param now in milliseconds since 1970
 * @throws {UserError} if there is a folder that is no export
 */
export async function writeFolder(
  folder: string,
  files: ReadonlyMap<string, PlainFile>,
  edition: string,
  progress: (done: number, all: number) => void,
  now = Date.now(),
): Promise<WrittenFolder> {
  await mkdir(path.dirname(folder), { recursive: true })
  // Of several exports into one folder, each begins with what the one before it has left.
  const lock = `${prefixOf(folder)}lock`
  while (!(await holdLock(lock))) await pause(LOOK_EVERY_MS)
  try {
    return await writeInTurn(folder, files, edition, progress, now)
  } finally {
    await rm(lock, { force: true })
  }
}

async function writeInTurn(
  folder: string,
  files: ReadonlyMap<string, PlainFile>,
  edition: string,
  progress: (done: number, all: number) => void,
  now: number,
): Promise<WrittenFolder> {
  await removeLeftovers(folder)
  const record = await formerIn(folder)
  const former = record.files
  const aside = await folderBeside(folder)
  const [fresh, old] = [path.join(aside, 'new'), path.join(aside, 'old')]
  const written: Written = {}
  const result = { files: 0, same: 0, bytes: 0, former: 0 }
  const few = files.size <= THOROUGH_UP_TO
  const waiting = files.entries()
  const work = async () => {
    for (const [name, file] of waiting) {
      const target = within(fresh, name)
      const bytes = 'text' in file ? Buffer.from(file.text) : await readFile(file.file)
      const thorough = few || FETCHED_BY_ALL.test(name)
      const hash = hashOf(Buffer.from(`${thorough}`), bytes)
      await mkdir(path.dirname(target), { recursive: true })
      const kept = former[name]?.[0] === hash && (await keepFile(folder, fresh, name, bytes, former[name][1]))
      const made = kept || (await makeFile(target, bytes, thorough, 'file' in file ? file.file : undefined))
      written[name] = [hash, made.copies]
      result.bytes += made.bytes
      result.files += 1
      result.same += kept ? 1 : 0
      progress(result.files, files.size)
    }
  }
  try {
    // All have ended before the folder goes, or one would write into what is being removed.
    const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, work))
    for (const end of ends) if (end.status === 'rejected') throw end.reason
    for (const [name, replaced] of formerFilesToKeep(record, edition, files, now)) {
      await mkdir(path.dirname(within(fresh, name)), { recursive: true })
      const [hash, copies] = former[name]!
      if (!(await keepFormerFile(folder, fresh, name, hash, copies))) continue
      written[name] = [hash, copies, replaced]
      result.former += 1
    }
    await writeRecord(fresh, { edition, files: written })
    const kept = await keepForeign(folder, fresh, former)
    if (existsSync(folder)) await rename(folder, old)
    await rename(fresh, folder)
    return { ...result, kept }
  } catch (error) {
    if (!existsSync(folder) && existsSync(old)) await rename(old, folder)
    throw error
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
}

/** A file of the export. No name leads out of it: names are made of content. */
function within(folder: string, name: string): string {
  const file = path.join(folder, name)
  if (!file.startsWith(folder + path.sep) || isRecordName(name))
    throw new UserError(`The export cannot hold a file "${name}". Nothing was written.`)
  return file
}

/** What is there of a former export. */
async function formerIn(folder: string): Promise<ExportRecord> {
  if (!existsSync(folder)) return { edition: '', files: {} }
  const record = await readRecord(folder)
  if (record) return record
  throw new UserError(
    `${folder} is there and is no export, so it is left alone. Remove it, or name another folder with OUT_DIR.`,
  )
}

/** A folder of our own on the same disk, whatever else lies there. */
async function folderBeside(folder: string): Promise<string> {
  const aside = await mkdtemp(prefixOf(folder))
  await writeFile(path.join(aside, IN_WORK), '')
  return aside
}

/**
 * Removes what exports left that were ended in the middle: none works there now but us. One that was ended while its folder took the
 * place of the former had moved that away: it comes back, with what somebody had put into it by hand.
 */
async function removeLeftovers(folder: string): Promise<void> {
  const prefix = prefixOf(folder)
  for (const name of await readdir(path.dirname(folder)).catch(() => [])) {
    const found = path.join(path.dirname(folder), name)
    if (!found.startsWith(prefix) || !existsSync(path.join(found, IN_WORK))) continue
    if (!existsSync(folder)) await rename(path.join(found, 'old'), folder).catch(() => undefined)
    await rm(found, { recursive: true, force: true })
  }
}

function prefixOf(folder: string): string {
  return path.join(path.dirname(folder), `.${path.basename(folder)}-in-work-`)
}
