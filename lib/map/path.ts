import type { PlacedEdge } from './types'

type Points = PlacedEdge['points']

/** The line of an edge as the `d` of an SVG path: straight, with its corners rounded. */
export function linePath(points: Points): string {
  const [first, ...rest] = points
  if (!first) return ''
  let path = `M${first.x} ${first.y}`
  rest.forEach((point, i) => {
    const next = rest[i + 1]
    // From the middle of one stretch to that of the next, drawn towards the corner between them.
    path += next
      ? `Q${point.x} ${point.y} ${middle(point.x, next.x)} ${middle(point.y, next.y)}`
      : `L${point.x} ${point.y}`
  })
  return path
}

/** Where the tip of an edge's arrow is, and which way it points, in degrees from pointing down. */
export function tipOf(points: Points): { x: number; y: number; turn: number } | undefined {
  const last = points.at(-1)
  const before = points.at(-2)
  if (!last || !before) return undefined
  const turn = (Math.atan2(last.y - before.y, last.x - before.x) * 180) / Math.PI - 90
  return { x: last.x, y: last.y, turn: Math.round(turn) }
}

function middle(a: number, b: number): number {
  return Math.round((a + b) * 5) / 10
}
