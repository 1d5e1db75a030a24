import { UserError } from '@/lib/command/user-error'
import { SHAPES } from './mermaid-shapes'

// https://mermaid.js.org/syntax/flowchart.html, as its grammar has it: packages/mermaid/src/diagrams/flowchart/parser/flow.jison

interface MermaidNode {
  readonly id: string
  /** As it is written within the shape; the id where there is none. */
  text: string
  shape: string
  /** The class given by `:::` or `class`. */
  className: string
  link?: string
  /** What is shown of who points at it. */
  tooltip?: string
}

interface MermaidEdge {
  readonly from: string
  readonly to: string
  readonly text: string
  readonly bothWays: boolean
}

interface MermaidGroup {
  readonly id: string
  readonly title: string
  readonly members: string[]
}

export interface MermaidChart {
  readonly title?: string
  readonly nodes: ReadonlyMap<string, MermaidNode>
  readonly edges: readonly MermaidEdge[]
  readonly groups: readonly MermaidGroup[]
  /** What the chart says of itself to who does not see it. */
  readonly notes: readonly string[]
  /** Lines that were not understood. */
  readonly unread: readonly string[]
}

const LONGEST = 1_000_000
const MOST_EDGES = 20_000
const HEADER = /^(?:flowchart|graph)(?:-elk|-v2)?(?:[ \t]+(?:TB|TD|BT|RL|LR|[<>^v]))?[ \t]*(?:;|\r?\n|$)/

/** Whether a text is a flowchart of Mermaid. */
export function isMermaid(text: string): boolean {
  return HEADER.test(bare(text).text)
}

