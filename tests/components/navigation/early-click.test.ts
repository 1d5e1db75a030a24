import { jest } from '@jest/globals'
import {
  askForFirst,
  askForPage,
  holdEarlyClick,
  PATIENCE_MS,
  STEP_LINKS,
  takeEarly,
} from '@/components/navigation/early-click.page'

interface Browser {
  document?: { readyState: string; querySelector: (links: string) => object | null }
  location?: string
  navigator?: object
  fetch: unknown
  MutationObserver?: unknown
  signpostEarly?: unknown
}
const browser = globalThis as unknown as Browser
const { fetch } = browser
let asked: [string, RequestInit][]
/** The first answer on the page. */
let first: object | null
/** Tells of another part of the page that is read. */
let parse: () => void
let isWatched: boolean

const link = { href: 'http://site/b', pathname: '/b' }
const other = { href: 'http://site/c', pathname: '/c' }

beforeEach(() => {
  jest.useFakeTimers()
  asked = []
  first = link
  const querySelector = (links: string) => (links === STEP_LINKS ? first : null)
  const document = { readyState: 'interactive', querySelector }
  Object.assign(browser, { document, location: '/a', navigator: {} })
  browser.fetch = (path: string, options: RequestInit) => {
    asked.push([path, options])
    return Promise.reject(new TypeError('Failed to fetch'))
  }
  delete browser.signpostEarly
  isWatched = false
  browser.MutationObserver = class {
    constructor(look: () => void) {
      parse = () => isWatched && look()
    }
    observe = () => (isWatched = true)
    disconnect = () => (isWatched = false)
  }
})
afterEach(() => {
  jest.useRealTimers()
  browser.fetch = fetch
  const none = { document: undefined, location: undefined, navigator: undefined, MutationObserver: undefined }
  Object.assign(browser, { ...none, signpostEarly: undefined })
})

const held = () => browser.signpostEarly as { path: string; link?: object }

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
  const early = takeEarly()!
  expect(early.link).toBe(link)
  await expect(early.answer).rejects.toThrow()
  await jest.advanceTimersByTimeAsync(PATIENCE_MS)
  expect(browser.location).toBe('/a')
  // From now on our module sees to clicks.
  expect([click(), takeEarly()]).toEqual([true, null])
})

test('a click that nobody takes in time is the browser’s', async () => {
  click()
  await jest.advanceTimersByTimeAsync(PATIENCE_MS - 1)
  expect(browser.location).toBe('/a')
  await jest.advanceTimersByTimeAsync(1)
  expect(browser.location).toBe('http://site/b')
})

test('what the browser has been left with is asked for once, and not our module’s any more', async () => {
  const gone: string[] = []
  Object.defineProperty(browser, 'location', { configurable: true, set: (to: string) => gone.push(to) })
  click()
  await jest.advanceTimersByTimeAsync(100)
  click()
  await jest.advanceTimersByTimeAsync(2 * PATIENCE_MS)
  expect(gone).toEqual(['http://site/b'])
  expect([click(other), takeEarly()]).toEqual([true, null])
  Object.defineProperty(browser, 'location', { writable: true, value: undefined })
})

test('of two early clicks the second counts', async () => {
  click()
  await jest.advanceTimersByTimeAsync(100)
  click(other)
  await jest.advanceTimersByTimeAsync(PATIENCE_MS - 100)
  expect(browser.location).toBe('/a')
  expect(takeEarly()!.link).toBe(other)
})

test('the page of the first answer is asked for before anybody clicks, and a click on it asks for nothing more', async () => {
  first = null
  askForFirst()
  parse()
  expect(asked).toEqual([])
  first = link
  parse()
  parse()
  expect(asked.map(([path]) => path)).toEqual(['/b?part'])
  expect(isWatched).toBe(false)
  await jest.advanceTimersByTimeAsync(PATIENCE_MS)
  expect(browser.location).toBe('/a')
  expect(click()).toBe(false)
  expect(asked.length).toBe(1)
  expect(takeEarly()).toMatchObject({ path: '/b', link })
})

test('once our module is here, no page is asked for before a click', () => {
  askForFirst()
  takeEarly()
  parse()
  expect([asked, isWatched]).toEqual([[], false])
})

test('what is asked for and not clicked can be had; a click on another answer takes its place', () => {
  askForFirst()
  parse()
  expect([held().path, held().link]).toEqual(['/b', undefined])
  click(other)
  expect(asked.map(([path]) => path)).toEqual(['/b?part', '/c?part'])
  expect(takeEarly()).toMatchObject({ path: '/c', link: other })
})

test.each([{ saveData: true }, { effectiveType: '2g' }, { effectiveType: 'slow-2g' }])(
  'with %o no page is asked for that nobody wants',
  (connection) => {
    browser.navigator = { connection }
    askForFirst()
    parse()
    expect([asked, takeEarly()]).toEqual([[], undefined])
  },
)

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
  expect([clicked(), asked, takeEarly()]).toEqual([true, [], undefined])
})
