import { CAPTION, LABEL, titleStyle } from '@/lib/map/layout'
import { linePath, tipOf } from '@/lib/map/path'
import { shapeOf } from '@/lib/map/shape'
import type { TextBlock, TextStyle } from '@/lib/map/text'
import type { Drawing, PlacedEdge, PlacedNode } from '@/lib/map/types'
import { keyOf, type Target } from '@/lib/tree'
import { tenths } from '@/lib/tenths'
import { lineAt, SIGNS } from './drawing'
import type { LineMark, StepMark, Union } from './union'

/** Colours of a picture, for light and dark screens and for paper. Names begin alike, so that a page may have several pictures. */
export const PICTURE_STYLE = `.tree-change{--c-paper:#fffdf8;--c-ink:#1c1a15;--c-added:#0b5d2a;--c-gone:#a30f1e;--c-moved:#0a4b9c;--c-same:#5d574a;color:var(--c-ink);background:var(--c-paper)}
@media screen and (prefers-color-scheme:dark){.tree-change{--c-paper:#24211a;--c-ink:#f4eee0;--c-added:#7fdc9d;--c-gone:#ff9a8f;--c-moved:#9cc7ff;--c-same:#b9b1a0}}
.tree-change [data-mark=same]{color:var(--c-same)}
.tree-change [data-mark=added],.tree-change [data-mark=now]{color:var(--c-added)}
.tree-change [data-mark=gone],.tree-change [data-mark=was]{color:var(--c-gone)}
.tree-change [data-mark=changed],.tree-change [data-mark=unread]{color:var(--c-moved)}
.tree-change .back{fill:var(--c-paper)}
.tree-change .words{fill:var(--c-ink)}`

const BADGE = 11
const LETTERS = { family: 'system-ui, sans-serif', baseline: 0.35 }

/**
 * A drawing of both times as an `svg` element with its own colours. Without them, where a page refuses styles, it is drawn in
 * those of the page: what changed is told by signs and by kinds of line.
 * @param hasAnchors whether a page can lead to its steps (`anchorOf`): of several pictures of a guide, one has them
 */
export function svgOf(drawing: Drawing, union: Union, label: string, hasAnchors: boolean): string {
  const { width, height, nodes, edges } = drawing
  const room = BADGE
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="tree-change" role="img" aria-label="${escaped(label)}" width="${width + room}" height="${height + room}" viewBox="${-room / 2} ${-room / 2} ${width + room} ${height + room}" color="CanvasText" font-family="${LETTERS.family}" text-anchor="middle">`,
    `<style>${PICTURE_STYLE}</style>`,
    ...edges.map((edge) => edgeOf(edge, union)),
    ...nodes.map((node) => nodeOf(node, union, hasAnchors)),
    '</svg>',
  ].join('\n')
}

const WIDTHS: Readonly<Record<LineMark, number>> = { same: 1.25, added: 3.5, now: 3.5, gone: 2.5, was: 2.5 }

function edgeOf({ from, answer, points, labelText, labelBox }: PlacedEdge, union: Union): string {
  const step = union.steps.get(from)
  const mark = lineAt(step, answer)?.mark ?? (step?.mark === 'gone' ? 'gone' : 'same')
  const isPast = mark === 'gone' || mark === 'was'
  const dashes = isPast ? ' stroke-dasharray="7 5"' : ''
  const tip = tipOf(points)
  return [
    `<g data-mark="${mark}">`,
    `<path d="${linePath(points)}" fill="none" stroke="currentColor" stroke-width="${WIDTHS[mark]}"${dashes}/>`,
    tip
      ? `<path d="M0 0l-5 -9h10z" fill="currentColor" transform="translate(${tip.x} ${tip.y}) rotate(${tip.turn})"/>`
      : '',
    labelText && labelBox
      ? `<rect class="back" fill="Canvas" x="${labelBox.x}" y="${labelBox.y}" width="${labelBox.width}" height="${labelBox.height}"/>` +
        textOf(
          labelText,
          labelBox.x + labelBox.width / 2,
          labelBox.y + (labelBox.height - labelText.height) / 2,
          LABEL,
        )
      : '',
    '</g>',
  ].join('')
}

const OUTLINES: Readonly<Record<StepMark, string>> = {
  same: 'stroke-width="1.5"',
  added: 'stroke-width="4"',
  gone: 'stroke-width="2.5" stroke-dasharray="7 5"',
  changed: 'stroke-width="3"',
  unread: 'stroke-width="3" stroke-dasharray="2 4"',
}

function nodeOf(
  { id, kind, box, captionText, titleText }: PlacedNode,
  union: Union,
  hasAnchor: boolean,
): string {
  const mark = union.steps.get(id)?.mark ?? 'same'
  const middle = box.x + box.width / 2
  const top = box.y + (box.height - captionText.height - titleText.height) / 2
  const inner = { x: box.x + 4, y: box.y + 4, width: box.width - 8, height: box.height - 8 }
  const outline = kind === 'jump' ? 'stroke-width="1.5" stroke-dasharray="5 4"' : OUTLINES[mark]
  return [
    `<g data-mark="${mark}"${hasAnchor && union.steps.has(id) ? ` id="${escaped(anchorOf({ guide: union.guide.id, step: id }))}"` : ''}>`,
    `<path class="back" d="${shapeOf(kind, box)}" fill="Canvas" stroke="currentColor" ${outline}/>`,
    kind === 'support' ? `<path d="${shapeOf(kind, inner)}" fill="none" stroke="currentColor"/>` : '',
    textOf(captionText, middle, top, CAPTION),
    textOf(titleText, middle, top + captionText.height, titleStyle(kind), 'class="words" font-weight="700"'),
    mark === 'same' ? '' : badge(box.x + 4, box.y + 4, SIGNS[mark]),
    '</g>',
  ].join('')
}

function badge(x: number, y: number, sign: string): string {
  return (
    `<circle class="back" fill="Canvas" cx="${x}" cy="${y}" r="${BADGE - 1}" stroke="currentColor" stroke-width="2"/>` +
    `<text x="${x}" y="${tenths(y + 17 * LETTERS.baseline)}" font-size="17" font-weight="700" fill="currentColor">${sign}</text>`
  )
}

function textOf(text: TextBlock, x: number, y: number, { size, lineHeight }: TextStyle, more = ''): string {
  const lines = text.lines.map((line, n) => {
    const at = tenths(y + (n + 0.5) * lineHeight + size * LETTERS.baseline)
    return `<tspan x="${tenths(x)}" y="${at}">${escaped(line)}</tspan>`
  })
  return `<text font-size="${size}" fill="currentColor" ${more}>${lines.join('')}</text>`
}

/** By which a page can lead to a step of a picture. */
export function anchorOf(at: Target): string {
  return `change.${keyOf(at)}`
}

/** A text as it stands in HTML and XML, in attributes too. */
export function escaped(text: string): string {
  // Signs that XML cannot hold would break the whole picture: https://www.w3.org/TR/xml/#charsets
  // eslint-disable-next-line no-control-regex
  const sound = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
  return sound.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`)
}
