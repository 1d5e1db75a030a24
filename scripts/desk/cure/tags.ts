import type { At, Cure } from './text-edit'

/** Another name of an element, in its closing tag too. */
export function otherElement([, from = '', to = '']: RegExpExecArray, at: At): Cure | undefined {
  if (!at.rest.startsWith(`<${from}`)) return undefined
  const start = at.offset + 1
  const edits = [{ start, end: start + from.length, text: to }]
  const tag = /^<[^>]*>/.exec(at.rest)?.[0] ?? ''
  const close = tag.endsWith('/>') ? -1 : at.text.indexOf(`</${from}>`, start)
  if (close >= 0) edits.push({ start: close + 2, end: close + 2 + from.length, text: to })
  return { label: `Write <${to}>`, edits }
}

/** Elements of a line, in small letters. */
const PLAIN = new Set(['kbd', 'sub', 'sup'])

/** Closes a tag: where it was opened again instead, else at the end of its line, or of what follows if it stands alone on it. */
export function closed(
  [, name = '']: RegExpExecArray,
  { text, offset, rest, message }: At,
): Cure | undefined {
  const [tag] = /^<[^<>]*>/.exec(rest) ?? []
  if (tag === undefined) return undefined
  // A sign in angle brackets is none that could be closed.
  if (!/^[A-Z]/.test(name) && !PLAIN.has(name)) return undefined
  const close = `</${name}>`
  const label = `Write ${close}`
  const behind = offset + tag.length
  const after = text.slice(behind)
  const count = (what: string | RegExp) => after.split(what).length
  if (/^[^\r\n]*\S/.test(after) && count(close) > count(new RegExp(`<${name}[\\s>]`)))
    return {
      label: `Put <${name}> on a line of its own`,
      edits: [{ start: behind, end: behind + after.search(/\S/), text: '\n\n' }],
    }
  if (message.includes('lacks its slash')) {
    const again = text.indexOf(tag, behind)
    if (again >= 0) return { label, edits: [{ start: again, end: again + tag.length, text: close }] }
  }
  // One that is open already was to be closed here.
  const before = text.slice(0, offset)
  if (before.split(new RegExp(`<${name}[\\s>]`)).length > before.split(close).length)
    return { label, edits: [{ start: offset, end: behind, text: close }] }
  const lineEnd = behind + text.slice(behind).search(/\r?\n|$/)
  const isAlone =
    text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trim() === '' &&
    text.slice(behind, lineEnd).trim() === ''
  if (!isAlone) return { label, edits: [{ start: lineEnd, end: lineEnd, text: close }] }
  // What follows, up to where something else begins.
  const next = /\n(?=(?:<\/?[A-Z]|#{2,6} ))/g
  next.lastIndex = lineEnd + 1
  const end = next.exec(text)?.index ?? text.trimEnd().length
  const start = text.slice(0, end).trimEnd().length
  return { label, edits: [{ start, end: start, text: `\n\n${close}` }] }
}
