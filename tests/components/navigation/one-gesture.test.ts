import { createGestures } from '@/components/navigation/one-gesture.page'

const window = { location: { pathname: '/a' }, scrollY: 0 }

function click(fields: Partial<PointerEvent & { link: boolean }> = {}): MouseEvent {
  const { link = true, ...rest } = fields
  const target = { closest: () => (link ? {} : null) }
  return {
    ...{ target, clientX: 10, clientY: 10, detail: 1, isTrusted: true, pointerType: 'mouse' },
    ...rest,
  } as unknown as MouseEvent
}

function gestures() {
  const made = createGestures(window as unknown as Window)
  made.began({ timeStamp: 1000 })
  return made
}

test.each([
  ['a first click', {}, false],
  ['the second of a double click', { detail: 2 }, true],
  ['one that is not on a link', { detail: 2, link: false }, false],
  ['what a key clicks', { detail: 0 }, false],
  ['what a script clicks', { detail: 2, isTrusted: false }, false],
])('%s', (_, fields, second) => {
  expect(gestures().isSecond(click(fields))).toBe(second)
})

test.each([
  ['at the same place soon', 10, 300, '/b', true],
  ['at another place soon', 30, 300, '/b', false],
  ['at the same place later', 10, 1500, '/b', false],
  ['at the same place of the same page', 10, 300, '/a', false],
])('a click %s after one that led on', (_, clientX, timeStamp, pathname, second) => {
  const here = { location: { pathname: '/a' }, scrollY: 0 }
  const made = createGestures(here as unknown as Window)
  made.began({ timeStamp: 100 })
  expect(made.isSecond(click())).toBe(false)
  here.location.pathname = pathname
  made.began({ timeStamp })
  expect(made.isSecond(click({ clientX }))).toBe(second)
})
