import fs from 'node:fs'
import path from 'node:path'
import { isId } from '@/lib/tree'
import { breaking } from '../findings/causes'
import { finding, type Finding } from '../findings/findings'
import { belongsInto, isMistyped, rightName } from './almost'

/** The name that a file of a guide should have, if it is not read under its own. Notes of one's own in Markdown are nothing but that. */
export function almostRead(
  root: string,
  folder: string,
  name: string,
  names: readonly string[],
): string | undefined {
  const right = rightName(name)
  if (right === undefined || names.includes(right)) return undefined
  if (isMistyped(name, right) || belongsInto(folder, right)) return right
  return isId(right.slice(0, -'.mdx'.length)) && hasFrontMatter(path.join(root, folder, name))
    ? right
    : undefined
}

function hasFrontMatter(file: string): boolean {
  try {
    return /^\uFEFF?---\s/.test(fs.readFileSync(file, 'utf8').slice(0, 8))
  } catch {
    return false
  }
}

function isStep(file: string): boolean {
  if (!hasFrontMatter(file)) return false
  const [, head = ''] = fs.readFileSync(file, 'utf8').split(/^---\s*$/m, 2)
  return /^(?:outcome|choices|next):/m.test(head)
}

/** A file of a guide that has the front matter of a step and the name of a partial, which begins with an underscore. */
export function hiddenStep(
  root: string,
  { name, path: file, folder }: { readonly name: string; readonly path: string; readonly folder: boolean },
  names: readonly string[],
): Finding[] {
  const right = name.replace(/^_+/, '')
  if (folder || !right.endsWith('.mdx') || names.includes(right) || !isStep(path.join(root, file))) return []
  const message = `"${name}" has front matter as a step has, and no reader comes to it, for a name that begins with _ is that of a partial. Rename it to "${right}", or take its front matter away.`
  return [
    breaking(
      finding('bad-id', { file, line: 1, column: 1 }, message),
      `${path.posix.dirname(file)}/${right}`,
    ),
  ]
}
