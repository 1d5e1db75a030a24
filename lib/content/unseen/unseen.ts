import type { Code, Nodes, Root, Table } from 'mdast'
import { isFieldBelow, isMatter } from './foreign-signs'
import { lostParts } from './lost-parts'
import { plainParts } from './plain-parts'
import type { Sign } from './sign'
import { LINE_SIGNS, SIGNS } from './signs'
import { vanishedLines } from './unused-names'

/** Something in a text that a reader would not see as it was meant. */
export interface Unseen {
  readonly offset: number
  readonly message: string
}

/**
 * What of a parsed text a reader would not see as it was meant: signs left over, cells beyond a table, code without an end, notes
 * that are never shown. `source` is what was parsed.
 */
export function unseenIn(tree: Root, source: string): Unseen[] {
  const found: Unseen[] = []
  const used = new Set<string>()
  const notes: (Nodes & { identifier: string })[] = []
  const visit = (node: Nodes, before?: Nodes) => {
    if (node.type === 'footnoteReference') used.add(node.identifier)
    if (node.type === 'footnoteDefinition') notes.push(node)
    if (node.type === 'code') found.push(...openCode(node, source))
    found.push(...lostParts(node, before, source))
    const row = before?.type === 'table' && node.type === 'paragraph' ? lostRow(node, source) : undefined
    if (row) found.push(row)
    else if (node.type === 'heading' && isMatter(source.slice(...rangeOf(node)))) found.push(at(node, MATTER))
    else if (node.type === 'heading' && node.children.length === 0) found.push(at(node, WORDLESS))
    else if (node.type === 'heading' && isSentence(source.slice(...rangeOf(node))))
      found.push(at(node, RULED))
    else if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
      found.push(...leftSigns(node, source))
    if ('children' in node) found.push(...listOfHeadings(node.children))
    if (node.type === 'table') visitTable(node, source, found, visit)
    else if ('children' in node) node.children.forEach((child, i) => visit(child, node.children[i - 1]))
  }
  visit(tree)
  found.push(...vanishedLines(tree, source))
  const [top] = tree.children
  // Blank lines stand in place of front matter.
  if (
    top?.type === 'paragraph' &&
    (top.position?.start.line ?? 1) > 1 &&
    isFieldBelow(source.slice(...rangeOf(top)))
  )
    found.push(at(top, FIELD_BELOW))
  notes.forEach((note, i) => {
    if (notes.findIndex(({ identifier }) => identifier === note.identifier) === i) return
    found.push(
      at(
        note,
        `the footnote [^${note.identifier}] is there twice, and readers see the first alone. Give this one another name, here and where it is referred to.`,
      ),
    )
  })
  for (const note of notes) if (!used.has(note.identifier)) found.push(unusedNote(note, source))
  return found
}

const MATTER =
  'fields of front matter stand in the midst of the text, and readers see them as a heading. A file has them once, at its top: is this a second step, which belongs in a file of its own?'

const FIELD_BELOW =
  'readers see a field of front matter here, for it stands below the second line of ---. Move it above that line.'

const WORDLESS =
  'a heading without words stands here, and readers see an empty line. Write its words behind the signs #, or take it away.'

const RULED =
  'a line of hyphens or equals signs right below a text makes a heading of it. Leave an empty line between the two; a heading is written ## Heading.'

/** A heading by a line below it that is a whole sentence, and was most likely to be a text and a rule. */
function isSentence(heading: string): boolean {
  return /[.!;,。．！；、，…][ \t]*\r?\n[ \t]*(?:-{2,}|={2,})[ \t]*$/.test(heading)
}

/** Lines that were to be a numbered list, as other systems write it: `# First`, `# Second`. */
function listOfHeadings(nodes: readonly Nodes[]): Unseen[] {
  const isTop = (node: Nodes | undefined) => node?.type === 'heading' && node.depth === 1
  const follows = (node: Nodes | undefined, before: Nodes | undefined) =>
    isTop(node) && isTop(before) && node?.position?.start.line === (before?.position?.end.line ?? 0) + 1
  return nodes.flatMap((node, i) =>
    follows(nodes[i + 1], node) && !follows(node, nodes[i - 1])
      ? [
          at(
            node,
            'readers see each of these lines as a heading. A numbered list has 1. before each item: 1. First.',
          ),
        ]
      : [],
  )
}

function rangeOf(node: Nodes): [number, number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
}

/** Rows of a table that an empty line parts from it. */
function lostRow(paragraph: Nodes, source: string): Unseen | undefined {
  const [line = '', next = ''] = source.slice(...rangeOf(paragraph)).split('\n')
  if (!/^[ \t]*\|.*\|[ \t]*$/.test(line) || /^[ \t|:-]+$/.test(next.trim() || 'x')) return undefined
  return at(
    paragraph,
    `readers see "${shown(line)}" as it is written, for an empty line parts this row from the table above. Take the empty line out.`,
  )
}

function at(node: Nodes, message: string): Unseen {
  return { offset: node.position?.start.offset ?? 0, message }
}

