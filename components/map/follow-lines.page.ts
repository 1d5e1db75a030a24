import type { Zoomable } from './zoomable.page'

const STEP = 1.4

/** Which keys go along the lines, against them, and to the answer before and after, by the way that the lines run. */
const KEYS = {
  TB: ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight'],
  LR: ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown'],
  RL: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'],
} as const

/**
 * Walks a map by keyboard. It is one stop of the Tab key; from there the arrow key along the lines follows one, that against them
 * goes back to where it comes from, and the other two go to the other answers of the same question. From a jump on, it goes to
 * the step that the jump names.
 */
export function followLines(
  { element, zoomBy, fit, reveal }: Zoomable,
  first: SVGAElement | undefined,
): void {
  const nodes = [...element.querySelectorAll<SVGAElement>('.map-node')]
  const byId = new Map(nodes.map((node) => [node.dataset.node ?? '', node]))
  const lines = [...element.querySelectorAll<SVGElement>('.map-edge')].flatMap((edge) => {
    const [from, to] = [byId.get(edge.dataset.from ?? ''), byId.get(edge.dataset.to ?? '')]
    return from && to ? [{ from, to, lit: edge.hasAttribute('data-lit') }] : []
  })
  const run = element.dataset.run as keyof typeof KEYS
  /** From where each node was last reached. */
  const cameFrom = new Map<SVGAElement, SVGAElement>()
  let stop = first ?? nodes[0]
  for (const node of nodes) node.setAttribute('tabindex', node === stop ? '0' : '-1')

  const above = (node: SVGAElement) => {
    const from = lines.filter(({ to }) => to === node)
    return cameFrom.get(node) ?? (from.find(({ lit }) => lit) ?? from[0])?.from
  }
  const below = (node: SVGAElement) => {
    const to = lines.filter(({ from }) => from === node)
    return (to.find(({ lit }) => lit) ?? to[0])?.to ?? named(node)
  }
  const named = (node: SVGAElement) =>
    node.dataset.kind === 'jump'
      ? document.querySelector<SVGAElement>(`.map-node[id][data-step="${node.dataset.step}"]`)
      : undefined
  const beside = (node: SVGAElement, by: 1 | -1) => {
    const from = above(node)
    const place = (one: SVGAElement) => one.getBoundingClientRect()[run === 'TB' ? 'x' : 'y']
    const siblings = [...new Set(lines.filter((line) => line.from === from).map(({ to }) => to))]
    siblings.sort((a, b) => place(a) - place(b))
    const next = siblings[siblings.indexOf(node) + by]
    if (next && from) cameFrom.set(next, from)
    return next
  }
  const [on, back, before, after] = KEYS[run]
  const moves: Record<string, (node: SVGAElement) => SVGAElement | null | undefined> = {
    [back]: above,
    [on]: (node) => {
      const next = below(node)
      if (next) cameFrom.set(next, node)
      return next
    },
    [before]: (node) => beside(node, -1),
    [after]: (node) => beside(node, 1),
  }
  const acts: Record<string, () => void> = {
    '+': () => zoomBy(STEP),
    '-': () => zoomBy(1 / STEP),
    '0': fit,
  }

  element.addEventListener('keydown', (event) => {
    const node = (event.target as Element).closest<SVGAElement>('.map-node')
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const [move, act] = [node && moves[event.key], acts[event.key]]
    if (!move && !act) return
    event.preventDefault()
    act?.()
    if (!node) return
    const next = move?.(node) ?? node
    next.focus({ preventScroll: true })
    reveal(next)
  })
  element.addEventListener('focusin', ({ target }) => {
    const node = (target as Element).closest<SVGAElement>('.map-node')
    // By Tab. One that is clicked must not run away from under the mouse.
    if (node?.matches(':focus-visible')) reveal(node)
    if (!node || node === stop) return
    stop?.setAttribute('tabindex', '-1')
    node.setAttribute('tabindex', '0')
    stop = node
  })
}
