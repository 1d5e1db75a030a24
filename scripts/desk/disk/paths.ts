import fs from 'node:fs'
import path from 'node:path'
import { UserError } from '@/lib/command/user-error'

/** What a writer's desk writes as text. */
const TEXT = /\.(?:mdx|json)$/

/**
 * The place of a text of the content, absolute, checked: it lies, with all links followed, in the content root.
 * @param file from the content root, with forward slashes; it need not be there yet
 * @throws {UserError} that says why it is refused
 */
export function placeOfText(root: string, file: string): string {
  if (!TEXT.test(file)) throw new UserError(`${file}: the desk reads and writes .mdx and .json files alone.`)
  return placeIn(root, file)
}

/** The same for a file of any kind. */
export function placeIn(root: string, file: string): string {
  const parts = file.split('/')
  const odd = parts.some((part) => part === '' || part.startsWith('.') || /[\\:\p{Cc}\p{Cs}]/u.test(part))
  if (odd || path.isAbsolute(file))
    throw new UserError(
      `"${file}" is no path of a file in the content folder. Name it from there, such as en/guide/step.mdx.`,
    )
  const inside = fs.realpathSync.native(root)
  const full = path.join(root, ...parts)
  let there = full
  while (!isThere(there, file)) there = path.dirname(there)
  const real = realOf(there, file)
  if (real !== inside && !real.startsWith(inside + path.sep))
    throw new UserError(
      `${file} leads out of the content folder by a symbolic link, and the desk writes there alone. Put the file itself here.`,
    )
  // Such as .git, whose settings and hooks name commands that Git runs.
  if (
    real
      .slice(inside.length)
      .split(path.sep)
      .some((part) => part.startsWith('.'))
  )
    throw new UserError(
      `${file} leads into a hidden folder by a symbolic link, and the desk writes in none. Put the file itself here.`,
    )
  return full
}

function isThere(full: string, file: string): boolean {
  try {
    return fs.lstatSync(full, { throwIfNoEntry: false }) !== undefined
  } catch {
    throw new UserError(
      `${file} can be no file here: its name is too long, or a part of the way to it is a file.`,
    )
  }
}

function realOf(there: string, file: string): string {
  try {
    return fs.realpathSync.native(there)
  } catch {
    throw new UserError(`${file} is a symbolic link to nothing. Remove the link.`)
  }
}
