import type { RootContent } from 'mdast'
import { endBy, oneLine, paragraph, titled, type Chart, type ChartNode } from './chart'

/** A flowchart, whoever drew it. */
export interface Flow {
  readonly title: string
  readonly boxes: readonly FlowBox[]
  readonly arrows: readonly { readonly from: string; readonly to: string; readonly text: string }[]
  readonly groups: readonly FlowGroup[]
  /** What stands beside the chart: a title, a remark. */
  readonly notes?: readonly string[]
  readonly unplaced: readonly string[]
}

export interface FlowBox {
  readonly id: string
  /** May have several lines. */
  readonly text: string
  readonly isQuestion: boolean
  readonly link?: string
  /** What is shown of who points at it. */
  readonly note?: string
  /** Words that say more of how it ends, such as a class. */
  readonly hint?: string
}

interface FlowGroup {
  readonly id: string
  readonly title: string
  readonly members: readonly string[]
}

const START = /^(?:start|begin|beginn|anfang|začátek|begin here|start here)$/i
const SOLVED = /solved|success|done|works|fixed|ok\b|good|green/i
const FAILED = /support|fail|error|danger|escalat|red\b/i

/** A flowchart as a chart of steps: what points nowhere is an ending, what asks or leads several ways a question. */
export function chartOfFlow({ title, boxes, arrows, groups, notes = [], unplaced }: Flow): Chart {
  const own = new Map(boxes.map((box) => [box.id, box]))
  const ends = (id: string, side: 'from' | 'to'): string[] => {
    if (own.has(id)) return [id]
    const members = groups.find((group) => group.id === id)?.members.filter((one) => own.has(one)) ?? []
    // Into a group one comes at its beginning; out of it, from where it ends.
    const other = side === 'from' ? 'from' : 'to'
    const free = members.filter(
      (one) =>
        !arrows.some(
          (arrow) => arrow[other] === one && members.includes(arrow[side === 'from' ? 'to' : 'from']),
        ),
    )
    return free.length > 0 ? (side === 'to' ? free.slice(0, 1) : free) : members.slice(0, 1)
  }
  const lines = arrows.flatMap(({ from, to, text }) =>
    ends(from, 'from').flatMap((one) =>
      ends(to, 'to').map((other) => ({ from: one, to: other, text: oneLine(text) })),
    ),
  )
  const nodes = boxes.map((box): ChartNode => {
    const [first = '', ...rest] = box.text.split('\n').map(oneLine).filter(Boolean)
    const { title: name, rest: more } = titled(first || box.id)
    const exits = lines.filter(({ from }) => from === box.id).map(({ to, text }) => ({ label: text, to }))
    const link: RootContent[] = box.link
      ? [
          {
            type: 'paragraph',
            children: [
              { type: 'link', url: box.link, children: [{ type: 'text', value: box.note ?? box.link }] },
            ],
          },
        ]
      : box.note === undefined
        ? []
        : [paragraph(box.note)]
    const words = `${box.text} ${box.hint ?? ''}`
    const end = FAILED.test(box.hint ?? '') ? 'support' : SOLVED.test(words) ? 'solved' : endBy(words)
    return {
      key: box.id,
      title: name,
      body: [...(more === '' ? [] : [paragraph(more)]), ...rest.map(paragraph), ...link],
      exits,
      asks: box.isQuestion || (exits.length === 0 && name.endsWith('?')),
      end,
    }
  })
  const { start, kept } = withoutStart(nodes)
  return {
    title,
    intro: [...notes.map(paragraph), ...groups.flatMap((group) => groupNote(group, own))],
    ...(start !== undefined && { start }),
    nodes: kept,
    unplaced,
    pictures: new Map(),
  }
}

/** A box that only says "Start" is the guide's front page. */
function withoutStart(nodes: readonly ChartNode[]): { start?: string; kept: readonly ChartNode[] } {
  const only = nodes.find(
    ({ title, exits, key }) =>
      START.test(title) &&
      exits.length === 1 &&
      exits[0]!.to !== key &&
      !nodes.some((one) => one.exits.some(({ to }) => to === key)),
  )
  if (!only) return { kept: nodes }
  return { start: only.exits[0]!.to, kept: nodes.filter((one) => one !== only) }
}

function groupNote({ title, members }: FlowGroup, boxes: ReadonlyMap<string, FlowBox>): RootContent[] {
  const names = members
    .flatMap((id) => boxes.get(id) ?? [])
    .map(({ text }) => titled(text.split('\n')[0] ?? '').title)
  if (title === '') return []
  return [
    {
      type: 'paragraph',
      children: [
        { type: 'text', value: 'TODO ' },
        { type: 'strong', children: [{ type: 'text', value: title }] },
        { type: 'text', value: names.length === 0 ? '' : `: ${names.join(', ')}` },
      ],
    },
  ]
}
