import { LABEL } from '@/lib/map/layout'
import { linePath, tipOf } from '@/lib/map/path'
import type { PlacedEdge } from '@/lib/map/types'
import { MapText } from '@/components/map/map-text'
import { edgeKey } from './tree-items'

interface TreeEdgeProps {
  edge: PlacedEdge
  /** Whether it can be changed here. */
  own: boolean
  current: boolean
  /** Titles of the steps at its ends. */
  from: string
  to: string
  uncovered: boolean
}

/** An answer's line in the tree. */
export function TreeEdge({ edge, own, current, from, to, uncovered }: TreeEdgeProps) {
  const { points, label, labelText, labelBox } = edge
  const tip = tipOf(points)
  const middle = points[Math.floor(points.length / 2)] ?? { x: 0, y: 0 }
  const name = label === '' ? `The way from “${from}” to “${to}”` : `“${label}”, from “${from}” to “${to}”`
  return (
    <g
      className="map-edge desk-edge"
      role={own ? 'button' : 'img'}
      tabIndex={current ? 0 : -1}
      aria-haspopup={own ? 'menu' : undefined}
      aria-label={uncovered ? `${name}; no kept walk takes it` : name}
      data-item={edgeKey(edge)}
      data-own={own || undefined}
      data-uncovered={uncovered || undefined}
    >
      <path className="desk-edge-ground" d={linePath(points)} />
      <path className="map-line" d={linePath(points)} />
      {labelText && labelBox && (
        <g className="map-label">
          <rect {...labelBox} />
          <MapText
            text={labelText}
            x={labelBox.x + labelBox.width / 2}
            y={labelBox.y + (labelBox.height - labelText.height) / 2}
            style={LABEL}
          />
        </g>
      )}
      {!labelBox && own && <circle className="desk-edge-hold" cx={middle.x} cy={middle.y} r="7" />}
      {tip && (
        <path
          className="map-tip"
          d="M0 0l-4.5 -8h9z"
          transform={`translate(${tip.x} ${tip.y}) rotate(${tip.turn})`}
        />
      )}
    </g>
  )
}

/** Room for a fingertip's middle. */
const HANDLE = 11

/** By which an answer is led elsewhere: the end of its line. It lies over the step that it leads to. */
export function EdgeEnd({ edge }: Pick<TreeEdgeProps, 'edge'>) {
  const tip = tipOf(edge.points)
  if (!tip) return null
  return (
    <circle className="desk-edge-end" data-end={edgeKey(edge)} cx={tip.x} cy={tip.y} r={HANDLE}>
      <title>Drag it onto another step</title>
    </circle>
  )
}
