import { jest } from '@jest/globals'
import { carryAnswers } from '@/components/trail/carry.page'
import { CLICKS, noteClick, readClicks } from '@/lib/trail/clicks'
import { storage } from '@/tests/lib/trail/tab'

const HREF = 'http://site/en/move/done'

/** A page on which answers are carried by links, and one of its links. */
function page(sessionStorage: Storage) {
  const heard: Record<string, (event: object) => void> = {}
  const signpostClicks: ((event: object) => void)[] = []
  const nav = { dataset: { at: 'move/old-account', walks: '/walks' } }
  Object.assign(globalThis, {
    ...{ sessionStorage, signpostClicks, SIGNPOST_FACTS: null },
    location: { pathname: '/en/move/old-account', search: '' },
    history: { state: { via: 'notification.gone' } },
    document: { documentElement: { lang: 'en', dataset: {} }, querySelector: () => nav },
    addEventListener: (type: string, hear: (event: object) => void) => (heard[type] = hear),
  })
  carryAnswers()
  const link = Object.assign(new URL(HREF), { dataset: { choice: 'mine' } })
  const target = { closest: () => link }
  return {
    link,
    click: () => signpostClicks.forEach((handle) => handle({ type: 'click', target })),
    press: (type: string) => heard[type]!({ type, target }),
  }
}

const VIA = '?via=notification.gone~old-account.mine'

beforeEach(() => void jest.useFakeTimers())
afterEach(() => void jest.useRealTimers())

test('a link that is opened in another tab carries the answers, and is as before then', () => {
  const { link, press } = page(storage())
  press('auxclick')
  expect(link.search).toBe(VIA)
  jest.runAllTimers()
  expect(link.href).toBe(HREF)
})

test('a press of the right button that is told of twice leaves the link as it was', () => {
  const { link, press } = page(storage())
  press('auxclick')
  press('contextmenu')
  expect(link.search).toBe(VIA)
  jest.runAllTimers()
  expect(link.href).toBe(HREF)
})

test('a link carries no answers to the next page where the tab keeps them', () => {
  const store = storage()
  noteClick(store, '/en/move/notification', '/en/move/old-account', 'gone')
  const before = readClicks(store.getItem(CLICKS)!)
  const { link, click } = page(store)
  click()
  expect([link.search, readClicks(store.getItem(CLICKS)!)]).toEqual(['', before])
})

test.each([0, 20])('a link carries the answers where the tab has room for %i letters more', (room) => {
  const store = storage()
  const full = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  const keep = store.setItem
  store.setItem = (key, value) => (value.length > room ? full() : keep(key, value))
  const { link, click } = page(store)
  click()
  expect(link.search).toBe(VIA)
})
