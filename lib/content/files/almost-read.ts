import path from 'node:path'
import { isId } from '@/lib/tree'
import { breaking } from '../findings/causes'
import { finding, type Finding } from '../findings/findings'
import { belongsInto, isMistyped, rightName } from './almost'
import { readText } from './read-text'

/** The name that a file of a guide should have, if it is not read under its own. Notes of one's own in Markdown are nothing but that. */
export function almostRead(
  root: string,
  folder: string,
  name: string,
  names: readonly string[],
): string | undefined {
  if (isFrontPage(root, folder, name, names)) return 'index.mdx'
  const right = rightName(name)
  if (right === undefined || names.includes(right)) return undefined
  if (isMistyped(name, right) || belongsInto(folder, right)) return right
  return isId(right.slice(0, -'.mdx'.length)) && hasFrontMatter(root, path.posix.join(folder, name))
    ? right
    : undefined
}

/** `readText` waits for no pipe, and reads nothing without an end. */
function hasFrontMatter(root: string, file: string): boolean {
  return /^---\s/.test(readText(root, file).text ?? '')
}

/** Whether a file of a guide without a front page is that front page under another name: `README.mdx`, `home.mdx`. */
function isFrontPage(root: string, folder: string, name: string, names: readonly string[]): boolean {
  if (folder.split('/').length !== 2 || !/^[^_].*\.mdx?$/i.test(name)) return false
  if (names.some((one) => (rightName(one) ?? one) === 'index.mdx')) return false
  const head = headOf(root, path.posix.join(folder, name)) ?? ''
  return ['title', 'summary', 'start'].every((field) => new RegExp(`^${field}:[ \\t]*\\S`, 'm').test(head))
}

/** The front matter of a file as it is written, where the file begins with it. */
function headOf(root: string, file: string): string | undefined {
  const [before, head] = (readText(root, file).text ?? '').split(/^---\s*$/m, 2)
  return before === '' ? head : undefined
}

function isStep(root: string, file: string): boolean {
  return /^(?:outcome|choices|next):/m.test(headOf(root, file) ?? '')
}

/** A file of a guide that has the front matter of a step and the name of a partial, which begins with an underscore. */
export function hiddenStep(
  root: string,
  { name, path: file, folder }: { readonly name: string; readonly path: string; readonly folder: boolean },
  names: readonly string[],
): Finding[] {
  const right = name.replace(/^_+/, '')
  if (folder || !right.endsWith('.mdx') || names.includes(right) || !isStep(root, file)) return []
  const message = `"${name}" has front matter as a step has, and no reader comes to it, for a name that begins with _ is that of a partial. Rename it to "${right}", or take its front matter away.`
  return [
    breaking(
      finding('bad-id', { file, line: 1, column: 1 }, message),
      `${path.posix.dirname(file)}/${right}`,
    ),
  ]
}

/** A shortcut that a file manager made in the place of a file: `call.mdx - Shortcut.lnk`. */
const SHORTCUT = /^(.+?\.(?:mdx|json|png))(?:[ ]+[-–][ ].*)?\.(?:lnk|url|webloc|desktop)$/i

/** The name of the file to which a shortcut leads, as its own name says. */
export function shortcutTo(name: string): string | undefined {
  return SHORTCUT.exec(name)?.[1]
}

/** Whether a folder of a language is most likely that of partials without its underscore: texts without front matter alone. */
export function isAlmostPartials(root: string, folder: string, names: readonly string[]): boolean {
  const texts = names.filter((name) => name.endsWith('.mdx'))
  return (
    texts.length > 0 &&
    !texts.includes('index.mdx') &&
    texts.every((name) => isText(root, path.posix.join(folder, name)))
  )
}

/** An empty file may become anything. */
function isText(root: string, file: string): boolean {
  const { text = '' } = readText(root, file)
  return text.trim() !== '' && !/^\s*---/.test(text) && !/^(?:title|choices|next|outcome)\s*:/m.test(text)
}
