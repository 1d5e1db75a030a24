import { jest } from '@jest/globals'
import { PATIENCE_MS } from '@/components/navigation/early-click.page'
import { MOST_LEFT } from '@/components/navigation/navigation.page'
import { tab } from './tab'

beforeEach(() => void jest.useFakeTimers({ doNotFake: ['queueMicrotask'] }))
afterEach(() => void jest.useRealTimers())

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

test('a link that is aimed elsewhere while its page is waited for leads to where it led when it was clicked', async () => {
  const { come, link, navigation, shown } = tab()
  const clicked = link('/b')
  void navigation.follow(clicked)
  Object.assign(clicked, link('/c'))
  await come('/c')
  expect(shown).toEqual(['/a'])
  await come('/b')
  expect(shown).toEqual(['/a', '/b'])
})

test('a page that does not come in time is left to the browser', async () => {
  const { follow, shown, did, state, history } = tab()
  await follow('/b')
  await jest.advanceTimersByTimeAsync(PATIENCE_MS)
  expect([shown, did, state()]).toEqual([['/a'], ['load /b'], 'leaving'])
  expect(history.state).toEqual({ left: 'yes' })
})

test('while the browser loads a page, another answer is the browser’s too: it would come after what is shown meanwhile', async () => {
  const { come, follow, shown, did } = tab()
  await come('/c')
  await follow('/b')
  await jest.advanceTimersByTimeAsync(PATIENCE_MS)
  await follow('/c')
  expect([shown, did]).toEqual([['/a'], ['load /b', 'load /c']])
})

test('a page that was left to the browser, and is come back to as it was, shows the next one itself', async () => {
  const { come, follow, hide, shown, did } = tab()
  await follow('/b')
  await jest.advanceTimersByTimeAsync(PATIENCE_MS)
  hide()
  await come('/c')
  await follow('/c')
  expect([shown, did]).toEqual([['/a', '/c'], ['load /b']])
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
