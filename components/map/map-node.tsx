import { keyOf } from '@/lib/tree'
import { CAPTION, titleStyle } from '@/lib/map/layout'
import { shapeOf } from '@/lib/map/shape'
import type { DrawnBox, PlacedNode } from '@/lib/map/types'
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
