import { isMap, isNode, isScalar, parseDocument, type Document, type YAMLError } from 'yaml'
import { finding, type About, type Finding } from '../findings/findings'
import { placeFinder, type Located, type Path } from '../findings/located'
import { ALMOST_END, notTheEnd } from './yaml-signs'
import { answerWithoutDash } from './dashless'
import { yamlFault, type YamlFault } from './yaml-faults'
import { yamlOddities } from './yaml-oddities'

const FENCED = /^---[ \t]*(?:\r?\n|\r)([\s\S]*?)(?:^|\r?\n|\r)---[ \t]*(?:\r?\n|\r|$)/m

/** Spaces that YAML takes for letters of a field's name: non-breaking ones, and those of other widths. */
const ODD_INDENT = /^[ -]*[\u00A0\u2000-\u200B\u202F\u3000]/m

export interface FrontMatter extends Located {
  /** The file's text with its front matter blanked out, so that places in the body are places in the file. */
  readonly body: string
  /** Why it cannot be read as a whole. */
  readonly findings: readonly Finding[]
  /** What can be read, and says something else than it seems to. */
  readonly oddities: readonly Finding[]
  /** Whether the file has front matter at all. */
  readonly present: boolean
}

/**
 * Splits a file into its YAML front matter (between lines of `---`, YAML 1.2) and its body. A fault in the YAML is a
 * finding; what can be read around it is still read. Never throws.
 */
export function readFrontMatter(file: string, text: string, about: About = {}): FrontMatter {
  const top = { file, line: 1, column: 1 }
  const bare = (findings: Finding[]): FrontMatter => ({
    data: {},
    place: () => top,
    body: text,
    findings,
    oddities: [],
    present: false,
  })
  if (!/^---[ \t]*(?:\r|\n|$)/.test(text)) return bare([])
  const match = FENCED.exec(text)
  if (match?.index !== 0) {
    const lines = text.split(/\r\n?|\n/)
    const almost = lines.findIndex((line) => ALMOST_END.test(line))
    if (almost > 0) {
      const place = { file, line: almost + 1, column: 1 }
      const found = finding('front-matter', place, notTheEnd(lines[almost] ?? ''), about)
      return { ...bare([found]), present: true, body: blank(text) }
    }
    const message =
      'the front matter begins with --- and no second line of --- ends it. Add one before the text.'
    return { ...bare([finding('front-matter', top, message, about)]), present: true, body: blank(text) }
  }
  const yaml = match[1] ?? ''
  const placeAt = placeFinder(file, yaml, 1)
  const trouble = troubleWith(yaml)
  if (trouble) {
    const body = blank(match[0]) + text.slice(match[0].length)
    const found = finding('front-matter', placeAt(trouble.offset), trouble.message, about)
    return { ...bare([found]), present: true, body }
  }
  const documentNow = documentOf(yaml)
  const read = (): FrontMatter => {
    const document = documentNow()
    const findings = faultsOf(document.errors, yaml).map(({ offset, message }) =>
      finding('front-matter', placeAt(offset), message, about),
    )
    const isPlain = document.contents === null || isMap(document.contents)
    if (findings.length === 0 && (!isPlain || ODD_INDENT.test(yaml))) findings.push(...said(yamlFault(yaml)))
    const oddities = yamlOddities(yaml).map(({ offset, message }) =>
      finding('front-matter', placeAt(offset), message, about),
    )
    const data: unknown = document.toJS({ maxAliasCount: 100 }) ?? {}
    const place = (path: Path, part?: 'key' | 'value') => {
      const offset = offsetOf(documentNow(), path, part === 'key')
      return offset === undefined ? top : placeAt(offset)
    }
    const written = (path: Path) => {
      const node = path.length === 0 ? undefined : documentNow().getIn(path, true)
      return isScalar(node) && node.range ? yaml.slice(node.range[0], node.range[1]) : undefined
    }
    const body = blank(match[0]) + text.slice(match[0].length)
    return { data, place, written, findings, oddities, body, present: true }
  }
  const said = (fault: YamlFault | undefined): Finding[] =>
    fault ? [finding('front-matter', placeAt(fault.offset), fault.message, about)] : []
  try {
    return read()
  } catch (error) {
    const known = said(yamlFault(yaml))
    if (known.length > 0)
      return { ...bare(known), present: true, body: blank(match[0]) + text.slice(match[0].length) }
    const why =
      error instanceof RangeError
        ? 'it is nested too deeply'
        : error instanceof Error
          ? error.message
          : String(error)
    const message = `the front matter cannot be read: ${why}. Write plain fields, one a line.`
    const body = blank(match[0]) + text.slice(match[0].length)
    return { ...bare([finding('front-matter', top, message, about)]), present: true, body }
  }
}

