import { jest } from '@jest/globals'
import { createPageEvents, type Came } from '@/components/dom/page-events.page'

/** Pages that are drawn when they are let be. */
function pages() {
  const waiting: (() => void)[] = []
  const events = createPageEvents((run) => void waiting.push(run))
  const told: Came[] = []
  events.eachPage((came) => void told.push(came))
  const draw = () => {
    for (const run of waiting.splice(0)) run()
  }
  return { ...events, told, draw }
}

test('nothing runs before the page is drawn, and then once for each page', () => {
  const { told, draw, pageCame } = pages()
  expect(told).toEqual([])
  draw()
  pageCame('onward')
  pageCame('history')
  expect(told).toEqual(['opened'])
})

test('a page that was left before anybody saw it is told of to nobody', () => {
  const { told, draw, pageCame } = pages()
  pageCame('onward')
  pageCame('history')
  draw()
  expect(told).toEqual(['history'])
})

test('whoever waits for the page at hand waits for all that runs with it', async () => {
  const { told, draw, pageShown, pageCame } = pages()
  pageCame('onward')
  const seen = pageShown().then(() => [...told])
  draw()
  expect(await seen).toEqual(['onward'])
})

test('what one throws keeps no other from running', () => {
  const { draw, eachPage } = pages()
  const report = jest.fn()
  Object.assign(globalThis, { reportError: report })
  const after = jest.fn()
  eachPage(() => {
    throw new Error('broken')
  })
  eachPage(after)
  draw()
  expect(after).toHaveBeenCalledWith('opened')
  expect(report).toHaveBeenCalledTimes(1)
})
