import { Parser } from 'acorn'
import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { mdxFromMarkdown } from 'mdast-util-mdx'
import { mdxExpression } from 'micromark-extension-mdx-expression'
import { mdxJsx } from 'micromark-extension-mdx-jsx'
import { mdxMd } from 'micromark-extension-mdx-md'
import { mdxjsEsm } from 'micromark-extension-mdxjs-esm'
import { combineExtensions } from 'micromark-util-combine-extensions'
import type { VFileMessage } from 'vfile-message'
import { capitalised } from './imports'
import { MARKDOWN, MARKDOWN_NODES } from './markdown'
import { isTooMuch, nestsTooDeep } from './nesting'
import { brokenTag, HOLD_NOTHING, strayTag, unclosedTag, type Fault, type Understood } from './tag-faults'

/** MDX's syntax, put together as remark-mdx does but for the braces: these are matched, not read as JavaScript, so that
 * any `{…}` parses and can be reported at its place. */
const EXTENSIONS = combineExtensions([
  MARKDOWN,
  mdxjsEsm({ acorn: Parser, addResult: true, acornOptions: { ecmaVersion: 2024, sourceType: 'module' } }),
  mdxExpression(),
  mdxJsx(),
  mdxMd(),
])
const TO_MDAST = [MARKDOWN_NODES, mdxFromMarkdown()]

export interface Parsed {
  /** Empty where the text does not parse. */
  readonly tree: Root
  readonly faults: readonly Fault[]
}

const MOST_FAULTS = 25
const DEEPEST_TREE = 250

/**
 * Parses MDX to mdast. Never throws. After a fault whose extent is known the rest is parsed as if it were not there,
 * so that one run reports all of them.
 */
export function parseMdx(text: string): Parsed {
  const much = isTooMuch(text)
  if (much) {
    const message = `expected at most ${much.most} in one text. Readers take a step in at a glance: split it.`
    return nothing([{ code: 'syntax', offset: much.offset, message }])
  }
  const deep = nestsTooDeep(text)
  if (deep !== undefined) return nothing([tooDeep(deep)])
  const faults: Fault[] = []
  let rest = text
  while (faults.length < MOST_FAULTS) {
    try {
      const tree = fromMarkdown(rest, { extensions: [EXTENSIONS], mdastExtensions: TO_MDAST })
      if (depthOf(tree) > DEEPEST_TREE) return nothing([...faults, tooDeep(0)])
      return { tree, faults: [...faults, ...elementsInAlt(tree, rest)] }
    } catch (error) {
      if (error instanceof RangeError) return nothing([...faults, tooDeep(0)])
      const { fault, remove } = understand(error as VFileMessage, rest)
      faults.push(remove ? { ...fault, without: remove } : fault)
      if (!remove) break
      for (const [from, to] of remove) rest = blank(rest, from, to)
    }
  }
  return nothing(faults)
}

function nothing(faults: Fault[]): Parsed {
  return { tree: { type: 'root', children: [] }, faults }
}

function tooDeep(offset: number): Fault {
  return {
    code: 'syntax',
    offset,
    message: 'nested too deeply to be read: more than a hundred levels. Flatten it.',
  }
}

function depthOf(tree: Root): number {
  let deepest = 0
  const waiting: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }]
  for (let top = waiting.pop(); top; top = waiting.pop()) {
    deepest = Math.max(deepest, top.depth)
    if ('children' in top.node)
      for (const node of top.node.children) waiting.push({ node, depth: top.depth + 1 })
  }
  return deepest
}

/**
 * Elements in the text alternative of a picture, `![a <Note>b</Note>](./c.png)`: the parser has made words of them, also of a
 * note for staff. The words are taken away, too.
 */
function elementsInAlt(tree: Root, text: string): Fault[] {
  const faults: Fault[] = []
  const waiting: Nodes[] = [tree]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('children' in node) waiting.push(...node.children)
    if (node.type !== 'image' && node.type !== 'imageReference') continue
    const from = node.position?.start.offset ?? 0
    const element = /<\/?[A-Z][\w.]*/.exec(text.slice(from, node.position?.end.offset))
    if (!element) continue
    node.alt = ''
    const message = `the text alternative of a picture is plain words, and ${element[0]}> stands in it. Take it out.`
    faults.push({ code: 'alt', offset: from + element.index, message })
  }
  return faults
}

function blank(text: string, from: number, to: number): string {
  return text.slice(0, from) + text.slice(from, to).replace(/[^\r\n]/g, ' ') + text.slice(to)
}

