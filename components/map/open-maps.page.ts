import { basePath } from '@/lib/addresses/base-path'
import { followLines } from './follow-lines.page'
import { highlightTrail } from './highlight-trail.page'
import { zoomable } from './zoomable.page'

/** Opens the maps of a page: the reader's place and trail on them, zoom, and arrow keys along the lines. */
function open(): void {
  const [, , guide = ''] = location.pathname.slice(basePath().length).split('/').map(decodeURIComponent)
  const here = nodeHere(guide)
  here?.setAttribute('aria-current', 'location')
  highlightTrail(guide, here)
  const views = [...document.querySelectorAll<HTMLElement>('guide-map')].map(zoomable)
  for (const view of views) {
    const own = here && view.element.contains(here) ? here : undefined
    if (own) view.show(own)
    else view.open(view.element.querySelector<SVGAElement>('.map-node') ?? undefined)
    followLines(view, own)
    // A browser looks for what an address names once more when the page has loaded, and Firefox does not find it in an SVG.
    if (own && document.readyState !== 'complete')
      addEventListener('load', () => requestAnimationFrame(() => view.reveal(own, true)))
  }
}

/** The step that the address names, as `#step` or `?at=step`. */
function nodeHere(guide: string): SVGAElement | undefined {
  const asked = new URLSearchParams(location.search).get('at') ?? location.hash.slice(1)
  const step = asked.replace(/^step\./, '')
  return (
    document.querySelector<SVGAElement>(`.map-node[id][data-step="${CSS.escape(`${guide}/${step}`)}"]`) ??
    undefined
  )
}

open()
