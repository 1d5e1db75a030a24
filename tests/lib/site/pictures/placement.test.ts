import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import {
  circleAt,
  DISC_SCALES,
  placeDiscs,
  type MarkBox,
  type NumberedBox,
} from '@/lib/site/pictures/placement'
import { shownSize, type Size } from '@/lib/site/pictures/sizes'
import { DEEP } from '@/tests/harness/depth'

/** What no one sees, in CSS pixels. */
const HAIR = 0.3
const WIDTHS = [276, 300, 335, 390, 479, 480, 576, 720, 959, 960, 1440, 2500]

interface Marks extends Size {
  marks: NumberedBox[]
}

/** What is wrong with the discs of a picture that is shown in some width, in words. */
function faults({ marks, width, height }: Marks, widths: readonly number[], detailMap?: string): string[] {
  const placed = placeDiscs(marks, shownSize({ width, height }), detailMap)
  return widths.flatMap((shown) => {
    const scale = DISC_SCALES.findLast(({ from }) => shown >= from)!.scale
    const view = { width: shown, height: (shown * height) / width, scale }
    const circles = placed.map(({ n, disc }) => ({ n, ...circleAt(disc, view) }))
    return circles.flatMap((circle) => {
      const { n, x, y, radius } = circle
      const out = x - radius < -HAIR || y - radius < -HAIR
      const over = x + radius > view.width + HAIR || y + radius > view.height + HAIR
      const boxes = marks.filter((box) => distance(circle, box, view) < radius - HAIR)
      const others = circles.filter(
        (one) => one.n > n && Math.hypot(one.x - x, one.y - y) < 2 * radius - HAIR,
      )
      return [
        ...(out || over ? [`${n} leaves the picture at ${shown}`] : []),
        ...boxes.map((box) => `${n} covers box ${box.n} at ${shown}`),
        ...others.map((one) => `${n} covers disc ${one.n} at ${shown}`),
      ]
    })
  })
}

function distance({ x, y }: { x: number; y: number }, box: MarkBox, view: Size): number {
  const beside = Math.max(box.x * view.width - x, 0, x - (box.x + box.width) * view.width)
  const above = Math.max(box.y * view.height - y, 0, y - (box.y + box.height) * view.height)
  return Math.hypot(beside, above)
}

const FOLDERS = ['content/screenshots', 'tests/fixtures/sites/foreign/screenshots']
const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.json'))
    .map((file) => path.join(folder, file)),
)

test.each(files)('no disc of %s covers a box or another disc, or leaves the picture', (file) => {
  const picture = JSON.parse(readFileSync(file, 'utf8')) as Marks
  const { width } = shownSize(picture)
  const widths = WIDTHS.filter((one) => one <= width || one >= 480)
  expect(faults(picture, widths)).toEqual([])
})

/** Repeatable numbers from 0 to 1. https://en.wikipedia.org/wiki/Lehmer_random_number_generator */
function numbers(seed: number): () => number {
  let state = seed
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}

test('nor do those of scattered buttons, wherever they lie', () => {
  const wrong: string[] = []
  for (let seed = 1; seed <= (DEEP ? 60 : 15); seed++) {
    const next = numbers(seed)
    const marks = [1, 2, 3, 4].map((n) => {
      // One in each quarter, so that there is room; up to the very edges.
      const [left, top] = [n % 2 === 0 ? 0.5 : 0, n > 2 ? 0.5 : 0]
      const [width, height] = [0.02 + next() * 0.2, 0.03 + next() * 0.15]
      const [x, y] = [left + next() * (0.5 - width), top + next() * (0.5 - height)]
      return { n, x, y, width, height }
    })
    wrong.push(...faults({ width: 1600, height: 1000, marks }, WIDTHS).map((fault) => `${seed}: ${fault}`))
  }
  expect(wrong).toEqual([])
})

test('in a menu of touching lines each disc finds its place', () => {
  const marks = [1, 2, 3, 4, 5].map((n) => ({ n, x: 0, y: 0.1 + n * 0.08, width: 0.25, height: 0.08 }))
  expect(faults({ width: 1600, height: 1000, marks }, [400, 720, 1440])).toEqual([])
})

test('the disc of a box as large as the picture stays in the picture', () => {
  const marks = [{ n: 1, x: 0, y: 0, width: 1, height: 1 }]
  expect(
    faults({ width: 1600, height: 1000, marks }, WIDTHS).filter((one) => one.includes('leaves')),
  ).toEqual([])
})

test('a picture smaller than a disc breaks nothing', () => {
  const marks = [{ n: 1, x: 0.1, y: 0.1, width: 0.5, height: 0.5 }]
  expect(placeDiscs(marks, { width: 8, height: 8 })).toHaveLength(1)
})

test('a picture without marks has no discs', () => {
  expect(placeDiscs([], { width: 720, height: 432 })).toEqual([])
})

test('of two free places the plainer one is taken', () => {
  const marks = [{ n: 1, x: 0.4, y: 0.4, width: 0.2, height: 0.2 }]
  const shown = { width: 720, height: 432 }
  const [columns, rows] = [80, 48]
  const detailOf = (isPlain: (x: number) => boolean) =>
    `${columns}:${Array.from({ length: columns * rows }, (_, at) => (isPlain((at % columns) / columns) ? '0' : 'f')).join('')}`
  const [right] = placeDiscs(
    marks,
    shown,
    detailOf((x) => x > 0.58),
  )
  const [left] = placeDiscs(
    marks,
    shown,
    detailOf((x) => x < 0.42),
  )
  expect(right!.disc.dx).toBeGreaterThan(0)
  expect(left!.disc.dx).toBeLessThan(0)
})
