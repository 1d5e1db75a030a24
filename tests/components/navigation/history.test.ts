import { jest } from '@jest/globals'
import { PATIENCE_MS } from '@/components/navigation/early-click.page'
import { tab } from './tab'

beforeEach(() => void jest.useFakeTimers({ doNotFake: ['queueMicrotask'] }))
afterEach(() => void jest.useRealTimers())

test('the next page begins at its top, and Back is where the page was left', async () => {
  const { come, follow, go, scrollTo, scrolls, entries } = tab()
  await come('/b')
  scrollTo(120)
  await follow('/b')
  // What the history was to be told in a moment it is told before the next page has its place in it.
  expect(entries[0]!.state).toEqual({ top: 120 })
  scrollTo(40)
  go(-1)
  go(1)
  expect(scrolls).toEqual([
    ...['turned to /b', '/b 0'],
    ...['turned to /a', '/a 120'],
    ...['turned to /b', '/b 40'],
  ])
})

test('a page that is made anew is scrolled to where the history has it', async () => {
  const { come, go, scrolls, entries } = tab({ before: '/z' })
  entries[0]!.state = { top: 70 }
  await come('/z')
  go(-1)
  expect(scrolls).toEqual(['turned to /z', '/z 70'])
})

test('a place on the page at hand is the browser’s matter', () => {
  const { go, did, shown, scrolls } = tab()
  go(0)
  expect([did, shown, scrolls]).toEqual([[], ['/a'], []])
})

test('the same link clicked again while its page is waited for does not make the reader wait longer', async () => {
  const { follow, did, state } = tab()
  expect(state()).toBe('shown')
  await follow('/b')
  await jest.advanceTimersByTimeAsync(PATIENCE_MS - 100)
  await follow('/b')
  await jest.advanceTimersByTimeAsync(100)
  expect([did, state()]).toEqual([['load /b'], 'leaving'])
})

test('how far a page was scrolled is not told of the one that the browser is loading', async () => {
  const { go, scrollTo, entries } = tab({ before: '/z' })
  scrollTo(120)
  go(-1)
  await jest.advanceTimersByTimeAsync(1000)
  expect(entries[0]!.state).toBeNull()
})

test('the same link clicked again while its page is waited for asks for nothing', async () => {
  const { follow, come, shown, asked, entries } = tab()
  await follow('/b')
  await follow('/b')
  await come('/b')
  await jest.advanceTimersByTimeAsync(PATIENCE_MS)
  expect([asked, shown, entries.length]).toEqual([['/b'], ['/a', '/b'], 2])
})

test.each([
  [{ choice: 'no' }, 'no'],
  [{ next: '' }, ''],
  [{}, undefined],
])('a link with %j is this way: %s', async (dataset, by) => {
  const { come, follow, history, go } = tab()
  await come('/b')
  await follow('/b', dataset)
  expect(history.state).toEqual({ from: '/a', by })
  go(-1)
  expect(history.state).toEqual(by === undefined ? null : { left: by })
})

test('pictures that are still coming are let go of for the next page, and come again on Back', async () => {
  const { come, follow, go, images } = tab()
  await come('/b')
  await follow('/b')
  expect(images[0]!.src).toMatch(/^data:image/)
  go(-1)
  expect(images[0]!.src).toBe('/lamp.png')
})

test('they come again where the browser loads the next page, and however long it was waited for', async () => {
  const { follow, come, go, images } = tab()
  await follow('/b')
  expect(images[0]!.src).toMatch(/^data:image/)
  await follow('/c')
  await come('/c')
  go(-1)
  expect(images[0]!.src).toBe('/lamp.png')
  await follow('/d')
  await jest.advanceTimersByTimeAsync(PATIENCE_MS)
  expect(images[0]!.src).toBe('/lamp.png')
})

test('a page loaded anew knows from which page it came, and by which way', () => {
  const { go, entries, did, state, history } = tab({ before: '/z', state: { from: '/z', by: 'no' } })
  go(-1)
  expect([entries[0]!.state, did, state()]).toEqual([{ left: 'no' }, ['reload'], 'leaving'])
  expect(history.scrollRestoration).toBe('manual')
})

test('a page that it did not come from is not told of a way', () => {
  const { go, entries } = tab({ before: '/z', state: { from: '/y', by: 'no' } })
  go(-1)
  expect(entries[0]!.state).toBeNull()
})

test.each([
  [false, []],
  [true, ['history']],
])('the rest of our scripts is told of the page at hand only if the history came to it: %s', (anew, told) => {
  const came: string[] = []
  tab({ anew }).navigation.connect({ pageCame: (how) => void came.push(how), pageMade: () => undefined })
  expect(came).toEqual(told)
})
