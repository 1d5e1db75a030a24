import { expect, test } from '@jest/globals'
import { tab } from './tab'

test('what a click left counts at the page that it leads to, and once', async () => {
  const { open, click } = tab()
  click('move/notification', 'gone')
  expect((await open('move/support')).trail).toBeUndefined()
  expect((await open('move/old-account')).trail).toBeUndefined()
})

test('answers given faster than a guide can be loaded are entered together, into the walk that they belong to', async () => {
  const { open, click, memory } = tab()
  const inMove = click('move/notification', 'gone')
  const inReset = click(inMove, 'nobody')
  const press = click(click(inReset, 'yes') && inReset, 'no')
  const done = click(press, 'worked')
  expect((await open(done)).trail).toEqual([
    'move/notification=gone',
    'move/old-account=nobody',
    'reset/keep=no',
    'reset/press=worked',
  ])
  expect(memory.current()).toBe('move')
})

test('an answer counts for a reader who goes on at once past a step that asks nothing', async () => {
  const { open, press, click } = tab()
  press(click('reset/keep', 'yes'), 'reset/press')
  expect((await open('reset/press')).trail).toEqual(['reset/keep=yes', 'reset/backup'])
})

test('an answer counts for a reader who leaves while it is being entered', async () => {
  const { open, click } = tab()
  const keep = click(click('move/notification', 'gone'), 'nobody')
  const left = open(keep)
  const press = click(keep, 'no')
  await left
  expect((await open(press)).trail).toEqual([
    'move/notification=gone',
    'move/old-account=nobody',
    'reset/keep=no',
  ])
})

test.each([
  ['one page', 1],
  ['two pages', 2],
  ['three pages', 3],
])('answers count for a reader who is %s further before the first of them is entered', async (_, ahead) => {
  const { see, click } = tab()
  const pages = [click('move/notification', 'gone')]
  const arrivals = [see(pages[0]!)]
  for (const answer of ['nobody', 'no', 'worked'].slice(0, ahead)) {
    pages.push(click(pages.at(-1)!, answer))
    arrivals.push(see(pages.at(-1)!))
  }
  const trails = []
  for (const arrive of arrivals) trails.push((await arrive()).trail?.length)
  expect(trails).toEqual([1, 2, 3, 4].slice(0, ahead + 1))
})

test('an answer counts that is given on a page come back to while a page after it is still to be entered', async () => {
  const { open, choose, see, click } = tab()
  const keep = await choose(await choose(await open('move/notification'), 'gone'), 'nobody')
  const left = see(keep.page)
  const back = see('move/notification', null, '')
  const other = see(click('move/notification', 'other'))
  await left()
  await back()
  expect((await other()).trail).toEqual(['move/notification=other'])
})

test('an answer whose page was left before it was seen counts when the browser’s history comes to it', async () => {
  const { open, choose, travel, click } = tab()
  const old = await choose(await open('move/notification'), 'gone')
  const keep = click(old.page, 'nobody')
  for (const [page, before] of [
    [old.page, 'notification.gone'],
    ['move/notification', ''],
  ] as const)
    await travel(page, before)
  await travel(old.page, 'notification.gone')
  expect((await travel(keep)).trail).toEqual(['move/notification=gone', 'move/old-account=nobody'])
})

test('an answer whose page never came is forgotten on the next page that is opened', async () => {
  const { open, choose, travel, click } = tab()
  const old = await choose(await open('move/notification'), 'gone')
  const keep = click(old.page, 'nobody')
  await open('move/notification')
  expect((await travel(keep)).trail).toBeUndefined()
})

test('the same answer given twice counts twice', async () => {
  const { see, click } = tab()
  const press = click('reset/keep', 'no')
  const arrivals = [see(press)]
  for (const answer of ['failed', 'no', 'worked']) {
    const at = answer === 'no' ? 'reset/keep' : 'reset/press'
    arrivals.push(see(click(at, answer)))
  }
  let trail
  for (const arrive of arrivals) trail = (await arrive()).trail
  expect(trail).toEqual(['reset/keep=no', 'reset/press=worked'])
})

test.each([
  ['the next one', ['move/old-account', 'notification.gone'], 'mine', 'move/done'],
  ['one of another guide', ['move/old-account', 'notification.gone'], 'nobody', 'reset/keep'],
] as const)(
  'the answers of a link count whose page was left before it was seen, on %s',
  async (_, link, answer, to) => {
    const { open, press } = tab()
    const [from, via] = link
    press(`${from}?ui=old&via=${via}`, to, answer)
    expect((await open(to)).trail).toEqual(['move/notification=gone', `move/old-account=${answer}`])
  },
)

test('so do those of a link to a step that asks nothing', async () => {
  const { open, press } = tab()
  press('reset/backup?via=keep.yes', 'reset/press')
  expect((await open('reset/press')).trail).toEqual(['reset/keep=yes', 'reset/backup'])
})

test('the answers of a link are taken over once, however often its page is left while that is done', async () => {
  const { open, see, click, press } = tab()
  const link = see('move/old-account', 'notification.gone')
  press('move/old-account?via=notification.gone', 'reset/keep', 'nobody')
  const keep = see('reset/keep')
  const last = see(click('reset/keep', 'no'))
  await link()
  await keep()
  expect((await last()).trail).toEqual(['move/notification=gone', 'move/old-account=nobody', 'reset/keep=no'])
  expect((await open('reset/press')).trail).toHaveLength(3)
})
