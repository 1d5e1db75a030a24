import { createHash } from 'node:crypto'
import { constants, existsSync } from 'node:fs'
import { copyFile, link, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Failure } from '@/lib/build/failure'
import { compress, isWorthCompressing } from './compress'
import type { PlainFile } from './plain-files'

/** What an export remembers of itself, in the folder: by path a hash of the plain file, and the endings of its compressed ones. */
const RECORD = '.signpost.json'
/** Files that are read, compressed and written at a time. */
const AT_ONCE = 8
/** With more files, compressing each as well as can be takes longer than it is worth. */
const THOROUGH_UP_TO = 1500

type Entry = readonly [hash: string, endings: readonly string[]]
type Written = Record<string, Entry>

/** What writing came to. */
export interface WrittenFolder {
  files: number
  /** Of them, those that are as the former export had them. */
  same: number
  /** Of all files, compressed ones too. */
  bytes: number
}

/**
 * Writes a folder of plain files and, beside those of text, compressed ones. What has not changed since the export that lies
 * there is taken from it. The folder takes its place when it is whole; until then the former stays.
 * @param progress is called after each file
 * @throws {Failure} if there is a folder that is no export
 */
export async function writeFolder(
  folder: string,
  files: ReadonlyMap<string, PlainFile>,
  progress: (done: number, all: number) => void,
): Promise<WrittenFolder> {
  const former = await recordOf(folder)
  const [fresh, old] = [`${folder}.new`, `${folder}.old`]
  await rm(fresh, { recursive: true, force: true })
  const written: Written = {}
  const result = { files: 0, same: 0, bytes: 0 }
  const thorough = files.size <= THOROUGH_UP_TO
  const waiting = files.entries()
  const work = async () => {
    for (const [name, file] of waiting) {
      const bytes = 'text' in file ? Buffer.from(file.text) : await readFile(file.file)
      const hash = createHash('sha256').update(`${thorough}`).update(bytes).digest('base64url').slice(0, 22)
      await mkdir(path.dirname(path.join(fresh, name)), { recursive: true })
      const kept = former[name]?.[0] === hash && (await keep(folder, fresh, name, former[name][1]))
      const made = kept || (await make(fresh, name, bytes, thorough, 'file' in file ? file.file : undefined))
      written[name] = [hash, made.endings]
      result.bytes += made.bytes
      result.files += 1
      result.same += kept ? 1 : 0
      progress(result.files, files.size)
    }
  }
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work))
    await writeFile(path.join(fresh, RECORD), JSON.stringify(written))
  } catch (error) {
    await rm(fresh, { recursive: true, force: true })
    throw error
  }
  await rm(old, { recursive: true, force: true })
  if (existsSync(folder)) await rename(folder, old)
  await rename(fresh, folder)
  await rm(old, { recursive: true, force: true })
  return result
}

/** What is there of a former export. */
async function recordOf(folder: string): Promise<Written> {
  if (!existsSync(folder)) return {}
  try {
    return JSON.parse(await readFile(path.join(folder, RECORD), 'utf8')) as Written
  } catch {
    throw new Failure(
      `${folder} is there and is no export, so it is left alone. Remove it, or name another folder with OUT_DIR.`,
    )
  }
}

interface Made {
  endings: readonly string[]
  bytes: number
}

/** Takes a file and its compressed ones from the former export; false if they are not all there any more. */
async function keep(
  from: string,
  to: string,
  name: string,
  endings: readonly string[],
): Promise<Made | false> {
  try {
    let bytes = 0
    for (const ending of ['', ...endings]) {
      const [source, target] = [path.join(from, name + ending), path.join(to, name + ending)]
      // One file with two names costs nothing; where that cannot be, it is copied.
      await link(source, target).catch(() => copyFile(source, target, constants.COPYFILE_FICLONE))
      bytes += (await stat(target)).size
    }
    return { endings, bytes }
  } catch {
    return false
  }
}

async function make(
  to: string,
  name: string,
  bytes: Buffer,
  thorough: boolean,
  source: string | undefined,
): Promise<Made> {
  const target = path.join(to, name)
  if (source) await copyFile(source, target, constants.COPYFILE_FICLONE)
  else await writeFile(target, bytes)
  const made = isWorthCompressing(name, bytes.length) ? await compress(bytes, thorough) : []
  for (const { ending, bytes: smaller } of made) await writeFile(target + ending, smaller)
  return {
    endings: made.map(({ ending }) => ending),
    bytes: made.reduce((sum, one) => sum + one.bytes.length, bytes.length),
  }
}
