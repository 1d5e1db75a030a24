import type { PictureData } from '@/lib/machines/schemas/parts'
import { DISC, placeDiscs, type PlacedMark } from '@/lib/site/pictures/placement'
import { element } from '../dom/element.page'

/** How wide a card shows a picture at most, in CSS pixels. */
const WIDEST = 640
const SVG = 'http://www.w3.org/2000/svg'

/**
 * A picture with its marks, drawn as on the step's page (`components/screenshot`).
 * @param source gives the address that the window may load; undefined where it cannot be had
 */
export function pictureFigure(
  { src, alt, width, height, marks, drawing }: PictureData,
  source: (src: string) => Promise<string | undefined>,
  drawingNote: string,
): HTMLElement {
  const image = element('img', '')
  image.alt = alt
  image.width = width
  image.height = height
  const shown = { width: Math.min(width, WIDEST), height: (Math.min(width, WIDEST) * height) / width }
  const frame = element('div', 'picture-frame', image, marksOver(placeDiscs(marks, shown), marks))
  const figure = element('figure', 'screenshot', frame)
  // Marks without the picture point at nothing: then its words are all there is.
  const gone = () => frame.replaceWith(element('p', 'picture-words', alt))
  image.addEventListener('error', gone)
  void source(src ?? '').then((address) => {
    if (address === undefined) gone()
    else image.src = address
  })
  if (drawing) figure.append(element('figcaption', '', drawingNote))
  return figure
}

function marksOver(placed: readonly PlacedMark[], marks: PictureData['marks']): SVGElement {
  const all = svg('svg', { class: 'marks' })
  placed.forEach((mark, i) => {
    const name = marks[i]?.name ?? ''
    const group = svg('g', {
      class: 'picture-mark',
      ...(name !== '' && { role: 'img', 'aria-label': `${mark.n} ${name}` }),
    })
    group.append(...drawingOf(mark))
    all.append(group)
  })
  return all
}

function drawingOf({ n, disc, ...box }: PlacedMark): SVGElement[] {
  const rect = {
    x: percent(box.x),
    y: percent(box.y),
    width: percent(box.width),
    height: percent(box.height),
  }
  const at = { cx: disc.dx, cy: disc.dy }
  const face = svg('g', { class: 'mark-disc' })
  if (disc.apart)
    face.append(
      ...['mark-ring', 'mark-line'].map((name) => svg('line', { class: name, x2: disc.dx, y2: disc.dy })),
    )
  const number = svg('text', { x: disc.dx, y: disc.dy, ...(n > 99 && { class: 'mark-long' }) })
  number.textContent = String(n)
  face.append(
    svg('circle', { class: 'mark-edge', r: DISC.radius + DISC.ring, ...at }),
    svg('circle', { class: 'mark-face', r: DISC.radius, ...at }),
    number,
  )
  const place = svg('svg', { x: percent(disc.x), y: percent(disc.y) })
  place.append(face)
  return [
    svg('rect', { class: 'mark-ring', rx: 4, ...rect }),
    svg('rect', { class: 'mark-line', rx: 4, ...rect }),
    place,
  ]
}

function svg(tag: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(SVG, tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value))
  return made
}

function percent(fraction: number): string {
  return `${Math.round(fraction * 1e4) / 1e2}%`
}
