/** The marks of a picture, and the text of its marks file, `screenshots/<folder>/<name>.json`. Pure. */
import type { z } from 'zod'
import type { marksSchema } from '@/lib/content'
import { toMark, type Mark } from '@/lib/marks/mark'

export type MarksFile = z.infer<typeof marksSchema>

/** A box in pixels, with the number that its element carries. */
export interface MarkedBox {
  readonly n: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * The marks of a drawn screen from the boxes of its `data-mark` elements (CSS pixels), by number.
 * `problems` says in words what is wrong: a number that is none, one used twice, an element that is invisible or not wholly inside.
 */
export function marksOf(
  boxes: readonly MarkedBox[],
  screen: { width: number; height: number },
): { marks: Mark[]; problems: string[] } {
  const problems: string[] = []
  const byNumber = new Map<number, Mark>()
  for (const box of boxes) {
    const n = Number(box.n)
    if (!/^[1-9]\d?$/.test(box.n)) {
      problems.push(`data-mark="${box.n}" is not a number from 1 to 99`)
    } else if (byNumber.has(n)) {
      problems.push(
        `two elements carry data-mark="${n}": give one of them another number, or wrap both in one element`,
      )
    } else if (box.width < 1 || box.height < 1) {
      problems.push(
        `the element with data-mark="${n}" is invisible: it is ${box.width} by ${box.height} pixels`,
      )
    } else if (!isInside(box, screen)) {
      problems.push(
        `the element with data-mark="${n}" is not wholly inside the screen of ${screen.width} by ${screen.height} pixels: ` +
          `it lies at ${Math.round(box.x)}, ${Math.round(box.y)} and is ${Math.round(box.width)} by ${Math.round(box.height)}`,
      )
    } else {
      byNumber.set(n, toMark(n, box, screen))
    }
  }
  return { marks: [...byNumber.values()].sort((a, b) => a.n - b.n), problems }
}

function isInside(box: MarkedBox, screen: { width: number; height: number }): boolean {
  const slack = 0.5
  return (
    box.x >= -slack &&
    box.y >= -slack &&
    box.x + box.width <= screen.width + slack &&
    box.y + box.height <= screen.height + slack
  )
}

/** The text of a marks file: fields in the format's order, marks by number, a line feed at the end. */
export function formatMarks({ width, height, marks, of, taken }: MarksFile): string {
  const sorted = marks
    .map(({ n, x, y, width, height }) => ({ n, x, y, width, height }))
    .sort((a, b) => a.n - b.n)
  return JSON.stringify({ width, height, marks: sorted, of, taken }, null, 2) + '\n'
}
