import { placeAll } from '@/lib/map/layout'
import { sheetsOf } from '@/lib/map/paper'
import type { Drawing, DrawingDraft } from '@/lib/map/types'

function draftOf(count: number): DrawingDraft {
  const to = { guide: 'g', step: 's' }
  const nodes = Array.from({ length: count }, (_, n) => ({
    ...{ id: `s${n}`, kind: 'question' as const, to, caption: `${n} · Question`, title: `Title of ${n}` },
  }))
  const edges = Array.from({ length: count - 1 }, (_, n) => ({
    ...{ from: `s${Math.floor(n / 2)}`, to: `s${n + 1}`, answer: 'a', label: 'an answer' },
  }))
  return { nodes, edges }
}

function area({ width, height }: Drawing): number {
  return width * height
}

test('a small map is on one sheet', () => {
  const drawing = placeAll(draftOf(4))
  expect(sheetsOf(drawing)).toEqual([{ x: 0, y: 0, width: drawing.width, height: drawing.height }])
})

test('a large one is on several, which together are all of it, and on each of which words can be read', () => {
  const drawing = placeAll(draftOf(40))
  const sheets = sheetsOf(drawing)
  expect(sheets.length).toBeGreaterThan(1)
  expect(sheets.reduce((sum, { width, height }) => sum + width * height, 0)).toBeCloseTo(area(drawing))
  // 178 mm are 672 pixels; half the natural size is too small to be read.
  for (const { width } of sheets) expect(672 / width).toBeGreaterThan(0.5)
})

test('it is cut between boxes where there is room between them', () => {
  const drawing = placeAll(draftOf(40))
  const cut = drawing.nodes.filter(({ box }) =>
    sheetsOf(drawing).some(({ x }) => x > box.x && x < box.x + box.width),
  )
  expect(cut.length).toBeLessThan(drawing.nodes.length / 5)
})
