import { isUtf8 } from 'node:buffer'
import fs from 'node:fs'
import path from 'node:path'
import type { SimpleGit } from 'simple-git'
import { textOfBytes } from '@/lib/content'
import { decodeText } from '@/scripts/import/decode-text'
import { settlingOf } from './conflict'
import { linePartsOf, withSidesSwapped, type Settling } from './sides'

/** What became of a file that Git could not put together, by its two letters: https://git-scm.com/docs/git-status#_short_format */
export function isConflict(letters: string): boolean {
  return /U|^AA$|^DD$/.test(letters)
}

/** Whether somebody still has to say what is to be kept of it. */
export function isOpen(root: string, file: string, letters: string): boolean {
  const text = textAt(root, file)
  if (text !== undefined && linePartsOf(text).length > 0) return true
  // Such a file has no marks: its place in the index says whether it was settled.
  return isConflict(letters) && (letters.includes('D') || !isText(file))
}

/** Whether a text has the marks of a conflict, of whatever state Git thinks it is. */
export function hasMarks(root: string, file: string): boolean {
  const text = isText(file) ? textAt(root, file) : undefined
  return text !== undefined && linePartsOf(text).length > 0
}

/** What is to be asked of a file; `settled` gives its bytes, null for one that goes, undefined where that cannot be. It throws where they could not be read. */
export interface FileSettling {
  readonly parts: Settling['parts']
  readonly settled: (keep: Parameters<Settling['settled']>[0]) => Buffer | null | undefined
}

/**
 * What is to be asked of a file of the repository; nothing of one that is whole.
 * @param isSwapped whether what Git calls ours is somebody else's, as it is while it rebases
 * @throws {UserError} where all that is known of it is a text in another encoding than UTF-8
 */
export async function fileSettling(
  git: SimpleGit,
  root: string,
  file: string,
  isSwapped: boolean,
): Promise<FileSettling | undefined> {
  const stage = (n: 1 | 2 | 3) => git.showBuffer(`:${n}:./${file}`).catch(() => undefined)
  const began = await stage(1)
  const [ours, theirs] = [await stage(isSwapped ? 3 : 2), await stage(isSwapped ? 2 : 3)]
  const whole = () => wholeFile(file, ours, theirs, began !== undefined)
  const found = isText(file) ? contentAt(root, file) : undefined
  if (found === undefined) return whole()
  // What is in two encodings is in none once it is put together.
  if ((ours || theirs) && [found, began, ours, theirs].some((one) => one && !isUtf8(one))) return whole()
  const text = textOfBytes(file, found)
  const committed = ours && theirs && { ours: ours.toString('utf8'), theirs: theirs.toString('utf8') }
  const marked = isSwapped ? withSidesSwapped(text) : text
  const lines = settlingOf(file, marked, began?.toString('utf8'), committed)
  return lines ? { parts: lines.parts, settled: (keep) => bytes(lines.settled(keep)) } : whole()
}

function bytes(text: string | undefined): Buffer | undefined {
  return text === undefined ? undefined : Buffer.from(text)
}

/** A file that one of the two took away, or that is no text: one of the two is kept whole. */
function wholeFile(
  file: string,
  ours: Buffer | undefined,
  theirs: Buffer | undefined,
  wasThere: boolean,
): FileSettling | undefined {
  // Each has given it another name: both of those are there.
  if (!ours && !theirs) return wasThere ? { parts: [], settled: () => null } : undefined
  const shown = (one: Buffer | undefined) =>
    one === undefined ? '' : isText(file) ? decodeText(one) : `${one.length} bytes`
  const words = !ours
    ? 'You took this file away, and somebody else changed it.'
    : !theirs
      ? 'You changed this file, and somebody else took it away.'
      : 'You and somebody else both changed this file. Keep one of the two.'
  return {
    parts: [{ where: 'The whole file', words, ours: shown(ours), theirs: shown(theirs), both: false }],
    settled: ([keep]) => (keep === 'theirs' ? theirs : ours) ?? null,
  }
}

function isText(file: string): boolean {
  return /\.(?:mdx|md|json|txt|vtt|csv)$/.test(file)
}

/** As far as its marks go, which are the same in nearly all encodings. */
function textAt(root: string, file: string): string | undefined {
  return contentAt(root, file)?.toString('utf8')
}

function contentAt(root: string, file: string): Buffer | undefined {
  const full = path.join(root, file)
  return fs.statSync(full, { throwIfNoEntry: false })?.isFile() ? fs.readFileSync(full) : undefined
}
