import { keyOf } from '@/lib/tree'
import { CAPTION, titleStyle } from '@/lib/map/layout'
import type { DrawnBox, NodeKind, PlacedNode } from '@/lib/map/types'
import { MapText, type SpokenOnMap } from './map-text'

interface MapNodeProps {
  node: PlacedNode
  href: string
  /** The id by which an address can name it. */
  anchor: string | undefined
  spoken: SpokenOnMap
  /** Unique on the page. */
  name: string
}

/** A step on the map, by a shape of its kind, as a link to its page. */
export function MapNode({ node, href, anchor, spoken, name }: MapNodeProps) {
  const { id, kind, to, box, captionText, titleText, caption, title } = node
  const captionId = spoken && `map.caption.${name}.${id}`
  const middle = box.x + box.width / 2
  const top = box.y + (box.height - captionText.height - titleText.height) / 2
  return (
    <a
      className="map-node"
      id={anchor}
      href={href}
      aria-label={spoken === undefined ? `${caption}: ${title}` : title}
      aria-describedby={captionId}
      data-node={id}
      data-kind={kind}
      data-step={keyOf(to)}
    >
      <path className="map-shape" d={shapeOf(kind, box)} />
      {kind === 'support' && <path className="map-inner" d={shapeOf(kind, inset(box))} />}
      <MapText
        className="map-caption"
        text={captionText}
        x={middle}
        y={top}
        style={CAPTION}
        {...spoken}
        id={captionId}
      />
      <MapText
        className="map-title"
        text={titleText}
        x={middle}
        y={top + captionText.height}
        style={titleStyle(kind)}
      />
    </a>
  )
}

function inset({ x, y, width, height }: DrawnBox): DrawnBox {
  return { x: x + 4, y: y + 4, width: width - 8, height: height - 8 }
}

const POINT = 14

/** The outline of a node: a question is pointed at both sides, an ending round, an instruction square, and a signpost's arm leads away. */
function shapeOf(kind: NodeKind, { x, y, width, height }: DrawnBox): string {
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
