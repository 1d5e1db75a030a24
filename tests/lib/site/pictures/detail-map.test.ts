import { CELL, gridOf, detailMapOf, detailUnder } from '@/lib/site/pictures/detail-map'

/** A picture of 80 by 40 cells that is plain on the left and striped on the right. */
function halfStriped() {
  const grid = gridOf({ width: 800, height: 400 })
  const grey = new Uint8Array(grid.columns * CELL * grid.rows * CELL).map((_, at) => {
    const x = at % (grid.columns * CELL)
    return x < (grid.columns * CELL) / 2 || x % 2 === 0 ? 255 : 0
  })
  return detailMapOf(grey, grid)
}

test('the grid has the picture’s shape', () => {
  expect(gridOf({ width: 800, height: 400 })).toEqual({ columns: 80, rows: 40 })
  expect(gridOf({ width: 10_000, height: 1 })).toEqual({ columns: 80, rows: 1 })
  expect(gridOf({ width: 1, height: 10_000 })).toEqual({ columns: 80, rows: 240 })
})

test('there is detail where pixels differ, and none where they are alike', () => {
  const detailMap = halfStriped()
  expect(detailUnder(detailMap, 0.2, 0.5, 0.05, 0.1)).toBe(0)
  expect(detailUnder(detailMap, 0.8, 0.5, 0.05, 0.1)).toBe(1)
  expect(detailUnder(detailMap, 0.5, 0.5, 0.1, 0.2)).toBeCloseTo(0.5, 1)
})

test('a circle that lies beside the picture, or between two cells’ middles, hides nothing', () => {
  expect(detailUnder(halfStriped(), 2, 2, 0.05, 0.1)).toBe(0)
  expect(detailUnder(halfStriped(), 0.8, 0.5, 0.0001, 0.0001)).toBe(0)
})
