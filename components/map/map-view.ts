import { basePath } from '@/lib/base-path'
import { followLines } from './follow-lines'
import { lightWay } from './light-way'
import { zoomable } from './zoomable'

/** Opens the maps of a page: the reader's place and way on them, zoom, and arrow keys along the lines. */
function open(): void {
  const [, , guide = ''] = location.pathname.slice(basePath().length).split('/').map(decodeURIComponent)
  const here = nodeHere(guide)
  here?.setAttribute('aria-current', 'location')
  lightWay(guide, here)
  const views = [...document.querySelectorAll<HTMLElement>('guide-map')].map(zoomable)
  const start = document.querySelector<SVGAElement>('.map-node[id]')
  for (const { element, zoomBy, fit, show } of views) {
    const first = element.querySelector<SVGAElement>('.map-node')
    const inside = [here, start, first].find((node) => node && element.contains(node))
    show(inside ?? undefined, inside === here)
    followLines(element, inside ?? undefined, { zoomBy, fit })
  }
  if (here && location.search.includes('at=')) here.scrollIntoView({ block: 'center' })
}

/** The step that the address names, as `#step` or `?at=step`. */
function nodeHere(guide: string): SVGAElement | undefined {
  const asked = new URLSearchParams(location.search).get('at') ?? decodeURIComponent(location.hash.slice(1))
  const step = asked.replace(/^step\./, '')
  return (
    document.querySelector<SVGAElement>(`.map-node[id][data-step="${CSS.escape(`${guide}/${step}`)}"]`) ??
    undefined
  )
}

open()
