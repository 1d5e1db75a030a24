import { walksIn } from '@/lib/trail/memory'

const memory = walksIn(() => sessionStorage)

/** Paints the reader's own answers over the map: what they chose, and the instructions that follow from it, as far as where they are. */
export function highlightTrail(guide: string, here: SVGAElement | undefined): void {
  const own = memory.walk(guide).answers
  const walk = memory.current()
  const begun = walk === guide ? memory.walk(guide).from : undefined
  const answers = { ...own, ...(walk === '' ? {} : memory.walk(walk).answers) }
  const nodes = [...document.querySelectorAll<SVGAElement>('.map-node')]
  if (!nodes.some((node) => answers[node.dataset.step ?? ''] !== undefined)) return
  const leaving = new Map<string, SVGElement[]>()
  for (const edge of document.querySelectorAll<SVGElement>('.map-edge')) {
    const from = edge.dataset.from ?? ''
    leaving.set(from, [...(leaving.get(from) ?? []), edge])
  }
  const waiting = nodes.filter(
    (node, i) =>
      node.id !== '' &&
      (answers[node.dataset.step ?? ''] !== undefined || (i === 0 && begun === node.dataset.step)),
  )
  const lit = new Set<SVGAElement>()
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (lit.has(node)) continue
    lit.add(node)
    node.toggleAttribute('data-lit', true)
    if (node === here && answers[node.dataset.step ?? ''] === undefined) continue
    const edge = edgeTaken(node, leaving, answers)
    const next = edge && goalOf(edge, node)
    edge?.toggleAttribute('data-lit', true)
    if (next) waiting.push(next)
  }
}

function edgeTaken(
  node: SVGAElement,
  leaving: ReadonlyMap<string, readonly SVGElement[]>,
  answers: Readonly<Record<string, string>>,
): SVGElement | undefined {
  const edges = leaving.get(node.dataset.node ?? '') ?? []
  if (node.dataset.kind !== 'question') return edges[0]
  return edges.find((edge) => edge.dataset.edge === answers[node.dataset.step ?? ''])
}

/** The node that an edge leads to, in the same drawing; from a jump on, the step that it names. */
function goalOf(edge: SVGElement, node: SVGAElement): SVGAElement | undefined {
  const drawing = node.closest('svg')
  const goal = drawing?.querySelector<SVGAElement>(`[data-node="${CSS.escape(edge.dataset.to ?? '')}"]`)
  if (goal?.id !== '') return goal ?? undefined
  goal.toggleAttribute('data-lit', true)
  return document.querySelector<SVGAElement>(`.map-node[id][data-step="${goal.dataset.step}"]`) ?? undefined
}
