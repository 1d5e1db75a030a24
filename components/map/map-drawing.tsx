import { Spoken } from '@/components/spoken/spoken'
import { stepAddress, stepAnchor } from '@/lib/addresses'
import type { Drawing } from '@/lib/map/types'
import { direction, messages, nameAttributes, spokenLang } from '@/lib/messages'
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
  /** How thick a line is, in CSS pixels, where that says something: by the step that it leads from, and its answer. */
  widthOf?: (from: string, answer: string) => number
}

/** One drawing of a map: it scrolls, and with our module zooms and is walked by keyboard. Without it, it is as wide as the page. */
export function MapDrawing({ lang, shown, drawing, label, name, widthOf }: MapDrawingProps) {
  const say = messages(lang)
  const { run, width, height, nodes, edges } = drawing
  const said = spokenLang(lang)
  const spoken = shown === said ? undefined : { lang: said, direction: direction(said) }
  const picture = `map.picture.${name}`
  const hrefOf = ({ kind, to, id }: Drawing['nodes'][number]) =>
    kind === 'part' ? `#map.${id}` : stepAddress(lang, to)
  return (
    <guide-map class="guide-map" data-name={name} data-run={run}>
      <div
        className="map-tools mb-2 flex flex-wrap gap-1.5 *:min-h-11 *:min-w-11 *:border-2 *:border-ink *:bg-paper *:px-3 *:font-bold print:hidden no-js:hidden"
        role="group"
        aria-label={label}
        {...nameAttributes(lang)}
      >
        <button type="button" data-zoom="out" aria-label={say.zoomOut}>
          −
        </button>
        <button type="button" data-zoom="in" aria-label={say.zoomIn}>
          +
        </button>
        <button type="button" data-zoom="fit">
          <Spoken lang={lang}>{say.wholeMap}</Spoken>
        </button>
      </div>
      <div className="map-view">
        <svg
          role="group"
          aria-label={label}
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          lang={nameAttributes(lang).lang ?? (shown === lang ? undefined : shown)}
        >
          <g
            id={picture}
            lang={nameAttributes(lang).lang && shown}
            textAnchor="middle"
            direction={direction(shown)}
          >
            {edges.map((edge, i) => (
              <MapEdge key={i} edge={edge} spoken={spoken} width={widthOf?.(edge.from, edge.answer)} />
            ))}
            {nodes.map((node) => (
              <MapNode
                key={node.id}
                node={node}
                name={name}
                spoken={spoken}
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
