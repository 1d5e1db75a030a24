import { jest } from '@jest/globals'
import type { PageParts } from '@/components/navigation/page-parts.page'
import { createPrefetch, MOST_PAGES } from '@/components/navigation/prefetch.page'

const parts = (html: string) => ({ title: html, body: html }) as unknown as PageParts

/** A site whose pages say their path; `/lost` is none, `/moved` is another one's. */
function site(ways: string[] = [], isBusy = false) {
  const asked: string[] = []
  const stopped: string[] = []
  const ask = (path: string, signal: AbortSignal) => {
    asked.push(path)
    signal.addEventListener('abort', () => stopped.push(path))
    const url = `http://site${{ '/moved': '/elsewhere', '/folder': '/folder/' }[path] ?? path}`
    return Promise.resolve({ ok: path !== '/lost', url, text: () => Promise.resolve(path) } as Response)
  }
  const prefetch = createPrefetch(
    ask,
    () => ways,
    () => isBusy,
    parts,
  )
  return { prefetch, asked, stopped }
}

test('a page is asked for once, and is there when it has come', async () => {
  const { prefetch, asked } = site()
  const coming = prefetch.come('/a')
  expect(prefetch.take('/a')).toBeUndefined()
  expect(await coming).toBe(true)
  expect(await prefetch.come('/a')).toBe(true)
  expect(prefetch.take('/a')).toEqual(parts('/a'))
  expect(asked).toEqual(['/a'])
})

test.each(['/lost', '/moved'])('%s is not there, and is asked for again', async (path) => {
  const { prefetch, asked } = site()
  expect(await prefetch.come(path)).toBe(false)
  expect(prefetch.take(path)).toBeUndefined()
  await prefetch.come(path)
  expect(asked).toEqual([path, path])
})

test('only so many pages are kept: those that were used last', async () => {
  const { prefetch, asked } = site()
  for (let i = 0; i < MOST_PAGES; i++) await prefetch.come(`/${i}`)
  await prefetch.come('/0')
  await prefetch.come('/new')
  expect(prefetch.take('/0')).toBeDefined()
  expect(prefetch.take('/1')).toBeUndefined()
  expect(asked).toHaveLength(MOST_PAGES + 1)
})

test('of many ways the first eight are fetched ahead, while the line is busy one', () => {
  const ways = Array.from({ length: 12 }, (_, i) => `/${i}`)
  const [idle, busy] = [site(ways), site(ways, true)]
  expect([idle.prefetch.ahead(), busy.prefetch.ahead(), site().prefetch.ahead()]).toEqual([true, true, false])
  expect([idle.asked, busy.asked]).toEqual([ways.slice(0, 8), ['/0']])
})

test('the line is given to one page: what has still to come of others is stopped', async () => {
  const { prefetch, stopped } = site()
  await prefetch.come('/here')
  const coming = [prefetch.come('/a'), prefetch.come('/b')]
  prefetch.only('/b')
  expect(stopped).toEqual(['/a'])
  await Promise.all(coming)
})

test('a reader who stays has the next pages made, in their order', async () => {
  const { prefetch, asked } = site(['/a', '/b', '/c'])
  const made: string[] = []
  await prefetch.make(
    () => made.length < 2,
    (path) => void made.push(path),
  )
  expect([asked, made]).toEqual([
    ['/a', '/b', '/c'],
    ['/a', '/b'],
  ])
})

test('what was made of pages that are no more near is let go of, and made again of their text', async () => {
  const ways = ['/a']
  let made = 0
  const prefetch = createPrefetch(
    (path) =>
      Promise.resolve({ ok: true, url: `http://site${path}`, text: () => Promise.resolve(path) } as Response),
    () => ways,
    () => false,
    (html) => {
      made += 1
      return parts(html)
    },
  )
  await prefetch.make(() => true, undefined)
  await prefetch.make(() => true, undefined)
  expect(made).toBe(1)
  ways[0] = '/b'
  prefetch.ahead()
  expect([prefetch.take('/a'), made]).toEqual([parts('/a'), 2])
})

const answered = (path: string) =>
  ({ ok: true, url: `http://site${path}`, text: () => Promise.resolve(path) }) as Response

test('a server that only adds a slash has sent the page', async () => {
  expect(await site().prefetch.come('/folder')).toBe(true)
})

test('after five minutes a page is asked for again', async () => {
  jest.useFakeTimers()
  try {
    const { prefetch, asked } = site()
    await prefetch.come('/a')
    await jest.advanceTimersByTimeAsync(5 * 60_000 - 1)
    await prefetch.come('/a')
    expect([asked, prefetch.take('/a')]).toEqual([['/a'], parts('/a')])
    await jest.advanceTimersByTimeAsync(1)
    expect(prefetch.take('/a')).toBeUndefined()
    await prefetch.come('/a')
    expect(asked).toEqual(['/a', '/a'])
  } finally {
    jest.useRealTimers()
  }
})

test('a page that somebody else has asked for is waited for, and not stopped', async () => {
  const { prefetch, asked, stopped } = site()
  let come: (answer: Response) => void = () => undefined
  prefetch.expect('/a', new Promise((resolve) => (come = resolve)))
  const coming = prefetch.come('/a')
  prefetch.only('/b')
  come(answered('/a'))
  expect(await coming).toBe(true)
  expect([prefetch.take('/a'), asked, stopped]).toEqual([parts('/a'), [], []])
})

test('a request that fails takes nothing from a later one for the same page', async () => {
  const { prefetch, asked } = site()
  const lost = prefetch.come('/lost')
  prefetch.expect('/lost', Promise.resolve(answered('/lost')))
  expect([await lost, await prefetch.come('/lost')]).toEqual([false, true])
  expect([prefetch.take('/lost'), asked]).toEqual([parts('/lost'), ['/lost']])
})

test('pages are made ahead once, only the first eight, and used once', async () => {
  const ways = Array.from({ length: 12 }, (_, i) => `/${i}`)
  const made: string[] = []
  const prefetch = createPrefetch(
    (path) => Promise.resolve(answered(path)),
    () => ways,
    () => false,
    (html) => {
      made.push(html)
      return html === '/1' ? undefined : parts(html)
    },
  )
  const told: string[] = []
  await prefetch.make(
    () => true,
    (path) => void told.push(path),
  )
  expect(told).toEqual(['/0', '/2', '/3', '/4', '/5', '/6', '/7'])
  expect(made).toEqual(ways.slice(0, 8))
  prefetch.ahead()
  expect([prefetch.take('/0'), made.length]).toEqual([parts('/0'), 8])
  expect([prefetch.take('/0'), made.length]).toEqual([parts('/0'), 9])
})

test('pages are made when the browser has nothing else to do, where it says so', async () => {
  const browser = globalThis as { requestIdleCallback?: (run: () => void) => void }
  const idle: (() => void)[] = []
  browser.requestIdleCallback = (run) => idle.push(run)
  try {
    const { prefetch } = site(['/a'])
    const told: string[] = []
    const making = prefetch.make(
      () => true,
      (path) => void told.push(path),
    )
    await prefetch.come('/a')
    await new Promise((resolve) => setTimeout(resolve))
    expect([idle.length, told]).toEqual([1, []])
    idle[0]!()
    await making
    expect(told).toEqual(['/a'])
  } finally {
    delete browser.requestIdleCallback
  }
})
