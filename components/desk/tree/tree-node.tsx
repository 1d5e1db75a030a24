import type { OverviewStep } from '@/lib/desk/protocol'
import { CAPTION, titleStyle } from '@/lib/map/layout'
import type { PlacedNode } from '@/lib/map/types'
import { MapText } from '@/components/map/map-text'
import { shapeOf } from '@/lib/map/shape'
import { stateWords } from '../parts/state-words'

interface TreeNodeProps {
  node: PlacedNode
  step: OverviewStep | undefined
  /** Whether Tab comes to it. */
  current: boolean
  /** What it leads to, for who hears the page. */
  answers: number
  /** Whether an answer is being led to it. */
  aimed: boolean
}

/** A step in the tree, by a shape of its kind. */
export function TreeNode({ node, step, current, answers, aimed }: TreeNodeProps) {
  const { id, kind, box, captionText, titleText, caption, title } = node
  const [middle, top] = [
    box.x + box.width / 2,
    box.y + (box.height - captionText.height - titleText.height) / 2,
  ]
  const faults = step ? stateWords(step) : []
  const counted = answers === 0 ? '' : `, ${answers} ${answers === 1 ? 'way' : 'ways'} on`
  return (
    <g
      className="map-node desk-node"
      role="button"
      tabIndex={current ? 0 : -1}
      aria-haspopup="menu"
      aria-label={[`${caption}: ${title}${counted}`, ...faults].join('; ')}
      data-item={`node ${id}`}
      data-node={id}
      data-kind={kind}
      data-aimed={aimed || undefined}
      data-wrong={(step?.errors ?? 0) > 0 || undefined}
    >
      <path className="map-shape" d={shapeOf(kind, box)} />
      <MapText className="map-caption" text={captionText} x={middle} y={top} style={CAPTION} />
      <MapText
        className="map-title"
        text={titleText}
        x={middle}
        y={top + captionText.height}
        style={titleStyle(kind)}
      />
      {faults.length > 0 && (
        <g className="desk-badge" transform={`translate(${box.x + box.width - 6} ${box.y + 4})`}>
          <circle r="11" />
          <text textAnchor="middle" y="5" fontSize="14">
            {step && step.errors > 0 ? '!' : step?.todo ? '…' : '•'}
          </text>
        </g>
      )}
    </g>
  )
}
