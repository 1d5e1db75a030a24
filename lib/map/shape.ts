import type { DrawnBox, NodeKind } from './types'

const POINT = 14

/** The outline of a node, as the `d` of an SVG path: a question is pointed at both sides, an ending round, an instruction square, and a signpost's arm leads away. */
export function shapeOf(kind: NodeKind, { x, y, width, height }: DrawnBox): string {
  const half = height / 2
  if (kind === 'question')
    return `M${x + POINT} ${y}h${width - 2 * POINT}l${POINT} ${half}l${-POINT} ${half}h${2 * POINT - width}l${-POINT} ${-half}z`
  if (kind === 'guide')
    return `M${x} ${y}h${width - POINT}l${POINT} ${half}l${-POINT} ${half}h${POINT - width}z`
  const corner = kind === 'solved' || kind === 'support' ? Math.min(24, half) : kind === 'jump' ? 8 : 0
  const arc = (dx: number, dy: number) => `a${corner} ${corner} 0 0 1 ${dx} ${dy}`
  return (
    `M${x + corner} ${y}h${width - 2 * corner}${arc(corner, corner)}v${height - 2 * corner}${arc(-corner, corner)}` +
    `h${2 * corner - width}${arc(-corner, -corner)}v${2 * corner - height}${arc(corner, -corner)}z`
  )
}
