import { expect, test } from '@jest/globals'
import { keyOf, type Forest } from '@/lib/tree'
import { arrive } from '@/lib/walk/arrive'
import { guideData, guideFrom } from '@/lib/walk/guide-data'
import { memoryIn } from '@/lib/walk/memory'
import { ticketText } from '@/lib/walk/ticket'
import { forestOf } from '@/tests/lib/tree/graph'

const forest = forestOf({
  move: {
    notification: { 'already-added': 'old-account', gone: 'old-account', other: 'support' },
    'old-account': { mine: 'done', nobody: 'reset/' },
    done: 'solved',
    support: 'support',
  },
  reset: {
    keep: { yes: 'backup', no: 'press' },
    backup: 'press',
    press: { worked: 'move/done', failed: 'keep' },
  },
})

function storage(): Storage {
  const items = new Map<string, string>()
  return {
    get length() {
      return items.size
    },
    clear: () => items.clear(),
    key: (i: number) => [...items.keys()][i] ?? null,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  }
}

/** A tab of a browser: opens steps and chooses answers. */
function tab(
  on: Forest = forest,
  store: () => Storage = (
    () => (kept: Storage) => () =>
      kept
  )()(storage()),
) {
  const memory = memoryIn(store)
  const loads: string[] = []
  const open = async (key: string, via: string | null = null) => {
    const [guide = '', step = ''] = key.split('/')
    const load = (id: string) => {
      loads.push(id)
      const found = on.get(id)
      return Promise.resolve(found && guideFrom(guideData(found, (text) => text)))
    }
    const arrival = await arrive({ at: { guide, step }, via, memory, load })
    const trail = arrival.trail?.map((one) => (one.answer ? `${keyOf(one)}=${one.answer}` : keyOf(one)))
    return { ...arrival, trail, fallen: arrival.fallen.map(keyOf), from: { guide, step } }
  }
  const choose = async (from: { walk: string; from: { guide: string; step: string } }, answer: string) => {
    const step = on.get(from.from.guide)?.steps.get(from.from.step)
    const choice = step?.kind === 'question' ? step.choices.find(({ id }) => id === answer) : undefined
    if (!choice) throw new Error(`no answer ${answer}`)
    memory.leave({ walk: from.walk, question: keyOf(from.from), answer, to: keyOf(choice.to) })
    return open(keyOf(choice.to))
  }
  return { open, choose, memory, loads }
}

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
    walk: 'move',
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

test('what a click left counts at the page that it leads to, and once', async () => {
  const { open, memory } = tab()
  memory.leave({ walk: 'move', question: 'move/notification', answer: 'gone', to: 'move/old-account' })
  expect((await open('move/support')).trail).toBeUndefined()
  expect((await open('move/old-account')).trail).toBeUndefined()
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
  const { open, choose } = tab(forest, store as () => Storage)
  expect(await choose(await open('move/notification'), 'gone')).toMatchObject({ lost: false })
})

test('a guide that cannot be loaded costs the trail, not the answers', async () => {
  const { open, choose, memory } = tab(new Map())
  memory.keep('move', { 'move/notification': 'gone' })
  expect((await open('move/old-account')).trail).toBeUndefined()
  expect(memory.answers('move')).toEqual({ 'move/notification': 'gone' })
  expect(choose).toBeDefined()
})

test('a ticket says guide, interface, answers by their summaries, step and link', async () => {
  const { open } = tab()
  const { walk, forest: known } = await open('move/done', 'notification.gone~old-account.mine')
  const trail = [
    { guide: walk, step: 'notification', answer: 'gone' },
    { guide: walk, step: 'old-account', answer: 'mine' },
  ]
  const words = { guide: 'Guide', interfaceUsed: 'Interface', tried: 'Answers', step: 'Step', link: 'Link' }
  const ticket = {
    words,
    guide: 'Move *it*',
    step: 'Done',
    link: 'https://a.example/s/abcdefg',
    interfaceLabel: 'Old',
    trail,
    forest: known,
  }
  expect(ticketText(ticket, 'plain')).toMatchInlineSnapshot(`
   "Guide: Move *it*
   Interface: Old
   Answers:
   1. gone
   2. mine
   Step: Done
   Link: https://a.example/s/abcdefg"
  `)
  expect(ticketText(ticket, 'markdown')).toMatchInlineSnapshot(`
   "- **Guide:** Move \\*it\\*
   - **Interface:** Old
   - **Answers:**
     1. gone
     2. mine
   - **Step:** Done
   - **Link:** https://a.example/s/abcdefg"
  `)
})
