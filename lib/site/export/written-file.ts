import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { copyFile, link, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { compress, isWorthCompressing, type Compressed } from '@/lib/site/http/compress'

/** Compressed copies that lie beside a file: by their ending a hash of each. */
export type Copies = Readonly<Partial<Record<Compressed['ending'], string>>>

export interface WrittenFile {
  copies: Copies
  /** With the copies. */
  bytes: number
}

export function hashOf(...bytes: readonly Buffer[]): string {
  const hash = createHash('sha256')
  for (const one of bytes) hash.update(one)
  return hash.digest('base64url').slice(0, 22)
}

/** Takes a file and its compressed ones from the former export; false if they are not all there as they were written. */
export async function keepFile(
  from: string,
  to: string,
  name: string,
  bytes: Buffer,
  copies: Copies,
): Promise<WrittenFile | false> {
  try {
    const found = await readFile(path.join(from, name))
    if (!found.equals(bytes)) return false
    let all = bytes.length
    for (const [ending, hash] of Object.entries(copies)) {
      const copy = await readFile(path.join(from, name + ending))
      if (hashOf(copy) !== hash) return false
      all += copy.length
    }
    for (const ending of ['', ...Object.keys(copies)])
      await linkOrCopy(path.join(from, name + ending), path.join(to, name + ending))
    return { copies, bytes: all }
  } catch {
    return false
  }
}

/** Takes a file of an export before the former one, and its compressed ones; false if they are not all there as they were written. */
export async function keepFormerFile(
  from: string,
  to: string,
  name: string,
  hash: string,
  copies: Copies,
): Promise<boolean> {
  const bytes = await readFile(path.join(from, name)).catch(() => undefined)
  // It was compressed as well as can be, or not.
  const isWhole =
    bytes && [true, false].some((thorough) => hashOf(Buffer.from(`${thorough}`), bytes) === hash)
  return isWhole === true && (await keepFile(from, to, name, bytes, copies)) !== false
}

/** One file with two names costs nothing; where that cannot be, it is copied. */
async function linkOrCopy(source: string, target: string): Promise<void> {
  await link(source, target).catch(() => copyFile(source, target, constants.COPYFILE_FICLONE))
}

/** Writes a file and its compressed ones. */
export async function makeFile(
  target: string,
  bytes: Buffer,
  thorough: boolean,
  source: string | undefined,
): Promise<WrittenFile> {
  if (source) await copyFile(source, target, constants.COPYFILE_FICLONE)
  else await writeFile(target, bytes)
  const made = isWorthCompressing(target, bytes.length) ? await compress(bytes, thorough) : []
  const copies: Partial<Record<Compressed['ending'], string>> = {}
  for (const { ending, bytes: smaller } of made) {
    await writeFile(target + ending, smaller)
    copies[ending] = hashOf(smaller)
  }
  return { copies, bytes: made.reduce((sum, one) => sum + one.bytes.length, bytes.length) }
}
