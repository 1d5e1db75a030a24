import { LABEL } from '@/lib/map/layout'
import { linePath, tipOf } from '@/lib/map/path'
import type { PlacedEdge } from '@/lib/map/types'
import { MapText, type SpokenOnMap } from './map-text'

interface MapEdgeProps {
  edge: PlacedEdge
  spoken: SpokenOnMap
  /** In CSS pixels, where it is not as any other. */
  width?: number | undefined
}

/** A line with its arrow and its answer. Who hears the page finds the answers in the words below, each with where it leads. */
export function MapEdge({ edge, spoken, width }: MapEdgeProps) {
  const { from, to, answer, points, labelText, labelBox } = edge
  const tip = tipOf(points)
  return (
    <g className="map-edge" data-from={from} data-to={to} data-edge={answer} aria-hidden="true">
      <path
        className="map-line"
        d={linePath(points)}
        style={width === undefined ? undefined : { strokeWidth: width }}
      />
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
            // What is no answer is the interface's.
            {...(answer === '' && spoken)}
          />
        </g>
      )}
    </g>
  )
}
