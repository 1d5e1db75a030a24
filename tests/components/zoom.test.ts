import { around, drag, fit, placeAt, WHOLE, within, zoomAt } from '@/components/screenshot/zoom.page'

const picture = { width: 1600, height: 800 }
const phone = { width: 400, height: 600 }
const middle = { x: 200, y: 300 }

test('the whole picture fits the room', () => {
  expect(fit(picture, phone)).toEqual({ width: 400, height: 200 })
  expect(fit({ width: 300, height: 900 }, phone)).toEqual({ width: 200, height: 600 })
})

test('zooming keeps what is under the pointer there', () => {
  const point = { x: 260, y: 320 }
  const before = placeAt({ zoom: 4, x: 0.5, y: 0.5 }, point, picture, phone)
  const after = zoomAt({ zoom: 4, x: 0.5, y: 0.5 }, 1.5, point, picture, phone)
  expect(after.zoom).toBe(6)
  const now = placeAt(after, point, picture, phone)
  expect(now.x).toBeCloseTo(before.x)
  expect(now.y).toBeCloseTo(before.y)
})

test('it ends at the whole picture and at eight times that', () => {
  expect(zoomAt(WHOLE, 0.1, middle, picture, phone)).toEqual(WHOLE)
  expect(zoomAt(WHOLE, 100, middle, picture, phone).zoom).toBe(8)
})

test('no emptiness is shown that could be avoided', () => {
  // Four times as large the picture is 1600 by 800: wider and higher than the room.
  expect(within({ zoom: 4, x: 0, y: 1 }, picture, phone)).toEqual({ zoom: 4, x: 0.125, y: 0.625 })
  // Twice as large it is 400 high, less than the room: in the middle.
  expect(within({ zoom: 2, x: 0.5, y: 0 }, picture, phone).y).toBe(0.5)
})

test('a drag moves the picture with the finger', () => {
  const view = { zoom: 4, x: 0.5, y: 0.5 }
  expect(drag(view, { x: 160, y: -80 }, picture, phone)).toEqual({ zoom: 4, x: 0.4, y: 0.6 })
  expect(drag(WHOLE, { x: 160, y: -80 }, picture, phone)).toEqual(WHOLE)
})

test('a glance at a box has it in sight with what is around it', () => {
  const box = { x: 0.8, y: 0.4, width: 0.1, height: 0.1 }
  const view = around(box, picture, phone)
  expect(view.zoom).toBe(4)
  const left = placeAt(view, { x: 0, y: 0 }, picture, phone)
  const right = placeAt(view, { x: phone.width, y: phone.height }, picture, phone)
  expect(left.x).toBeLessThan(box.x)
  expect(right.x).toBeGreaterThan(box.x + box.width)
})

test('what it says on a wide box can be read, and the box is still in sight', () => {
  const box = { x: 0, y: 0.4, width: 0.4, height: 0.1 }
  const view = around(box, picture, phone)
  expect(view.zoom).toBe(2.5)
  expect(placeAt(view, { x: phone.width, y: 0 }, picture, phone).x).toBeGreaterThanOrEqual(box.x + box.width)
})

test('a box as large as the picture is seen whole', () => {
  expect(around({ x: 0, y: 0, width: 1, height: 1 }, picture, phone)).toEqual(WHOLE)
})
