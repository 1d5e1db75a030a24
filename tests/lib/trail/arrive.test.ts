import { expect, test } from '@jest/globals'
import { guidesOf } from '@/tests/lib/tree/graph'
import { allGuides, storage, tab } from './tab'

test('a reader without answers loads nothing and has no trail', async () => {
  const { open, loads } = tab()
  expect(await open('move/old-account')).toMatchObject({ trail: undefined, fallen: [], lost: false })
  expect(loads).toEqual([])
})

test('answers make the trail, through another guide and back', async () => {
  const { open, choose } = tab()
  let at = await choose(await open('move/notification'), 'gone')
  expect(at.trail).toEqual(['move/notification=gone'])
  at = await choose(at, 'nobody')
  expect(at.trail).toEqual(['move/notification=gone', 'move/old-account=nobody'])
  at = await choose(at, 'no')
  at = await choose(at, 'worked')
  expect(at.trail).toEqual([
    'move/notification=gone',
    'move/old-account=nobody',
    'reset/keep=no',
    'reset/press=worked',
  ])
})

test('an answer given while its walk cannot be asked for is no beginning of another walk', async () => {
  const { open, choose, out } = tab()
  let at = await choose(await choose(await open('move/notification'), 'gone'), 'nobody')
  out.add('move')
  at = await choose(at, 'no')
  expect(at.trail).toBeUndefined()
  out.delete('move')
  at = await choose(at, 'worked')
  expect(at.trail).toEqual([
    'move/notification=gone',
    'move/old-account=nobody',
    'reset/keep=no',
    'reset/press=worked',
  ])
})

test('an answer changed keeps what still holds and names what fell away', async () => {
  const { open, choose } = tab()
  await choose(await choose(await open('move/notification'), 'gone'), 'mine')
  const back = await open('move/notification')
  expect(back.trail).toEqual([])
  const same = await choose(back, 'already-added')
  expect(same).toMatchObject({ trail: ['move/notification=already-added'], fallen: [] })
  expect((await open('move/done')).trail).toEqual([
    'move/notification=already-added',
    'move/old-account=mine',
  ])
  const other = await choose(await open('move/notification'), 'other')
  expect(other).toMatchObject({ trail: ['move/notification=other'], fallen: ['move/old-account'] })
  expect((await open('move/done')).trail).toBeUndefined()
})

test('a link with answers gives another tab the same trail, and what follows goes on from it', async () => {
  const { open, choose } = tab()
  const arrived = await open('reset/keep', 'move/notification.gone~move/old-account.nobody')
  expect(arrived).toMatchObject({
    from: 'move/notification',
    trail: ['move/notification=gone', 'move/old-account=nobody'],
    lost: false,
  })
  expect((await choose(arrived, 'yes')).trail).toEqual([
    'move/notification=gone',
    'move/old-account=nobody',
    'reset/keep=yes',
  ])
})

test('a link whose answers are stale says so and keeps the good beginning for the walk', async () => {
  const { open } = tab()
  expect(await open('move/done', 'notification.gone~old-account.yours')).toMatchObject({
    trail: undefined,
    lost: true,
  })
  expect((await open('move/old-account')).trail).toEqual(['move/notification=gone'])
})

test('a walk in a guide begun anew does not disturb that of another', async () => {
  const { open, choose } = tab()
  await choose(await open('move/notification'), 'gone')
  await choose(await open('reset/keep'), 'no')
  expect((await open('reset/press')).trail).toEqual(['reset/keep=no'])
  expect((await open('move/old-account')).trail).toEqual(['move/notification=gone'])
})

test.each([
  [
    'storage that is refused',
    () => {
      throw new Error('denied')
    },
  ],
  [
    'storage that is full',
    () => ({
      ...storage(),
      setItem: () => {
        throw new Error('full')
      },
    }),
  ],
  ['storage with something else in it', () => ({ ...storage(), getItem: () => '{"x":[1' })],
  ['storage with odd JSON in it', () => ({ ...storage(), getItem: () => '[null]' })],
])('%s costs the trail and nothing else', async (_, store) => {
  const { open, choose } = tab(allGuides, store)
  expect(await choose(await open('move/notification'), 'gone')).toMatchObject({ lost: false })
})

test('a guide that cannot be loaded costs the trail, not the answers', async () => {
  const { open, choose, memory } = tab(new Map())
  memory.keep({ guide: 'move', step: 'notification' }, { 'move/notification': 'gone' })
  expect((await open('move/old-account')).trail).toBeUndefined()
  expect(memory.walk('move').answers).toEqual({ 'move/notification': 'gone' })
  expect(choose).toBeDefined()
})

test('who is led to a question whose answer is known goes on behind it, with the answer in the trail', async () => {
  const on = guidesOf({
    g: {
      read: 'which',
      which: { old: 'more ? interface=old', new: 'end ? interface=new' },
      more: { a: 'again', b: 'end' },
      again: { x: 'end ? more=a', y: 'end' },
      end: 'solved',
    },
  })
  const old = { interface: 'old' }
  const { open, click } = tab(on)
  const led = await open('g/which', null, undefined, old)
  expect(led.behind).toEqual({ guide: 'g', step: 'more' })
  expect(await open('g/more', null, undefined, old)).toMatchObject({ trail: ['g/read', 'g/which=old'] })
  const on2 = await open(click('g/more', 'a'), null, undefined, old)
  expect(on2.behind).toEqual({ guide: 'g', step: 'end' })
  expect((await open('g/end', null, undefined, old)).trail).toHaveLength(4)
})

test('a question that was answered, or whose answer is not known, is no question to go on behind', async () => {
  const on = guidesOf({ g: { which: { old: 'end ? interface=old', new: 'end' }, end: 'solved' } })
  const answered = tab(on)
  await answered.open(answered.click('g/which', 'new'))
  expect((await answered.open('g/which', null, undefined, { interface: 'old' })).behind).toBeUndefined()
  expect((await tab(on).open('g/which', null, undefined, {})).behind).toBeUndefined()
})

test('who was sent through a part and back to the same question has changed nothing by answering it', async () => {
  const on = guidesOf({
    backup: { made: { yes: 'kept', 'no-login': 'login/ > made' }, kept: 'solved' },
    login: { address: { known: 'in', lost: 'help' }, in: 'solved', help: 'support' },
  })
  const { open, choose } = tab(on)
  await choose(await choose(await open('backup/made'), 'no-login'), 'known')
  const again = await open('backup/made')
  const done = await choose(again, 'yes')
  expect(done).toMatchObject({ trail: ['backup/made=yes'], fallen: [] })
})

test('what a link or the history says is for when the guide can be had, and costs no answer until then', async () => {
  const { open, choose, travel, out, memory } = tab()
  out.add('move')
  await open('move/done', 'notification.gone~old-account.mine')
  expect(memory.current()).toBe('')
  out.clear()
  await choose(await choose(await open('move/notification'), 'gone'), 'mine')
  const { answers } = memory.walk('move')
  out.add('move')
  await travel('move/old-account', 'notification.already-added')
  expect(memory.walk('move').answers).toEqual(answers)
  out.clear()
  expect((await travel('move/old-account', 'notification.already-added')).trail).toEqual([
    'move/notification=already-added',
  ])
})
