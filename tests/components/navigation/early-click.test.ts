import { jest } from '@jest/globals'
import {
  askForPage,
  holdEarlyClick,
  PATIENCE_MS,
  STEP_LINKS,
  takeEarlyClick,
} from '@/components/navigation/early-click.page'

interface Browser {
  document?: { readyState: string }
  location?: string
  fetch: unknown
  signpostClick?: unknown
}
const browser = globalThis as unknown as Browser
const { fetch } = browser
let asked: [string, RequestInit][]

beforeEach(() => {
  jest.useFakeTimers()
  asked = []
  Object.assign(browser, { document: { readyState: 'interactive' }, location: '/a' })
  browser.fetch = (path: string, options: RequestInit) => {
    asked.push([path, options])
    return Promise.reject(new TypeError('Failed to fetch'))
  }
  delete browser.signpostClick
})
afterEach(() => {
  jest.useRealTimers()
  browser.fetch = fetch
  Object.assign(browser, { document: undefined, location: undefined, signpostClick: undefined })
})

const link = { href: 'http://site/b', pathname: '/b' }

/** Clicks; gives whether the browser would have followed the link. */
function click(on: object | null = link, keys: Partial<MouseEvent> = {}): boolean {
  let followed = true
  const target = { closest: (links: string) => (links === STEP_LINKS ? on : null) }
  holdEarlyClick({ target, ...keys, preventDefault: () => (followed = false) } as unknown as MouseEvent)
  return followed
}

test('a page is asked for as one that takes the place of another', async () => {
  const { signal } = new AbortController()
  await askForPage('/b', signal).catch(() => undefined)
  await askForPage('/c').catch(() => undefined)
  expect(asked).toEqual([
    ['/b?part', { headers: { Accept: 'text/html' }, signal }],
    ['/c?part', { headers: { Accept: 'text/html' }, signal: null }],
  ])
})

test('a click that is too early is kept, and its page is asked for', async () => {
  expect(click()).toBe(false)
  expect(asked.map(([path]) => path)).toEqual(['/b?part'])
  const early = takeEarlyClick()!
  expect(early.link).toBe(link)
  await expect(early.answer).rejects.toThrow()
  await jest.advanceTimersByTimeAsync(PATIENCE_MS)
  expect(browser.location).toBe('/a')
  // From now on our module sees to clicks.
  expect([click(), takeEarlyClick()]).toEqual([true, null])
})

test('a click that nobody takes in time is the browser’s', async () => {
  click()
  await jest.advanceTimersByTimeAsync(PATIENCE_MS - 1)
  expect(browser.location).toBe('/a')
  await jest.advanceTimersByTimeAsync(1)
  expect(browser.location).toBe('http://site/b')
})

test('of two early clicks the second counts', async () => {
  click()
  const other = { href: 'http://site/c', pathname: '/c' }
  await jest.advanceTimersByTimeAsync(100)
  click(other)
  await jest.advanceTimersByTimeAsync(PATIENCE_MS - 100)
  expect(browser.location).toBe('/a')
  expect(takeEarlyClick()!.link).toBe(other)
})

test.each<[string, () => boolean]>([
  ['on no link to a next step', () => click(null)],
  ['for another tab', () => click(link, { ctrlKey: true })],
  [
    'once all of the page is here',
    () => {
      browser.document!.readyState = 'complete'
      return click()
    },
  ],
])('a click %s is left to the browser', (_, clicked) => {
  expect([clicked(), asked, takeEarlyClick()]).toEqual([true, [], undefined])
})
