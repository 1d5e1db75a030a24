import { jest } from '@jest/globals'
import { createGestures } from '@/components/navigation/one-gesture.page'

const window = { location: { pathname: '/a' }, scrollY: 0 }

function click(fields: Partial<PointerEvent & { link: boolean }> = {}): MouseEvent {
  const { link = true, ...rest } = fields
  const target = { closest: (links: string) => (link && links === 'a' ? {} : null) }
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

/** A click at 10/10 that led on to another page, which was seen at 0; what the next one is, on that page. */
function next(fields: Partial<PointerEvent>, { timeStamp = 300, scrollY = 0 } = {}): boolean {
  const here = { location: { pathname: '/a' }, scrollY: 0 }
  const made = createGestures(here as unknown as Window)
  made.began({ timeStamp: 100 })
  made.isSecond(click())
  Object.assign(here, { location: { pathname: '/b' }, scrollY })
  if (timeStamp >= 0) made.began({ timeStamp })
  return made.isSecond(click(fields))
}

test.each([
  ['of a mouse that trembled', { clientX: 17 }, {}, true],
  ['of a mouse beside it', { clientX: 18 }, {}, false],
  ['of a mouse beside it, in both directions', { clientX: 4, clientY: 4 }, {}, false],
  ['of a finger that trembled', { clientY: 41, pointerType: 'touch' }, {}, true],
  ['of a finger beside it', { clientY: 42, pointerType: 'touch' }, {}, false],
  ['just before somebody can have read', {}, { timeStamp: 399 }, true],
  ['when somebody can have read', {}, { timeStamp: 400 }, false],
  ['of somebody who has scrolled', {}, { scrollY: 1 }, false],
  ['of a help that has no pointer', {}, { timeStamp: -1 }, false],
])('a click soon at the same place, %s', (_, fields, when, second) => {
  expect(next(fields, when)).toBe(second)
})

test.each([0, 99, -10])('a first click soon after a page was opened is one, at %i too', (at) => {
  const made = createGestures(window as unknown as Window)
  made.began({ timeStamp: 10 })
  expect(made.isSecond(click({ clientX: at, clientY: at }))).toBe(false)
})

test('what is pressed before another page is seen is not meant for it', async () => {
  jest.useFakeTimers()
  const frames = globalThis as { requestAnimationFrame?: (run: () => void) => void }
  const drawn: (() => void)[] = []
  frames.requestAnimationFrame = (run) => drawn.push(run)
  try {
    const made = gestures()
    const pressed = (timeStamp: number) => {
      made.began({ timeStamp })
      return made.isSecond(click())
    }
    made.pageChanged()
    const before = performance.now()
    expect(pressed(before)).toBe(true)
    await jest.advanceTimersByTimeAsync(50)
    drawn[0]!()
    await jest.advanceTimersByTimeAsync(10)
    expect(pressed(before)).toBe(true)
    expect(pressed(performance.now())).toBe(false)
  } finally {
    delete frames.requestAnimationFrame
    jest.useRealTimers()
  }
})
