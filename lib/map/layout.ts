import { Graph, layout, type EdgeLabel, type GraphLabel, type NodeLabel } from '@dagrejs/dagre'
import { tenths } from '@/lib/tenths'
import { wrapText, type TextStyle } from './text'
import type { DrawnBox, Drawing, UnplacedDrawing, NodeKind, PlacedEdge, PlacedNode } from './types'

export const CAPTION: TextStyle = { size: 12, lineHeight: 16, most: 156 }
const TITLE: TextStyle = { size: 14, lineHeight: 18, most: 156 }
export const LABEL: TextStyle = { size: 13, lineHeight: 16, most: 112 }

/** Of what is only named here, and drawn elsewhere. */
const NAMED: TextStyle = { ...TITLE, size: 13, lineHeight: 16, most: 108 }
const MARGIN_X = 17
const GAPS = { nodesep: 16, edgesep: 10, ranksep: 32 }
const NODE_PADDING = 10
const LABEL_PADDING = 5

/**
 * Finds a place for every node and every label, none over another: in layers that follow each other downwards, or the way the
 * language is written, whichever makes the picture narrower: it is first seen as wide as its page, and pages go on downwards.
 */
export function placeAll(unplaced: UnplacedDrawing, written: 'ltr' | 'rtl' = 'ltr'): Drawing {
  const drawings = (['TB', written === 'ltr' ? 'LR' : 'RL'] as const).map((run) => placeAlong(run, unplaced))
  return drawings.reduce((best, one) => (one.width < best.width ? one : best))
}

function placeAlong(run: Drawing['run'], { nodes, edges }: UnplacedDrawing): Drawing {
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>({ multigraph: true })
  graph.setGraph({ rankdir: run, ...GAPS, marginx: 16, marginy: 16 })
  const texts = new Map(
    nodes.map((node) => {
      const { most } = titleStyle(node.kind)
      const captionText = wrapText(node.caption, { ...CAPTION, most })
      const titleText = wrapText(node.title, titleStyle(node.kind))
      const height = captionText.height + titleText.height + 2 * NODE_PADDING
      graph.setNode(node.id, { width: most + 2 * MARGIN_X, height })
      return [node.id, { captionText, titleText }] as const
    }),
  )
  const labels = edges.map((edge, i) => {
    const text = edge.label === '' ? undefined : wrapText(edge.label, LABEL)
    const size = {
      width: text ? text.width + 2 * LABEL_PADDING : 0,
      height: text ? text.height + 2 * LABEL_PADDING : 0,
    }
    graph.setEdge(edge.from, edge.to, { ...size, labelpos: 'c', minlen: 1, weight: 1 }, String(i))
    return { text, size }
  })
  // Nodes come in writing order, which has no crossings: their answers stay as the question has them.
  if (nodes.length > 0) layout(graph, { disableOptimalOrderHeuristic: true })
  const placedNodes = nodes.map((node): PlacedNode => {
    const placed = graph.node(node.id)
    return { ...node, ...texts.get(node.id)!, box: boxAround(placed) }
  })
  const placedEdges = edges.map((edge, i): PlacedEdge => {
    const placed = graph.edge(edge.from, edge.to, String(i))
    const { text, size } = labels[i]!
    const at = { x: placed.x ?? 0, y: placed.y ?? 0, ...size }
    const inner = (placed.points ?? []).slice(1, -1)
    const points = [end(graph.node(edge.from), run, 1), ...inner, end(graph.node(edge.to), run, -1)].map(
      ({ x, y }) => ({ x: tenths(x), y: tenths(y) }),
    )
    return { ...edge, points, ...(text && { labelText: text, labelBox: boxAround(at) }) }
  })
  const { width = 0, height = 0 } = graph.graph()
  return { run, width: Math.ceil(width), height: Math.ceil(height), nodes: placedNodes, edges: placedEdges }
}

/** Where lines leave a node (1) or come to it (-1): in the middle of a side, wherever they lead. */
function end({ x = 0, y = 0, width = 0, height = 0 }: NodeLabel, run: Drawing['run'], side: 1 | -1) {
  if (run === 'TB') return { x, y: y + (side * height) / 2 }
  return { x: x + ((run === 'LR' ? side : -side) * width) / 2, y }
}

/** How the title of a node is written. */
export function titleStyle(kind: NodeKind): TextStyle {
  return kind === 'jump' || kind === 'guide' ? NAMED : TITLE
}

function boxAround({ x = 0, y = 0, width = 0, height = 0 }: NodeLabel): DrawnBox {
  return { x: tenths(x - width / 2), y: tenths(y - height / 2), width: tenths(width), height: tenths(height) }
}
