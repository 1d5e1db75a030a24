import { placeAll } from '@/lib/map/layout'
import { paperSheetsOf } from '@/lib/map/paper'
import type { DrawnBox, UnplacedDrawing } from '@/lib/map/types'

function draftOf(count: number): UnplacedDrawing {
  const to = { guide: 'g', step: 's' }
  const nodes = Array.from({ length: count }, (_, n) => ({
    ...{ id: `s${n}`, kind: 'question' as const, to, caption: `${n} · Question`, title: `Title of ${n}` },
  }))
  const edges = Array.from({ length: count - 1 }, (_, n) => ({
    ...{ from: `s${Math.floor(n / 2)}`, to: `s${n + 1}`, answer: 'a', label: 'an answer' },
  }))
  return { nodes, edges }
}

function holds(sheet: DrawnBox, { x, y, width, height }: DrawnBox): boolean {
  return (
    sheet.x <= x && x + width <= sheet.x + sheet.width && sheet.y <= y && y + height <= sheet.y + sheet.height
  )
}

test('a small map is on one sheet', () => {
  const drawing = placeAll(draftOf(4))
  expect(paperSheetsOf(drawing)).toEqual([{ x: 0, y: 0, width: drawing.width, height: drawing.height }])
})

test('a large one is on several, on one of which each box is whole, and on each of which words can be read', () => {
  const drawing = placeAll(draftOf(40))
  const sheets = paperSheetsOf(drawing)
  expect(sheets.length).toBeGreaterThan(1)
  for (const { box } of drawing.nodes) expect(sheets.some((sheet) => holds(sheet, box))).toBe(true)
  // 178 mm are 672 pixels; half the natural size is too small to be read.
  for (const { width } of sheets) expect(672 / width).toBeGreaterThan(0.5)
})

test('no sheet is empty', () => {
  const drawing = placeAll(draftOf(40))
  for (const sheet of paperSheetsOf(drawing)) {
    const shown = drawing.nodes.filter(
      ({ box }) => box.x < sheet.x + sheet.width && box.x + box.width > sheet.x,
    )
    expect(shown.length).toBeGreaterThan(0)
  }
})
