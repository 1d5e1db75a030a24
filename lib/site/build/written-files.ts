import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import writeFileAtomic from 'write-file-atomic'

/** How long a page that is open while something changes may ask for the files of before, in milliseconds. */
const KEPT_MS = 60_000

/** Writes files below a folder, by their names. */
export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Buffer>>,
): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, text)
  }
}

/**
 * The same while pages that name these files are open: each is whole at any time, and one that is the same is left as it is. What was
 * not written here goes once no page can ask for it.
 */
export async function renewFiles(
  folder: string,
  files: Readonly<Record<string, string | Buffer>>,
): Promise<void> {
  const now = new Date()
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name)
    const old = await readFile(file).catch(() => undefined)
    if (old?.equals(Buffer.from(text))) await utimes(file, now, now)
    else {
      await mkdir(path.dirname(file), { recursive: true })
      await writeFileAtomic(file, text)
    }
  }
  const there = await readdir(folder, { recursive: true })
  for (const name of there) {
    if (Object.hasOwn(files, name.split(path.sep).join('/'))) continue
    const file = path.join(folder, name)
    const state = await stat(file).catch(() => undefined)
    if (state?.isFile() && now.getTime() - state.mtimeMs > KEPT_MS) await rm(file, { force: true })
  }
}
