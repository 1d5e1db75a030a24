import fs from 'node:fs'

/** How much of a file says what it is. */
const HEAD = 1024

/** Kinds in which a page may well be meant. */
const TEXTS: ReadonlySet<string> = new Set(['txt', 'csv', 'json', 'rtf', 'cfg', 'vtt', 'srt'])

/**
 * What is wrong with a file that stands in for another one: that is empty, as the placeholder of a cloud, is Git LFS's note of where the
 * file lies, or a page of the web that was saved in its place. Goes on with the name of the file. Undefined where nothing is known to be.
 */
export function hollowFile(file: string): string | undefined {
  const head = headOf(file)
  if (head === undefined) return undefined
  if (head.length === 0)
    return 'is empty: a program may keep the file elsewhere, or a copy was broken off. Put the whole file there.'
  const text = head.toString('latin1')
  if (text.startsWith('version https://git-lfs.github.com/'))
    return 'is a note of Git LFS in place of the file. Run git lfs pull, or keep the file in Git itself.'
  const [ending = ''] = /[^.]+$/.exec(file.toLowerCase()) ?? []
  if (!TEXTS.has(ending) && /^\s*(?:<!doctype html|<html)/i.test(text))
    return `is a page of the web under the ending .${ending}: most likely what a site showed in place of the file. Save the file itself.`
  return undefined
}

function headOf(file: string): Buffer | undefined {
  let opened: number | undefined
  try {
    opened = fs.openSync(file, 'r')
    const head = Buffer.alloc(HEAD)
    return head.subarray(0, fs.readSync(opened, head, 0, HEAD, 0))
  } catch {
    return undefined
  } finally {
    if (opened !== undefined) fs.closeSync(opened)
  }
}