const LONGEST = 64 * 1024
const DEEPEST = 20
/** More signs in a row that each begin a list or a field than there are levels. */
const INDICATORS = /(?:[-?:][ \t]+){20}/

/** Why front matter is not even given to the parser of YAML, which can take minutes for a line of it. */
function troubleWith(yaml: string): { offset: number; message: string } | undefined {
  if (yaml.length > LONGEST) {
    const message = `the front matter is longer than ${LONGEST / 1024} thousand signs. Does the second line of --- come too late? The text belongs below it.`
    return { offset: LONGEST, message }
  }
  const deep = (offset: number) => ({
    offset,
    message: `the front matter cannot be read: it is nested more than ${DEEPEST} deep. Write plain fields, one a line.`,
  })
  let offset = 0
  let depth = 0
  for (const line of yaml.split('\n')) {
    const [lead] = /^(?:[ \t]|[-?:](?=\s|$))*/.exec(line)!
    if (lead.length > 10 * DEEPEST || INDICATORS.test(line)) return deep(offset)
    for (const { 0: sign, index } of line.matchAll(/[[\]{}]/g)) {
      if (sign === ']' || sign === '}') depth = Math.max(0, depth - 1)
      else if (sign === '[' || sign === '{') depth++
      if (depth > DEEPEST) return deep(offset + index)
    }
    offset += line.length + 1
  }
  return undefined
}

/**
 * The document of a text of YAML. Held so weakly that those of all files do not fill the memory: places in it are asked for where
 * there is something to find fault with, and then at once; later it is parsed again.
 */
function documentOf(yaml: string): () => Document.Parsed {
  let held: WeakRef<Document.Parsed> | undefined
  return () => {
    const known = held?.deref()
    if (known) return known
    const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'silent' })
    held = new WeakRef(document)
    return document
  }
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, '')
}

function offsetOf(document: Document.Parsed, path: Path, key: boolean): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const parent = length > 1 ? document.getIn(path.slice(0, length - 1), true) : document.contents
    const name = path[length - 1]
    if (length === path.length && isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === name)
      const node = pair && (key || !isNode(pair.value) ? pair.key : pair.value)
      if (isNode(node) && node.range) return node.range[0]
    }
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return undefined
}

/** What is to be said of a parser's complaints: each field that stands twice, else the first fault alone, for the others follow from it. */
function faultsOf(errors: readonly YAMLError[], yaml: string): YamlFault[] {
  const twice = errors.filter(({ code }) => code === 'DUPLICATE_KEY')
  const first = errors.find(({ code }) => code !== 'DUPLICATE_KEY')
  const dashless = first
    ? undefined
    : answerWithoutDash(
        twice.map(({ pos }) => pos[0]),
        yaml,
      )
  if (dashless) return [dashless]
  if (!first)
    return twice.map(({ pos }) => {
      const name = /^[^\s:]+/.exec(yaml.slice(pos[0]))?.[0] ?? ''
      return {
        offset: pos[0],
        message: `the field "${name}" stands twice here. Remove one of the two lines.`,
      }
    })
  const offset = Math.min(...errors.map(({ pos }) => pos[0]))
  return [
    yamlFault(yaml, offset) ?? yamlFault(yaml) ?? { offset, message: explainYaml(first.code, first.message) },
  ]
}

function explainYaml(code: string, message: string): string {
  const advice: Record<string, string> = {
    BAD_INDENT: 'The lines of one list or group begin in one column.',
    DUPLICATE_KEY: 'Each field may stand once; remove one.',
    MISSING_CHAR: 'Is a quote or a bracket not closed?',
    TAB_AS_INDENT: 'Indent with spaces, not with tabs.',
    BLOCK_AS_IMPLICIT_KEY: 'A text with a colon and a space in it needs quotes around it.',
    MULTILINE_IMPLICIT_KEY: 'A text with a colon and a space in it needs quotes around it.',
    UNEXPECTED_TOKEN: 'A text that begins with one of @ ` % & * ! | > [ { or a quote needs quotes around it.',
    BAD_SCALAR_START: 'A text that begins with @ or ` needs quotes around it.',
    BAD_ALIAS: 'A text that begins with * needs quotes around it.',
  }
  return `the front matter is not YAML: ${message.split('\n')[0] ?? ''}. ${advice[code] ?? 'If in doubt, put the text in quotes.'}`
}
