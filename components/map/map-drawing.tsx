import { stepAddress, stepAnchor } from '@/lib/addresses'
import type { Drawing } from '@/lib/map/types'
import { direction, words } from '@/lib/words'
import { MapEdge } from './map-edge'
import { MapNode } from './map-node'
import { MapPaper } from './map-paper'

interface MapDrawingProps {
  lang: string
  /** The language that most of its words are in. */
  shown: string
  drawing: Drawing
  label: string
  /** Unique on the page. */
  name: string
}

/** One drawing of a map: it scrolls, and with our module zooms and is walked by keyboard. Without it, it is as wide as the page. */
export function MapDrawing({ lang, shown, drawing, label, name }: MapDrawingProps) {
  const say = words(lang)
  const { run, width, height, nodes, edges } = drawing
  const picture = `map.picture.${name}`
  const hrefOf = ({ kind, to, id }: Drawing['nodes'][number]) =>
    kind === 'part' ? `#map.${id}` : stepAddress(lang, to)
  return (
    <guide-map class="guide-map" data-name={name} data-run={run}>
      <div className="map-tools needs-js" role="group" aria-label={label}>
        <button type="button" data-zoom="out" aria-label={say.zoomOut}>
          −
        </button>
        <button type="button" data-zoom="in" aria-label={say.zoomIn}>
          +
        </button>
        <button type="button" data-zoom="fit">
          {say.wholeMap}
        </button>
      </div>
      <div className="map-view">
        <svg
          role="group"
          aria-label={label}
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          lang={shown === lang ? undefined : shown}
        >
          <g id={picture} textAnchor="middle" direction={direction(shown)}>
            {edges.map((edge, i) => (
              <MapEdge key={i} edge={edge} />
            ))}
            {nodes.map((node) => (
              <MapNode
                key={node.id}
                node={node}
                href={hrefOf(node)}
                anchor={isStep(node.kind) ? stepAnchor(node.to.step) : undefined}
              />
            ))}
          </g>
        </svg>
      </div>
      <MapPaper drawing={drawing} picture={picture} />
    </guide-map>
  )
}

function isStep(kind: Drawing['nodes'][number]['kind']): boolean {
  return kind !== 'jump' && kind !== 'guide' && kind !== 'part'
}
