import { LABEL } from '@/lib/map/layout'
import { linePath, tipOf } from '@/lib/map/path'
import type { PlacedEdge } from '@/lib/map/types'
import { MapText } from './map-text'

/** A line with its arrow and its answer. The answers stand in the nodes' outline too, so no one has to read them here. */
export function MapEdge({ edge }: { edge: PlacedEdge }) {
  const { from, to, answer, points, labelText, labelBox } = edge
  const tip = tipOf(points)
  return (
    <g className="map-edge" data-from={from} data-to={to} data-edge={answer}>
      <path className="map-line" d={linePath(points)} />
      {tip && (
        <path
          className="map-tip"
          d="M0 0l-4.5 -8h9z"
          transform={`translate(${tip.x} ${tip.y}) rotate(${tip.turn})`}
        />
      )}
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
    </g>
  )
}
