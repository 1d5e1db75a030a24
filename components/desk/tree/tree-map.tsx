import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
} from 'react'
import type { DeskGuide, OverviewStep } from '@/lib/desk/protocol'
import type { Drawing, PlacedEdge, PlacedNode } from '@/lib/map/types'
import { EdgeEnd, TreeEdge } from './tree-edge'
import { itemAfter, treeItems, type TreeItem } from './tree-items'
import { TreeNode } from './tree-node'

interface TreeMapProps {
  /** What it shows, for who hears the page. */
  label: string
  drawing: Drawing
  /** Answers that no kept walk takes, as `step.answer`. */
  uncovered: DeskGuide['uncovered']
  steps: readonly OverviewStep[]
  /** An item was chosen; `at` is where on the window. */
  onChoose: (item: TreeItem, at: { x: number; y: number }) => void
  /** An answer's end was let go over a step. */
  onLead: (edge: PlacedEdge, onto: PlacedNode) => void
}

interface Drag {
  readonly edge: PlacedEdge
  readonly x: number
  readonly y: number
  readonly over: string | undefined
}

const ZOOM = 1.25
/** Below this, not even steps can be told apart. */
const SMALLEST = 0.2
/** Below this, words cannot be read. */
const LEGIBLE = 0.6

/** The guide as a picture that can be changed. Tab comes to it once; in it, the arrow keys walk. */
export function TreeMap({ label, drawing, uncovered, steps, onChoose, onLead }: TreeMapProps) {
  const svg = useRef<SVGSVGElement>(null)
  const items = useMemo(() => treeItems(drawing), [drawing])
  const [at, setAt] = useState<string>()
  const [drag, setDrag] = useState<Drag>()
  const [zoom, setZoom] = useState(1)
  const current = items.some(({ key }) => key === at) ? at : items[0]?.key
  const start = drawing.nodes[0]?.id
  const [opened, setOpened] = useState<string>()
  // A map is opened whole where its words can be read so, else as wide as its frame; failing that, as it was drawn.
  useLayoutEffect(() => {
    const [all, wide] = fitting(svg.current!, drawing)
    setZoom([all, wide].find((one) => one >= LEGIBLE) ?? 1)
    setOpened(start)
    // Not anew when the drawing changes: who looks at a place stays there.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [start])
  // And where its guide begins.
  useEffect(() => {
    const node = svg.current?.querySelector('[data-node]')
    const view = svg.current?.parentElement
    if (!node || !view) return
    const [box, frame] = [node.getBoundingClientRect(), view.getBoundingClientRect()]
    view.scrollBy({
      left: box.left + box.width / 2 - frame.left - frame.width / 2,
      top: box.top + box.height / 2 - frame.top - frame.height / 2,
      behavior: 'instant',
    })
  }, [opened])
  // Who stood on what is gone, or has another name now, stays on the map.
  useEffect(() => {
    if (at === undefined || items.some(({ key }) => key === at) || document.activeElement !== document.body)
      return
    svg.current?.querySelector<SVGElement>('[tabindex="0"]')?.focus({ preventScroll: true })
    // Only when what is drawn has changed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [items])
  const isDragged = drag !== undefined
  useEffect(() => {
    if (!isDragged) return undefined
    const over = new AbortController()
    const letGo = ({ key }: globalThis.KeyboardEvent) => {
      if (key === 'Escape') setDrag(undefined)
    }
    addEventListener('keydown', letGo, { signal: over.signal })
    return () => over.abort()
  }, [isDragged])
  const whole = () => setZoom(Math.max(SMALLEST, fitting(svg.current!, drawing)[0]))
  const titles = new Map(drawing.nodes.map((node) => [node.id, node.title]))
  const itemOf = (element: EventTarget | null) => {
    const key =
      element instanceof Element ? element.closest<SVGElement>('[data-item]')?.dataset.item : undefined
    return items.find((one) => one.key === key)
  }
  const choose = (item: TreeItem) => {
    const box = elementOf(item.key)?.querySelector('.map-title,.map-label,.map-line')?.getBoundingClientRect()
    setAt(item.key)
    onChoose(item, { x: box?.left ?? 0, y: (box?.bottom ?? 0) + 6 })
  }
  const elementOf = (key: string) =>
    svg.current?.querySelector<SVGElement>(`[data-item="${CSS.escape(key)}"]`)
  const keys = (event: KeyboardEvent) => {
    const item = itemOf(event.target)
    if (!item || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter' || event.key === ' ') choose(item)
    else {
      const next = itemAfter(items, drawing.run, item.key, event.key)
      if (next === undefined) return
      setAt(next)
      elementOf(next)?.focus()
    }
    event.preventDefault()
  }
  const pointOf = ({ clientX, clientY }: PointerEvent) => {
    const { left, top } = svg.current!.getBoundingClientRect()
    return { x: (clientX - left) / zoom, y: (clientY - top) / zoom }
  }
  const nodeAt = ({ clientX, clientY }: PointerEvent) =>
    document.elementFromPoint(clientX, clientY)?.closest<SVGElement>('[data-node]')?.dataset.node
  const take = (event: PointerEvent) => {
    const end = event.target instanceof Element ? event.target.closest<SVGElement>('[data-end]') : null
    const item = items.find(({ key }) => key === end?.dataset.end)
    if (!item || !('edge' in item) || event.button !== 0) return
    event.preventDefault()
    svg.current?.setPointerCapture(event.pointerId)
    setDrag({ edge: item.edge, ...pointOf(event), over: undefined })
  }
  const drop = (event: PointerEvent) => {
    if (!drag) return
    const onto = drawing.nodes.find(({ id }) => id === nodeAt(event))
    setDrag(undefined)
    if (onto && onto.id !== drag.edge.to) onLead(drag.edge, onto)
  }
  const [led] = drag?.edge.points ?? []
  return (
    <div className="desk-map" data-run={drawing.run}>
      <div className="desk-map-tools" role="group" aria-label="Size of the map">
        <button type="button" aria-label="Smaller" onClick={() => setZoom(zoom / ZOOM)}>
          −
        </button>
        <button type="button" aria-label="Larger" onClick={() => setZoom(zoom * ZOOM)}>
          +
        </button>
        <button type="button" onClick={whole}>
          Whole map
        </button>
        <p>
          Arrow keys walk, Enter says what can be done. Drag the end of an answer onto another step to lead it
          there.
        </p>
      </div>
      <div className="desk-map-view" role="region" aria-label={label} tabIndex={-1}>
        <svg
          ref={svg}
          role="group"
          aria-label={`Steps of: ${label}`}
          width={drawing.width * zoom}
          height={drawing.height * zoom}
          viewBox={`0 0 ${drawing.width} ${drawing.height}`}
          textAnchor="middle"
          data-dragging={drag !== undefined || undefined}
          onKeyDown={keys}
          onFocus={({ target }) => setAt(itemOf(target)?.key ?? at)}
          onClick={({ target }) => {
            const item = itemOf(target)
            if (item) choose(item)
          }}
          onPointerDown={take}
          onPointerMove={(event) => drag && setDrag({ ...drag, ...pointOf(event), over: nodeAt(event) })}
          onPointerUp={drop}
          onPointerCancel={() => setDrag(undefined)}
        >
          {items.map((item) =>
            'edge' in item ? (
              <TreeEdge
                key={item.key}
                {...{ edge: item.edge, own: item.own, current: item.key === current }}
                from={titles.get(item.edge.from) ?? ''}
                to={titles.get(item.edge.to) ?? ''}
                uncovered={uncovered.includes(`${item.edge.from}.${item.edge.answer}`)}
              />
            ) : undefined,
          )}
          {items.map((item) =>
            'node' in item ? (
              <TreeNode
                key={item.key}
                {...{ node: item.node, current: item.key === current }}
                step={steps.find(({ id }) => id === item.node.id)}
                answers={drawing.edges.filter(({ from }) => from === item.node.id).length}
                aimed={drag?.over === item.node.id}
              />
            ) : undefined,
          )}
          {items.map((item) =>
            'edge' in item && item.own ? <EdgeEnd key={item.key} edge={item.edge} /> : undefined,
          )}
          {drag && led && <path className="desk-lead" d={`M${led.x} ${led.y}L${drag.x} ${drag.y}`} />}
        </svg>
      </div>
    </div>
  )
}

/** How large a map can be to lie in its frame as a whole, and by its width alone; never larger than it was drawn. */
function fitting(svg: SVGSVGElement, { width, height }: Drawing): [all: number, wide: number] {
  const { clientWidth, clientHeight } = svg.parentElement!
  const wide = Math.min(1, clientWidth / width)
  return [Math.min(wide, clientHeight / height), wide]
}
