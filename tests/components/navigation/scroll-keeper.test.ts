import { jest } from '@jest/globals'
import { createScrollKeeper } from '@/components/navigation/scroll-keeper.page'

beforeEach(() => void jest.useFakeTimers())
afterEach(() => void jest.useRealTimers())

/** A page that is scrolled 5 pixels down; how often the browser's history was told of it, and what. */
function page(isShown = true) {
  const told: unknown[] = []
  const scrolled: unknown[] = []
  const history = { state: { from: '/a' }, replaceState: (state: unknown) => void told.push(state) }
  const window = { history, scrollY: 5, scrollTo: (to: unknown) => void scrolled.push(to) }
  const keeper = createScrollKeeper(window as unknown as Window, () => isShown)
  const scroll = (top: number) => {
    window.scrollY = top
    keeper.scrolled()
  }
  return { keeper, scroll, told, scrolled }
}

test('the history is told how far a page is scrolled once that is still for a tenth of a second', async () => {
  const { keeper, scroll, told } = page()
  expect(keeper.top()).toBe(5)
  scroll(10)
  await jest.advanceTimersByTimeAsync(60)
  scroll(20)
  await jest.advanceTimersByTimeAsync(99)
  expect([keeper.top(), told]).toEqual([20, []])
  await jest.advanceTimersByTimeAsync(1)
  expect(told).toEqual([{ from: '/a', top: 20 }])
})

test('what it would be told in a moment can be told now, once', async () => {
  const { keeper, scroll, told } = page()
  keeper.flush()
  expect(told).toEqual([])
  scroll(10)
  keeper.flush()
  keeper.flush()
  await jest.advanceTimersByTimeAsync(200)
  expect(told).toEqual([{ from: '/a', top: 10 }])
})

test('the history is told nothing where it is at another page', () => {
  const { keeper, scroll, told } = page(false)
  scroll(10)
  keeper.flush()
  expect(told).toEqual([])
})

test('a page is scrolled at once, however the site scrolls', () => {
  const { keeper, scrolled } = page()
  keeper.scrollTo(30)
  expect([keeper.top(), scrolled]).toEqual([30, [{ top: 30, behavior: 'instant' }]])
})
