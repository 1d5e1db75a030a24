import { isMap, isScalar, isSeq, parseDocument, stringify, type Document, type YAMLMap } from 'yaml'

/** Where in a file its front matter lies. */
const FENCED = /^(---[ \t]*\r?\n)([\s\S]*?)^---[ \t]*\r?$/m

/** A change of a file's front matter. Everything that it does not mean stays as it is, comments and layout included. */
export type Edit = (file: string) => string | undefined

/** Lets an instruction lead to another step. */
export function setNext(to: string): Edit {
  return (file) => inFrontMatter(file, (yaml, document) => replaceValue(yaml, document.contents, 'next', to))
}

/** Lets the answer `id` of a question lead to another step; its id, if it was not written, is written now. */
export function setTarget(answer: number, id: string, to: string): Edit {
  return (file) =>
    inFrontMatter(file, (yaml, document) => {
      const choice = document.getIn(['choices', answer], true)
      const led = replaceValue(yaml, choice, 'to', to)
      if (led === undefined || !isMap(choice) || choice.has('id')) return led
      const start = choice.range![0]
      // `- label: …` becomes `- id: …`, and label begins the next line; `{ label: … }` becomes `{ id: …, label: … }`.
      const column = start - (yaml.lastIndexOf('\n', start - 1) + 1)
      const [at, written] = choice.flow
        ? [start + 1, ` id: ${id},${yaml[start + 1] === ' ' ? '' : ' '}`]
        : [start, `id: ${id}${eolOf(yaml)}${' '.repeat(column)}`]
      return led.slice(0, at) + written + led.slice(at)
    })
}

/** An answer that is added; its id is that of the step in `to`. */
export interface NewAnswer {
  readonly label: string
  readonly to: string
  readonly match?: string
}

/** Adds an answer to a question: last but one, for the last is most often "something else". */
export function addAnswer(answer: NewAnswer): Edit {
  return (file) =>
    inFrontMatter(file, (yaml, document) => {
      const choices = document.get('choices', true)
      if (!isSeq(choices) || choices.items.length === 0) return undefined
      const at = Math.max(0, choices.items.length - 1)
      if (choices.flow) {
        choices.items.splice(at, 0, document.createNode(answer, { flow: true }))
        return document.toString({ lineWidth: 0 })
      }
      const item = choices.items[at] as YAMLMap
      const dash = yaml.lastIndexOf('-', item.range![0] - 1)
      const start = aboveComments(yaml, yaml.lastIndexOf('\n', dash) + 1)
      const indent = ' '.repeat(dash - (yaml.lastIndexOf('\n', dash) + 1))
      const lines = stringify([answer], { lineWidth: 0 }).trimEnd().split('\n')
      const written = lines.map((line) => indent + line + eolOf(yaml)).join('')
      return yaml.slice(0, start) + written + yaml.slice(start)
    })
}

/** Changes the YAML between the lines of `---`; undefined where that cannot be understood. */
export function inFrontMatter(
  file: string,
  change: (yaml: string, document: Document.Parsed) => string | undefined,
): string | undefined {
  const match = FENCED.exec(file)
  if (match?.index !== 0) return undefined
  const [, fence = '', yaml = ''] = match
  const document = parseDocument(yaml)
  if (document.errors.length > 0) return undefined
  const changed = change(yaml, document)
  return changed === undefined ? undefined : fence + changed + file.slice(fence.length + yaml.length)
}

function replaceValue(yaml: string, map: unknown, key: string, value: string): string | undefined {
  const node = isMap(map) ? map.get(key, true) : undefined
  if (!isScalar(node) || !node.range) return undefined
  const [start, end] = node.range
  return yaml.slice(0, start) + value + yaml.slice(end)
}

/** The beginning of the comment lines that stand right above a line: they belong to it. */
function aboveComments(yaml: string, line: number): number {
  for (let start = line; ;) {
    const before = yaml.lastIndexOf('\n', start - 2) + 1
    if (start === 0 || !yaml.slice(before, start).trimStart().startsWith('#')) return start
    start = before
  }
}

function eolOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n'
}
