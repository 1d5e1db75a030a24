import { createPointers, TREMBLE, wheelFactor, type Point } from '@/components/gestures/pointers.page'

/** Pointers that are down at points, by their places in the list. */
function down(...points: Point[]) {
  const pointers = createPointers()
  points.forEach((point, id) => pointers.down(id, point))
  return pointers
}

test('a finger that trembles taps, and moves nothing', () => {
  const pointers = down({ x: 100, y: 100 })
  expect(pointers.move(0, { x: 100 + TREMBLE, y: 100 })).toBeUndefined()
  expect(pointers.isTap()).toBe(true)
})

test('trembling for long is a drag, too', () => {
  const pointers = down({ x: 100, y: 100 })
  for (let turn = 0; turn < 4; turn++) pointers.move(0, { x: turn % 2 ? 100 : 104, y: 100 })
  expect(pointers.isTap()).toBe(false)
})

test('one pointer moves the picture as far as it moves, from where it was last', () => {
  const pointers = down({ x: 0, y: 0 })
  pointers.move(0, { x: 20, y: 0 })
  expect(pointers.move(0, { x: 50, y: -10 })).toMatchObject({ by: { x: 30, y: -10 }, factor: 1 })
})

test.each([
  ['part', { x: 300, y: 0 }, 1.5, { x: 150, y: 0 }],
  ['meet', { x: 100, y: 0 }, 0.5, { x: 50, y: 0 }],
])('two fingers that %s zoom about the middle between them', (_, to, factor, about) => {
  const pointers = down({ x: 0, y: 0 }, { x: 200, y: 0 })
  expect(pointers.move(1, to)).toMatchObject({ factor, about })
  expect(pointers.isTap()).toBe(false)
})

test('two fingers that travel together move the picture as far, and do not zoom it in the end', () => {
  const pointers = down({ x: 0, y: 0 }, { x: 100, y: 0 })
  const moves = [pointers.move(0, { x: 40, y: 30 })!, pointers.move(1, { x: 140, y: 30 })!]
  expect(moves.reduce((sum, { by }) => sum + by.x, 0)).toBe(40)
  expect(moves.reduce((sum, { by }) => sum + by.y, 0)).toBe(30)
  expect(moves.reduce((all, { factor }) => all * factor, 1)).toBeCloseTo(1)
})

test('two fingers at one point zoom by something finite', () => {
  const pointers = down({ x: 5, y: 5 }, { x: 5, y: 5 })
  expect(pointers.move(1, { x: 5, y: 5 })?.factor).toBe(1)
  expect(pointers.move(1, { x: 25, y: 5 })?.factor).toBe(20)
})

test('one that is not down moves nothing, nor does one that was lifted', () => {
  const pointers = down({ x: 0, y: 0 })
  expect(pointers.move(7, { x: 100, y: 0 })).toBeUndefined()
  pointers.up(0)
  expect(pointers.count()).toBe(0)
  expect(pointers.move(0, { x: 100, y: 0 })).toBeUndefined()
})

test('the next touch may be a tap again', () => {
  const pointers = down({ x: 0, y: 0 })
  pointers.move(0, { x: 100, y: 0 })
  pointers.up(0)
  expect(pointers.isTap()).toBe(false)
  pointers.down(0, { x: 0, y: 0 })
  expect(pointers.isTap()).toBe(true)
})

test('a wheel zooms as far as it is turned, in whichever unit it counts, and back', () => {
  const speed = 0.0018
  expect(wheelFactor({ deltaY: -100, deltaMode: 0 }, speed)).toBeCloseTo(1.2, 1)
  expect(wheelFactor({ deltaY: -6, deltaMode: 1 }, speed)).toBeCloseTo(
    wheelFactor({ deltaY: -96, deltaMode: 0 }, speed),
  )
  const [closer, away] = [-50, 50].map((deltaY) => wheelFactor({ deltaY, deltaMode: 0 }, speed))
  expect(closer! * away!).toBeCloseTo(1)
})
