import { CLICKS, leadingTo, noteClick, readClicks, writeClicks } from '@/lib/trail/clicks'
import { ownName } from '@/lib/addresses/base-path'
import { storage } from './tab'

/** What is read of clicks that were noted one after another: from, to, answer. */
function noted(...clicks: [from: string, to: string, answer?: string][]) {
  const store = storage()
  for (const click of clicks) noteClick(store, ...click)
  return readClicks(store.getItem(CLICKS)!)
}

test.each([
  ['/en/move/serial', '/en/move/done', 'move/serial', 'move/done'],
  ['/help/en/move/serial', '/help/en/reset/keep', 'move/serial', 'reset/keep'],
  ['/en/move/serial/', '/en/move/done', 'move/serial', 'move/done'],
])('a click is read as it was noted, wherever the site lies: %s', (from, to, left, next) => {
  expect(noted([from, to, 'yes'], [to, from])).toMatchObject([
    { from: left, to: next, answer: 'yes' },
    { from: next, to: left, answer: '' },
  ])
})

test.each([
  ['?ui=old&via=how.usb#picture', 'how.usb'],
  ['#picture', null],
])('a click is read with the answers in the address of its page: %s', (behind, via) => {
  expect(noted([`https://help.example/en/move/serial${behind}`, '/en/move/done'])).toMatchObject([
    { from: 'move/serial', to: 'move/done', via },
  ])
})

test('clicks have a place of their own in the tab’s memory', () => {
  expect([ownName(''), ownName(':walk')]).not.toContain(CLICKS)
})

test('the same click twice is two clicks', () => {
  const [one, other] = noted(['/en/g/a', '/en/g/b', 'yes'], ['/en/g/a', '/en/g/b', 'yes'])
  expect(one!.text).not.toBe(other!.text)
})

test('clicks that are written are read as they were', () => {
  const clicks = noted(['/en/g/a', '/en/g/b', 'yes'], ['/en/g/b', '/en/g/c'])
  expect(readClicks(writeClicks(clicks))).toEqual(clicks)
  expect(readClicks(writeClicks([]))).toEqual([])
})

test('anything else in their place is read as clicks from and to nowhere', () => {
  expect(readClicks('x >')).toEqual([
    { from: 'x', to: '', answer: '', via: null, text: 'x' },
    { from: '', to: '', answer: '', via: null, text: '>' },
  ])
})

test('the clicks that lead to a step are those one after another, if one of them answers', () => {
  const clicks = noted(['/en/g/a', '/en/g/b', 'yes'], ['/en/g/x', '/en/g/y', 'no'], ['/en/g/b', '/en/g/c'])
  expect(leadingTo('g/c', clicks)).toEqual([clicks[0], clicks[2]])
  expect(leadingTo('g/c', clicks.slice(1))).toEqual([])
  expect(leadingTo('g/nowhere', clicks)).toEqual([])
})