const LONGEST = 40
/** Of one paragraph. */
const MOST = 25

function shown(signs: string): string {
  const line = signs.trim().split('\n')[0]!
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line
}

/**
 * Whether a text is one line of words and the signs of sentences, of which no pattern finds anything, as most texts are. What stands in
 * place of code, tags and links may be in it.
 */
export function isSentences(text: string): boolean {
  return /^(?!h\d|bq\.|import\s|.*turn\d|.*'')[\p{L}\uE000\uE001](?:[\p{L}\p{M}\d ,.;?!'"’‘“”„…()/\u2013\u2014\uE000\uE001-]|:(?![^ ]))*$/iu.test(
    text,
  )
}

function leftSigns(block: Nodes, source: string): Unseen[] {
  const text = plainParts(block, source)
  if (isSentences(text)) return []
  const start = block.position?.start.offset ?? 0
  const unseen: (Unseen & { readonly end: number; readonly whole?: Sign['whole'] })[] = []
  for (const sign of block.type === 'paragraph' ? [...LINE_SIGNS, ...SIGNS] : SIGNS) {
    for (const found of matchesOf(sign.pattern, text)) {
      if (unseen.length >= MOST) return unseen
      if (sign.whole && unseen.some(({ whole }) => whole === sign.whole)) break
      const own = found.groups?.sign ?? found[0]
      const offset = start + found.index + found[0].indexOf(own)
      const end = offset + own.length
      if (unseen.some((one) => one.offset < end && offset < one.end)) continue
      const advice = sign.advice(found)
      const message = `readers see "${shown(source.slice(offset, end))}" as it is written. ${advice}`
      if (advice !== undefined)
        unseen.push({ offset, end, message, ...(sign.whole && { whole: sign.whole }) })
    }
  }
  return unseen
}

/** What `matchAll` finds, which makes an expression anew at each call: most are tried on a text that has none of its signs. */
function* matchesOf(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  let from = 0
  for (;;) {
    pattern.lastIndex = from
    const found = pattern.exec(text)
    if (!found) return
    from = pattern.lastIndex + (found[0] === '' ? 1 : 0)
    yield found
  }
}

function visitTable(table: Table, source: string, found: Unseen[], visit: (node: Nodes) => void): void {
  const [head, ...rows] = table.children
  const room = head?.children.length ?? 0
  if (head) visit(head)
  for (const row of rows) {
    const line = source.slice(row.position?.start.offset ?? 0, row.position?.end.offset ?? 0)
    const extra = row.children[room]
    if (extra) {
      const message = `this row has ${row.children.length} cells and the table’s head has ${room}: readers do not see what is too much. In a cell, code too, a line | is written \\|; else give the head as many cells.`
      found.push(at(extra, message))
    } else if (row.children.length < room && isBroken(line, source.slice(...rangeOf(table)))) {
      const message = `readers see "${shown(line)}" as a row of its own: a line of a table is one row, and this one goes on with the row above. Write both in one line.`
      found.push(at(row, message))
    } else if (!line.includes('|')) {
      const message = `readers see "${shown(line)}" as a row of the table above it. Leave a line empty before it.`
      found.push(at(row, message))
    } else visit(row)
  }
}

/** Whether a line of a table is the rest of the line above it: it begins without the sign with which the table does, and ends with it. */
function isBroken(line: string, table: string): boolean {
  return /^[ \t]*\|/.test(table) && !/^[ \t]*\|/.test(line) && /\|[ \t]*$/.test(line)
}

function openCode(code: Code, source: string): Unseen[] {
  const lines = source.slice(code.position?.start.offset ?? 0, code.position?.end.offset ?? 0).split('\n')
  const fence = /^(`{3,}|~{3,})/.exec(lines[0] ?? '')?.[1]
  if (
    !fence ||
    (lines.length > 1 && new RegExp(`^[\\s>]*${fence[0]!}{${fence.length},}\\s*$`).test(lines.at(-1)!))
  )
    return []
  const almost = lines.slice(1).find((line) => line.trim().startsWith(fence))
  const why =
    almost === undefined ? '' : ` The line "${shown(almost)}" ends none, for words stand behind its signs.`
  const message = `code begins here and does not end: readers see all that follows as code. Close it with a line ${fence}.${why}`
  return [at(code, message)]
}

/** A footnote that nothing refers to, where it was most likely to be referred to, or else where it is. */
function unusedNote(note: Nodes & { identifier: string }, source: string): Unseen {
  const name = note.identifier
  const sign = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const almost = new RegExp(`(?<!\\])\\[[ ]?\\^?[ ]?${sign}[ ]?\\^?\\](?![(:\\[])`, 'i').exec(source)
  if (almost && almost[0] !== `[^${name}]`)
    return {
      offset: almost.index,
      message: `readers see "${almost[0]}" as it is written, and nothing of the footnote of that name. Write [^${name}].`,
    }
  return at(
    note,
    `no text of this file refers to the footnote [^${name}], so readers do not see it. Write [^${name}] where it belongs, or remove it.`,
  )
}