/** Takes away what stands before the chart: front matter, directives, comments. */
function bare(text: string): { text: string; title?: string } {
  const whole = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .trimStart()
  const front = /^---\n([\s\S]*?)\n---\s*\n/.exec(whole)
  const title = /^title:\s*(.+)$/m.exec(front?.[1] ?? '')?.[1]?.replace(/^["']|["']$/g, '')
  const rest = (front ? whole.slice(front[0].length) : whole).replace(/%%\{[\s\S]*?\}%%/g, '')
  return { text: rest.replace(/^[ \t]*%%.*$/gm, '').trimStart(), ...(title && { title }) }
}

/** Reads a flowchart. */
export function readMermaid(source: string): MermaidChart {
  if (source.length > LONGEST) throw new UserError(`The chart has more than ${LONGEST} letters. Split it.`)
  const { text, title } = bare(source)
  const header = HEADER.exec(text)
  if (!header)
    throw new UserError('This is no flowchart of Mermaid: its first line is "flowchart TD" or "graph LR".')
  const reader = createReader(text.slice(header[0].length))
  reader.readAll()
  return { ...(title && { title }), ...reader.result }
}

const PLAIN_EDGE =
  /^(?:[<xo](?=-|=))?(?:-{2,}(?:>|-|[xo](?=[\s|]))|={2,}(?:>|=|[xo](?=[\s|]))|-\.+-(?:>|[xo](?=[\s|]))?|~~~+)/
const TEXT_EDGES: readonly RegExp[] = [
  /^[<xo]?--\s*(?![->])("[^"]*"|[^\n]{1,1000}?)\s*--+(?:>|-|[xo](?=\s))/,
  /^[<xo]?==\s*(?![=>])("[^"]*"|[^\n]{1,1000}?)\s*==+(?:>|=|[xo](?=\s))/,
  /^[<xo]?-\.\s*(?![-.])("[^"]*"|[^\n]{1,1000}?)\s*\.+-(?:>|[xo](?=\s))?/,
]
const IGNORED = /^(?:style|classDef|linkStyle|direction|default)\b[^\n]*/

function createReader(text: string) {
  const nodes = new Map<string, MermaidNode>()
  const edges: MermaidEdge[] = []
  const groups: MermaidGroup[] = []
  const open: MermaidGroup[] = []
  const unread: string[] = []
  const notes: string[] = []
  let at = 0

  const rest = () => text.slice(at, at + 4_000)
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    const found = pattern.exec(rest())
    if (found) at += found[0].length
    return found ?? undefined
  }
  const skipBlank = () => void take(/^[ \t]+/)

  function nodeNamed(id: string): MermaidNode {
    const node = nodes.get(id) ?? { id, text: id, shape: '', className: '' }
    nodes.set(id, node)
    for (const group of open) if (!group.members.includes(id)) group.members.push(id)
    return node
  }

  function readId(): string | undefined {
    const begin = at
    while (at < text.length) {
      const sign = text[at]!
      if (/[\s[\](){}<>|;&"@]/.test(sign) || text.startsWith(':::', at)) break
      // A hyphen, point or equals sign within a name; where they begin an arrow, the name is over.
      if (at > begin && /^(?:--|==|-\.|~~)/.test(text.slice(at, at + 2))) break
      at++
    }
    return at > begin ? text.slice(begin, at) : undefined
  }

  function readShape(node: MermaidNode): void {
    const attributes = take(/^@\{([^}]*)\}/)?.[1]
    if (attributes !== undefined) {
      node.text =
        /\blabel:\s*"((?:[^"\\]|\\.)*)"|\blabel:\s*'([^']*)'|\blabel:\s*([^,\n]+)/
          .exec(attributes)
          ?.slice(1)
          .find(Boolean)
          ?.trim() ?? node.text
      const shape = /\bshape:\s*([\w-]+)/.exec(attributes)?.[1] ?? ''
      node.shape = /^(?:diam|diamond|decision|question|hex|hexagon|prepare)$/.test(shape) ? 'diamond' : shape
      return
    }
    const shape = SHAPES.find(([begin]) => text.startsWith(begin, at))
    if (!shape) return
    const [begin, closes, name] = shape
    const quoted = /^\s*"([^"]*)"\s*/.exec(text.slice(at + begin.length, at + begin.length + 10_000))
    if (quoted) {
      const after = at + begin.length + quoted[0].length
      const close = closes.find((one) => text.startsWith(one, after))
      if (close) {
        at = after + close.length
        Object.assign(node, { text: quoted[1] ?? '', shape: name })
        return
      }
    }
    const ends = closes.flatMap((one) => {
      const found = text.indexOf(one, at + begin.length)
      return found < 0 ? [] : [{ found, one }]
    })
    const end = ends.sort((one, other) => one.found - other.found)[0]
    if (!end) return
    Object.assign(node, { text: text.slice(at + begin.length, end.found).trim(), shape: name })
    at = end.found + end.one.length
  }

  /** `A & B[text]:::class` */
  function readNodes(): string[] {
    const ids: string[] = []
    for (;;) {
      skipBlank()
      const id = readId()
      if (id === undefined) return ids
      ids.push(id)
      const node = nodeNamed(id)
      readShape(node)
      const className = take(/^:::([\w-]+)/)?.[1]
      if (className !== undefined) node.className = className
      if (!take(/^\s*&/)) return ids
    }
  }

  function readEdge(): { text: string; bothWays: boolean } | undefined {
    take(/^\s+(?=(?:[\w-]+@)?(?:[<xo]?(?:--|==|-\.)|~~~))/)
    take(/^[\w-]+@(?=[<xo]?(?:--|==|-\.))/)
    const begin = rest()
    const bothWays = /^<[-=]/.test(begin)
    if (take(PLAIN_EDGE)) {
      const said = take(/^\s*\|\s*(?:"([^"]*)"|([^|]{0,2000}))\s*\|/)
      return { text: (said?.[1] ?? said?.[2] ?? '').trim(), bothWays }
    }
    for (const pattern of TEXT_EDGES) {
      const found = take(pattern)
      if (found) return { text: (found[1] ?? '').replace(/^"|"$/g, '').trim(), bothWays }
    }
    return undefined
  }

  function readStatement(): void {
    const begin = at
    if (take(IGNORED)) return
    const note = take(/^acc(?:Title|Descr)\s*(?:\{([^}]*)\}|:?[ \t]*([^\n]*))/)
    if (note) return void notes.push(note[1] ?? note[2] ?? '')
    const group = take(/^subgraph\b[ \t]*/)
    if (group) {
      const said = take(/^[^\n;]*/)?.[0].trim() ?? ''
      const named = /^([^\s["]+)\s*\[\s*"?([^\]"]*)"?\s*\]$/.exec(said)
      const title = named?.[2] ?? said.replace(/^"|"$/g, '')
      const made = { id: named?.[1] ?? title, title, members: [] }
      groups.push(made)
      open.push(made)
      return
    }
    if (take(/^end\b(?=[ \t]*(?:;|\n|$))/)) return void open.pop()
    const click = take(/^click\s+(\S+)\s+(?:href\s+)?"([^"]*)"(?:[ \t]+"([^"]*)")?[^\n]*/)
    if (click) {
      Object.assign(nodeNamed(click[1]!), { link: click[2] ?? '', tooltip: click[3] ?? '' })
      return
    }
    const call = take(/^click\s+(\S+)([^\n"]*(?:"([^"]*)")?)[^\n]*/)
    if (call) {
      nodeNamed(call[1]!).tooltip = call[3] ?? ''
      return
    }
    if (take(/^click\b[^\n]*/)) return
    const classes = take(/^class\s+([^\s;]+)\s+([\w-]+)[^\n]*/)
    if (classes) {
      for (const id of classes[1]!.split(',')) {
        const node = nodes.get(id)
        if (node) node.className = classes[2]!
      }
      return
    }
    let from = readNodes()
    while (from.length > 0) {
      const edge = readEdge()
      if (!edge) break
      take(/^\s*/)
      const to = readNodes()
      if (to.length === 0) unread.push(text.slice(begin, at).trim())
      for (const one of from)
        for (const other of to) if (edges.length < MOST_EDGES) edges.push({ from: one, to: other, ...edge })
      from = to
    }
    const left = take(/^[^\n;]+/)?.[0].trim()
    if (left) unread.push(text.slice(begin, at).trim())
    if (at === begin) at++
  }

  return {
    readAll(): void {
      while (at < text.length) {
        take(/^[\s;]+/)
        if (at < text.length) readStatement()
      }
    },
    result: { nodes, edges, groups, notes, unread },
  }
}
