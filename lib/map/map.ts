import {
  entriesInOrder,
  keyOf,
  outlineOf,
  type Guides,
  type Guide,
  type OutlineEntry,
  type OutlineExit,
} from '@/lib/tree'
import type { Messages } from '@/lib/messages'
import { placeAll } from './layout'
import { partsOf, type Part } from './parts'
import type { Drawing, UnplacedDrawing, UnplacedEdge, UnplacedNode } from './types'

/** The words of a map. */
export interface MapMessages extends Pick<
  Messages,
  'kind' | 'goTo' | 'goBackTo' | 'inGuide' | 'ways' | 'afterwards'
> {
  /** Writes a step's number. */
  readonly number: (n: number) => string
  readonly part: (n: number, part: Part) => string
  /** Which way the language is written. */
  readonly direction: 'ltr' | 'rtl'
  /** Inline Markdown as plain text. */
  readonly plain: (markdown: string) => string
  /** What stands at the line of an answer, or at the one way on ('' both), where that is not the answer alone. */
  readonly atLine?: (step: string, answer: string, label: string) => string
  /** What stands above a step's title, where that is not its number and its kind. */
  readonly atStep?: (step: string, number: string) => string
}

/** The picture of a guide: in one drawing, or in parts with an overview of them. */
export interface GuideMap {
  /** Every step is in one of them, and every answer. */
  readonly parts: readonly (Part & { readonly drawing: Drawing })[]
  readonly overview?: Drawing
}

/**
 * Draws a guide as a tree: a line leads to each step where a walk in writing order first meets it; an answer that joins another
 * way, or leads back, ends in a jump that names the step. So no line crosses another, and on a phone, where one sees little of
 * the whole at a time, no line has to be followed out of sight. Takes a time that grows with the guide's size, not with its ways.
 * @param isWanted which parts of a large guide are drawn, by the ids of their steps: all, unless it says otherwise
 */
export function mapOf(
  allGuides: Guides,
  guide: Guide,
  words: MapMessages,
  isWanted: (steps: readonly string[]) => boolean = () => true,
): GuideMap {
  const inOrder = entriesInOrder(outlineOf(guide).entries)
  const all = partsOf(guide, inOrder)
  const parts = all.filter(({ from, to }) => isWanted(inOrder.slice(from - 1, to).map(({ step }) => step.id)))
  const drawn = parts.map((part) => {
    const entries = inOrder.slice(part.from - 1, part.to)
    return { ...part, drawing: placeAll(draftOf(allGuides, guide, entries, words), words.direction) }
  })
  if (parts.length <= 1 || parts.length < all.length) return { parts: drawn }
  return { parts: drawn, overview: placeAll(overviewOf(guide, inOrder, parts, words), words.direction) }
}

function draftOf(
  allGuides: Guides,
  guide: Guide,
  entries: readonly OutlineEntry[],
  words: MapMessages,
): UnplacedDrawing {
  const nodes: UnplacedNode[] = []
  const edges: UnplacedEdge[] = []
  const inPart = new Set(entries.map(({ step }) => step.id))
  for (const { step, number, exits } of entries) {
    const kind = step.kind === 'outcome' ? step.outcome : step.kind
    const written = words.number(number)
    const caption = words.atStep?.(step.id, written) ?? `${written} · ${words.kind[kind]}`
    nodes.push({ id: step.id, kind, to: { guide: guide.id, step: step.id }, caption, title: step.title })
    exits.forEach((exit, i) => {
      const direct = exit.first && exit.to.guide === guide.id && inPart.has(exit.to.step)
      const to = direct ? exit.to.step : `${step.id}.${i}`
      if (!direct) nodes.push(elsewhere(allGuides, exit, to, words))
      // What comes after a part hangs on what stands for the part, or on the step itself where the part is drawn here.
      const stand = exit.after && nodes.some(({ id }) => id === `${step.id}.${i - 1}`)
      const said = exit.choice ? words.plain(exit.choice.label) : ''
      const own = words.atLine?.(step.id, exit.choice?.id ?? '', said) ?? said
      const label = exit.after ? words.afterwards : own
      const from = stand ? `${step.id}.${i - 1}` : step.id
      edges.push({ from, to, answer: exit.after ? '' : (exit.choice?.id ?? ''), label })
    })
  }
  return { nodes, edges }
}

/** What stands for a step that is drawn elsewhere, or not on this map at all. */
function elsewhere(
  allGuides: Guides,
  { to, number, loop }: OutlineExit,
  id: string,
  words: MapMessages,
): UnplacedNode {
  const guide = allGuides.get(to.guide)
  const title = guide?.steps.get(to.step)?.title ?? keyOf(to)
  if (number === undefined)
    return { id, kind: 'guide', to, title, caption: words.inGuide(guide?.title ?? to.guide) }
  const say = loop ? words.goBackTo : words.goTo
  return { id, kind: 'jump', to, loop, title, caption: `${loop ? '↺' : '→'} ${say(words.number(number))}` }
}

function overviewOf(
  guide: Guide,
  inOrder: readonly OutlineEntry[],
  parts: readonly Part[],
  words: MapMessages,
): UnplacedDrawing {
  const partOf = inOrder.map(({ number }) => parts.findIndex(({ to }) => number <= to))
  const ways = new Map<string, number>()
  for (const { number, exits } of inOrder) {
    for (const exit of exits) {
      if (exit.number === undefined) continue
      const [from, to] = [partOf[number - 1]!, partOf[exit.number - 1]!]
      if (from !== to) ways.set(`${from} ${to}`, (ways.get(`${from} ${to}`) ?? 0) + 1)
    }
  }
  return {
    nodes: parts.map((part, n): UnplacedNode => {
      const { step } = inOrder[part.from - 1]!
      const to = { guide: guide.id, step: step.id }
      return { id: String(n), kind: 'part', to, caption: words.part(n + 1, part), title: step.title }
    }),
    edges: [...ways].map(([key, n]): UnplacedEdge => {
      const [from = '', to = ''] = key.split(' ')
      return { from, to, answer: '', label: words.ways(n) }
    }),
  }
}
