import { describe, expect, it } from '@jest/globals'
import { drawn, fit, handles, moved, resized, smallest } from '@/lib/marks/geometry'

const picture = { width: 200, height: 100 }
const box = { x: 50, y: 40, width: 60, height: 20 }

describe('boxes on a picture', () => {
  it('draws the same box whichever way it is dragged', () => {
    const [a, b] = [
      { x: 10, y: 20 },
      { x: 40, y: 60 },
    ]
    expect(drawn(a, b, picture)).toEqual({ x: 10, y: 20, width: 30, height: 40 })
    expect(drawn(b, a, picture)).toEqual(drawn(a, b, picture))
  })

  it('never draws one too small to see, nor outside', () => {
    expect(drawn({ x: 199, y: 99 }, { x: 199, y: 99 }, picture)).toEqual({
      x: 192,
      y: 92,
      width: smallest,
      height: smallest,
    })
    expect(fit({ x: -5, y: 3.4, width: 900, height: 10.2 }, picture)).toEqual({
      x: 0,
      y: 3,
      width: 200,
      height: 10,
    })
  })

  it('stops at the edge and keeps its size when moved', () => {
    expect(moved(box, { x: -1, y: 10 }, picture)).toEqual({ ...box, x: 49, y: 50 })
    expect(moved(box, { x: 500, y: -500 }, picture)).toEqual({ ...box, x: 140, y: 0 })
  })

  it('keeps the opposite side where it is when resized', () => {
    expect(resized(box, 'se', { x: 10, y: 5 }, picture)).toEqual({ x: 50, y: 40, width: 70, height: 25 })
    expect(resized(box, 'nw', { x: 10, y: 5 }, picture)).toEqual({ x: 60, y: 45, width: 50, height: 15 })
    expect(resized(box, 'e', { x: 10, y: 5 }, picture)).toEqual({ ...box, width: 70 })
  })

  it.each(handles)('stays inside and large enough, dragged by %s', (handle) => {
    for (const by of [
      { x: 999, y: 999 },
      { x: -999, y: -999 },
    ]) {
      const { x, y, width, height } = resized(box, handle, by, picture)
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(smallest)
      expect(x + width).toBeLessThanOrEqual(picture.width)
      expect(y + height).toBeLessThanOrEqual(picture.height)
    }
  })
})
