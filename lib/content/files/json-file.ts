import {
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser'
import { finding, type About, type Code, type Finding } from '../findings/findings'
import { placeFinder, type Located } from '../findings/located'
import { garbledIn } from './garbled'
import { readText } from './read-text'

const ADVICE: Record<string, string> = {
  CommaExpected: 'a comma is missing before this.',
  ValueExpected: 'a value is missing here; is there a comma too many?',
  PropertyNameExpected: 'a name in double quotes is expected here; is there a comma too many?',
  ColonExpected: 'a colon is missing between the name and its value.',
  CloseBraceExpected: 'a closing brace } is missing.',
  CloseBracketExpected: 'a closing bracket ] is missing.',
  InvalidSymbol: 'this is not JSON; text needs double quotes.',
  UnexpectedEndOfString: 'a text begins here that no double quote ends.',
  InvalidCommentToken: 'JSON has no comments; remove it.',
}

export interface JsonFile {
  /** Undefined if the file could not be read at all. */
  readonly located?: Located
  /** Where the JSON does not parse: what can be told of it around its faults. */
  readonly salvaged?: unknown
  readonly findings: readonly Finding[]
}

/** Reads a JSON file of the content root with the places of its values. Never throws; `code` is that of its faults. */
export function readJson(root: string, file: string, code: Code, about: About = {}): JsonFile {
  const { text, findings } = readText(root, file, about)
  const unread = findings.map((one) => ({ ...one, code }))
  if (text === undefined || unread.length > 0) return { findings: unread }
  return givenJson(file, text, code, about)
}

/** The same of a text that is at hand. */
export function givenJson(file: string, text: string, code: Code, about: About = {}): JsonFile {
  const placeAt = placeFinder(file, text)
  if (text.trim() === '')
    return {
      findings: [
        finding(code, placeAt(0), 'the file is empty; expected JSON. Put back what was in it.', about),
      ],
    }
  const errors: ParseError[] = []
  let tree: Node | undefined
  try {
    tree = parseTree(text, errors, { disallowComments: true })
  } catch {
    return {
      findings: [finding(code, placeAt(0), 'the JSON is nested too deeply to be read. Flatten it.', about)],
    }
  }
  if (errors.length > 0 || !tree) {
    const faults = errors.slice(0, 1).map(({ error, offset }) => {
      const fault = explained(text, printParseErrorCode(error), offset)
      return finding(code, placeAt(fault.offset), `the JSON does not parse: ${fault.message}`, about)
    })
    return {
      salvaged: salvaged(tree),
      findings: faults.length
        ? faults
        : [finding(code, placeAt(0), 'the file is empty; expected JSON.', about)],
    }
  }
  const found = tree
  const data: unknown = JSON.parse(text)
  return {
    findings: [
      ...namedTwice(found).map((node) =>
        finding(
          code,
          placeAt(node.offset),
          `the name "${String(node.value)}" stands twice in one group, and only the last would count. Remove one.`,
          about,
        ),
      ),
      ...garbledIn(file, text, about),
    ],
    located: {
      data,
      place: (path, part) => placeAt(offsetOf(found, [...path], part === 'key')),
      written: (path) => {
        const node = findNodeAtLocation(found, [...path])
        return node && !node.children ? text.slice(node.offset, node.offset + node.length) : undefined
      },
    },
  }
}

/** What a tree with faults says. The tree may be too deep for that. */
function salvaged(tree: Node | undefined): unknown {
  try {
    return tree && getNodeValue(tree)
  } catch {
    return undefined
  }
}

/** A comma too many or too few is where it is, or should be, which may be lines before what it makes a fault. */
function explained(text: string, name: string, offset: number): { offset: number; message: string } {
  const before = text.slice(0, offset).trimEnd()
  const decimal = /(\d+),$/.exec(text.slice(0, offset))?.[1]
  const rest = /^\d+/.exec(text.slice(offset))?.[0]
  if (decimal !== undefined && rest !== undefined)
    return { offset: offset - 1, message: `a number has a point, not a comma. Write ${decimal}.${rest}.` }
  const sign = /^[.;،、，](?=\s*(?:["}\]{]|$))/.exec(text.slice(offset))?.[0]
  if (sign !== undefined && /["}\]\d]$|(?:true|false|null)$/.test(before))
    return { offset, message: `a comma parts what stands here, not the sign ${sign}. Write a comma.` }
  const bare = bareValue(text, offset)
  if (bare) return bare
  if (/^[“”„‟«»‘’]/.test(text.slice(offset)))
    return { offset, message: 'typographic quotes do not count here. Write plain ones: "…".' }
  if (name === 'CommaExpected' && before !== '')
    return { offset: before.length - 1, message: 'a comma is missing behind this.' }
  if ((name === 'ValueExpected' || name === 'PropertyNameExpected') && before.endsWith(','))
    return {
      offset: before.length - 1,
      message: 'this comma is one too many, for nothing follows it. Remove it.',
    }
  return { offset, message: ADVICE[name] ?? name }
}

/** A value as people write it elsewhere: `.5`, `+1`, `007`, `40%`, `'text'`, `True`, a word without quotes. */
function bareValue(text: string, offset: number): { offset: number; message: string } | undefined {
  // A number that ends too early is a fault behind it.
  const lead = /[-+.\d]*$/.exec(text.slice(0, offset))![0]
  const from = offset - lead.length
  const [whole = ''] = /^[^\s,:[\]{}"]+/.exec(text.slice(from)) ?? []
  if (whole.length <= lead.length) return undefined
  const number = /^\+?(-?)0*(\d*)(\.\d*)?(%?)$/.exec(whole)
  if (number && /\d/.test(whole)) {
    const [, sign = '', digits = '', rest = '', percent = ''] = number
    const plain = Number(`${sign}${digits || '0'}${rest}`)
    const value = percent ? plain / 100 : plain
    const why = percent
      ? 'a number has no sign % behind it'
      : 'a number begins and ends with a digit, and not with 0 before others'
    return { offset: from, message: `${why}. Write ${value}.` }
  }
  const single = /^'([^'\n"]*)'/.exec(text.slice(offset))
  if (single) return { offset, message: `text stands in double quotes here. Write "${single[1] ?? ''}".` }
  const word = /^[\p{L}_][\p{L}\p{N}_-]*$/u.exec(whole)?.[0]
  if (word === undefined) return undefined
  const known = /^(?:true|false|null)$/i.test(word) ? word.toLowerCase() : `"${word}"`
  return { offset: from, message: `${word} is no value here. Write ${known}.` }
}

/** Names of an object that it has already. */
function namedTwice(tree: Node): Node[] {
  const twice: Node[] = []
  const waiting = [tree]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const names = new Set<unknown>()
    for (const child of node.children ?? []) {
      waiting.push(child)
      const name = child.type === 'property' ? child.children?.[0] : undefined
      if (!name) continue
      if (names.has(name.value)) twice.push(name)
      names.add(name.value)
    }
  }
  return twice
}

function offsetOf(tree: Node, path: (string | number)[], key: boolean): number {
  for (let length = path.length; length >= 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length))
    if (node)
      return key && length === path.length && node.parent?.type === 'property'
        ? node.parent.offset
        : node.offset
  }
  return 0
}
