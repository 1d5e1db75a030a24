import { expect, test } from '@jest/globals'
import { allGuides, tab } from './tab'

test('whoever comes in at a step has a trail from there, through another guide too', async () => {
  const { open, choose } = tab()
  let at = await open('move/old-account')
  expect(at.trail).toBeUndefined()
  at = await choose(at, 'nobody')
  expect(at).toMatchObject({ trail: ['move/old-account=nobody'], from: 'move/old-account', cameIn: true })
  at = await choose(at, 'no')
  expect(at.trail).toEqual(['move/old-account=nobody', 'reset/keep=no'])
})

test('a link with answers that begin at a later question began there', async () => {
  const { open, choose } = tab()
  const at = await open('reset/keep', 'move/old-account.nobody')
  expect(at).toMatchObject({ trail: ['move/old-account=nobody'], lost: false, cameIn: true })
  expect((await choose(at, 'no')).trail).toEqual(['move/old-account=nobody', 'reset/keep=no'])
})

test('an answer to the first question of a guide begins at its start', async () => {
  const { open, choose } = tab()
  expect(await choose(await open('move/notification'), 'gone')).toMatchObject({ cameIn: false })
})

test('who walks on from a step off their way has no answer that they gave elsewhere', async () => {
  const { open, choose } = tab()
  await choose(await open('move/notification'), 'other')
  const at = await choose(await open('move/old-account'), 'mine')
  expect(at.trail).toEqual(['move/old-account=mine'])
})

test('the browser’s history brings back the answers of that moment', async () => {
  const { open, choose } = tab()
  await choose(await choose(await choose(await open('move/notification'), 'gone'), 'nobody'), 'yes')
  const moment = 'move/notification.gone~move/old-account.nobody~keep.yes'
  expect((await open('reset/press', null, moment)).trail).toHaveLength(4)
  await choose(await open('move/old-account'), 'mine')
  expect((await open('reset/press')).trail).toBeUndefined()
  expect((await open('reset/press', null, moment)).trail).toEqual([
    'move/notification=gone',
    'move/old-account=nobody',
    'reset/keep=yes',
    'reset/backup',
  ])
})

test('going back keeps the later answers where the way there is the same', async () => {
  const { open, choose } = tab()
  await choose(await choose(await open('move/notification'), 'gone'), 'mine')
  expect((await open('move/old-account', null, 'notification.gone')).trail).toEqual([
    'move/notification=gone',
  ])
  expect((await open('move/done')).trail).toHaveLength(2)
})

test('back on a page that was opened without answers, there are none', async () => {
  const { open, choose } = tab()
  await choose(await open('move/notification'), 'gone')
  expect((await open('move/old-account', null, '')).trail).toEqual([])
  expect((await choose(await open('move/old-account'), 'mine')).trail).toEqual(['move/old-account=mine'])
})

test.each([
  ['notification.gone~old-account.yours', true],
  ['notification.yours', false],
])('a link %s that is lost says whether anything of it is kept', async (via, kept) => {
  expect(await tab().open('move/done', via)).toMatchObject({ lost: true, kept })
})

test('of a link whose answers no longer lead here, what still applies is known, and nothing is made up in between', async () => {
  const { open, choose } = tab()
  const at = await open('reset/keep', 'move/notification.gone~move/old-account.renamed-away')
  expect(at).toMatchObject({ trail: undefined, lost: true, kept: true })
  expect(at.apart).toEqual([{ guide: 'move', step: 'notification', answer: 'gone' }])
  // From here on the reader has come in here.
  expect((await choose(at, 'no')).trail).toEqual(['reset/keep=no'])
})

test('a link keeps its answers where the guide in which they began has another name now', async () => {
  const renamed = new Map(allGuides).set('move', { ...allGuides.get('move')!, aliases: ['shift'] })
  const { open } = tab(renamed)
  const at = await open('reset/keep', 'shift/notification.gone~shift/old-account.nobody')
  expect(at).toMatchObject({ trail: ['move/notification=gone', 'move/old-account=nobody'], lost: false })
})