function understand(error: VFileMessage, text: string): Understood {
  const place = error.place && ('start' in error.place ? error.place.start : error.place)
  const offset = Math.min(place?.offset ?? 0, text.length)
  if (error.ruleId === 'acorn') return importOrExport(text, offset)
  if (error.source === 'micromark-extension-mdx-expression' || error.reason.includes('closing brace')) {
    const at = openBrace(text)
    const message = 'a brace { opens here and none closes it. To show a brace, write \\{ instead.'
    return { fault: { code: 'syntax', offset: at, message }, remove: [[at, at + 1]] }
  }
  if (error.source === 'micromark-extension-mdx-jsx')
    return brokenTag(text, offset, uncapitalised(error.reason.split(', expected')[0] ?? ''))
  const opened = /^Expected a closing tag for `(<[^`]*>)` \((\d+):(\d+)-/.exec(error.reason)
  if (opened) {
    const [, name = '', line = '1', column = '1'] = opened
    return unclosedTag(text, offsetAt(text, Number(line), Number(column)), name)
  }
  const other =
    /^Unexpected closing tag `[^`]*`, expected corresponding closing tag for `<([^`>]*)>` \((\d+):(\d+)-/.exec(
      error.reason,
    )
  if (other && HOLD_NOTHING.has(other[1] ?? ''))
    return unclosedTag(text, offsetAt(text, Number(other[2]), Number(other[3])), `<${other[1] ?? ''}>`)
  if (other) return strayTag(text, offset, { name: other[1] ?? '', line: Number(other[2]) })
  if (error.reason.startsWith('Unexpected closing slash')) return strayTag(text, offset)
  const reason = error.reason.replace(/ \(\d+:\d+-\d+:\d+\)/g, '')
  return {
    fault: {
      code: 'syntax',
      offset,
      message: `the text does not parse: ${reason}. Each tag needs its partner, in the right order.`,
    },
  }
}

/** A paragraph that begins with `import` or `export` and is no import. */
function importOrExport(text: string, offset: number): Understood {
  const before = [...text.slice(0, offset + 1).matchAll(/^(?:import|export)\b/gm)].at(-1)
  const from = before?.index ?? offset
  const gap = /\r?\n[ \t]*(?:\r?\n|$)/.exec(text.slice(from))
  const to = gap ? from + gap.index : text.length
  const paragraph = text.slice(from, to)
  const [lines] =
    /^(?:import[ \t]+\w+[ \t]+from[ \t]+(?:'[^'\n]*'|"[^"\n]*");?[ \t]*\r?\n)+(?=[ \t]*\S)/.exec(paragraph) ??
    []
  if (lines !== undefined) {
    const last = lines.trimEnd().lastIndexOf('\n') + 1
    const message =
      'an import is read as one only where an empty line stands behind it, and the text begins right below this one. Add an empty line.'
    return { fault: { code: 'expression', offset: from + last, message }, remove: [[from, to]] }
  }
  const broken = brokenImport(paragraph)
  if (broken) return { fault: { code: 'expression', offset: from, message: broken }, remove: [[from, to]] }
  const message =
    'a paragraph that begins with "import" or "export" is read as code, and content holds none. To splice in a partial write: import Name from \'./_file.mdx\'. Otherwise begin the sentence with another word.'
  return { fault: { code: 'expression', offset: from, message }, remove: [[from, to]] }
}

/** What is wrong with a line that was to be the import of a partial: its quotes, or the words between. */
function brokenImport(paragraph: string): string | undefined {
  const found =
    /^import[ \t]+\{?[ \t]*([A-Za-z]\w*)[ \t]*\}?[ \t]+(?:(\w+)[ \t]+)?(\S*?)((?:\.{1,2}\/|_)[^'"‘’“”„‚«»`´\s;]+\.mdx?)(\S*)[ \t]*$/m.exec(
      paragraph,
    )
  if (!found) return undefined
  const [, name = '', word, before = '', file = '', after = ''] = found
  const why =
    word !== 'from'
      ? 'the word from stands between the name and the path of an import'
      : /[‘’“”„‚«»`´]/.test(before + after)
        ? 'typographic quotes do not count here'
        : 'the path of an import stands in quotes'
  return `${why}. Write import ${capitalised(name)} from '${file.replace(/\.md$/, '.mdx')}'`
}

function uncapitalised(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** The last brace that none closes. */
function openBrace(text: string): number {
  let closers = 0
  for (let i = text.length - 1; i >= 0; i--) {
    if (text[i] === '}') closers++
    else if (text[i] === '{' && text[i - 1] !== '\\' && closers-- === 0) return i
  }
  return Math.max(0, text.indexOf('{'))
}

function offsetAt(text: string, line: number, column: number): number {
  let start = 0
  for (let i = 1; i < line; i++) start = text.indexOf('\n', start) + 1
  return start + column - 1
}
