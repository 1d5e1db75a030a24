import { jest } from '@jest/globals'
import { PATIENCE_MS } from '@/components/navigation/early-click.page'
import { createNavigation, MOST_LEFT } from '@/components/navigation/navigation.page'
import type { PageParts, Pages } from '@/components/navigation/page-parts.page'
import { createPrefetch } from '@/components/navigation/prefetch.page'

beforeEach(() => void jest.useFakeTimers({ doNotFake: ['queueMicrotask'] }))
afterEach(() => void jest.useRealTimers())

/** A page is its path here. */
const partsOf = (path: string) => ({ title: path }) as unknown as PageParts
const linkTo = (pathname: string, dataset = { choice: 'yes' }) =>
  ({ href: `http://site${pathname}`, pathname, dataset }) as unknown as HTMLAnchorElement

/** A reader's tab at `/a`. Its pages come when they are let come. */
function tab({ complete = true } = {}) {
  const entries: { path: string; state: unknown }[] = [{ path: '/a', state: null }]
  let entry = 0
  const did: string[] = []
  const shown = ['/a']
  const coming = new Map<string, () => void>()
  const made: string[] = []
  const location = {
    get pathname() {
      return entries[entry]!.path
    },
    assign: (href: string) => did.push(`load ${new URL(href).pathname}`),
    reload: () => did.push('reload'),
  }
  const history = {
    scrollRestoration: 'auto',
    get state() {
      return entries[entry]!.state
    },
    pushState: (state: unknown, _: string, href: string) => {
      entries.splice(++entry, entries.length, { path: new URL(href).pathname, state })
    },
    replaceState: (state: unknown) => (entries[entry]!.state = state),
  }
  const body = { querySelectorAll: () => [] }
  const window = { location, history, scrollY: 0, scrollTo: () => undefined, document: { body } }
  const pages: Pages = {
    current: () => partsOf(shown.at(-1)!),
    from(path) {
      made.push(path)
      return partsOf(path)
    },
    show: ({ title }) => void shown.push(title),
    isComplete: () => complete,
    complete: () => Promise.resolve(),
  }
  const ask = (path: string) =>
    new Promise<Response>((resolve) =>
      coming.set(path, () =>
        resolve({ ok: true, url: `http://site${path}`, text: () => Promise.resolve(path) } as Response),
      ),
    )
  const prefetch = createPrefetch(
    ask,
    () => [],
    () => false,
    pages.from,
  )
  const navigation = createNavigation(window as unknown as Window, pages, prefetch, () => undefined)
  /** Lets a page come. */
  const come = async (path: string) => {
    void prefetch.come(path)
    coming.get(path)!()
    await jest.advanceTimersByTimeAsync(0)
  }
  const go = (by: number) => {
    entry += by
    navigation.travelled()
  }
  const follow = async (path: string) => {
    void navigation.follow(linkTo(path))
    await jest.advanceTimersByTimeAsync(0)
  }
  return { navigation, come, go, follow, did, shown, made, history, state: () => navigation.state() }
}

test('a page that is here is shown at once', async () => {
  const { come, follow, shown, state, history } = tab()
  await come('/b')
  await follow('/b')
  expect([shown, state()]).toEqual([['/a', '/b'], 'shown'])
  expect(history.state).toEqual({ from: '/a', by: 'yes' })
})

test('a page that is not here is waited for, and shown when it comes', async () => {
  const { come, follow, shown, state } = tab()
  await follow('/b')
  expect([shown, state()]).toEqual([['/a'], 'waiting'])
  await come('/b')
  expect([shown, state()]).toEqual([['/a', '/b'], 'shown'])
})

test('a page that does not come in time is left to the browser', async () => {
  const { follow, shown, did, state, history } = tab()
  await follow('/b')
  await jest.advanceTimersByTimeAsync(PATIENCE_MS)
  expect([shown, did, state()]).toEqual([['/a'], ['load /b'], 'leaving'])
  expect(history.state).toEqual({ left: 'yes' })
})

test('a page that comes where stylesheets are lacking is left to the browser', async () => {
  const { come, follow, shown, did } = tab({ complete: false })
  await come('/b')
  await follow('/b')
  expect([shown, did]).toEqual([['/a'], ['load /b']])
})

test('of two pages that are asked for the second is shown, whichever comes first', async () => {
  const { come, follow, shown, did, state } = tab()
  await follow('/b')
  await follow('/c')
  await come('/b')
  expect([shown, state()]).toEqual([['/a'], 'waiting'])
  await come('/c')
  await jest.advanceTimersByTimeAsync(PATIENCE_MS)
  expect([shown, did, state()]).toEqual([['/a', '/c'], [], 'shown'])
})

test('Back shows the page that was left, and tells the history by which way', async () => {
  const { come, follow, go, shown, history, did } = tab()
  await come('/b')
  await follow('/b')
  go(-1)
  expect([shown, did]).toEqual([['/a', '/b', '/a'], []])
  expect(history.state).toEqual({ left: 'yes' })
})

test('Back while a page is waited for shows the page that was left, and the other one no more', async () => {
  const { come, follow, go, shown, state } = tab()
  await come('/b')
  await follow('/b')
  await follow('/c')
  go(-1)
  await come('/c')
  expect([shown, state()]).toEqual([['/a', '/b', '/a'], 'shown'])
})

test('Back to a page that is not kept any more makes it anew of its text, or loads it', async () => {
  const { come, follow, go, did, state, made, shown } = tab()
  for (let i = 0; i <= MOST_LEFT + 1; i++) {
    await come(`/${i}`)
    await follow(`/${i}`)
  }
  made.length = 0
  go(-MOST_LEFT)
  expect([made, did, state()]).toEqual([[], [], 'shown'])
  go(-1)
  expect([made, did, state(), shown.at(-1)]).toEqual([['/0'], [], 'shown', '/0'])
  // The first one came by the browser.
  go(-1)
  expect([did, state()]).toEqual([['reload'], 'leaving'])
})

test('the rest of our scripts is told of every page, once it is here of the one at hand, too', async () => {
  const { navigation, come, follow, go } = tab()
  const told: string[] = []
  await come('/b')
  await follow('/b')
  navigation.connect({ pageCame: (came) => void told.push(came), pageMade: () => undefined })
  await come('/c')
  await follow('/c')
  go(-1)
  expect(told).toEqual(['onward', 'onward', 'history'])
})
