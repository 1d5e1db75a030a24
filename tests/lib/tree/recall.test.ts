import { decodeVia, encodeVia, keyOf, recall, type Guides, type WalkOptions } from '@/lib/tree'
import { guidesOf, shown } from './graph'

/** What becomes of a link to `target`: how its walk goes, which answers are kept, whether something is lost. */
function opened(on: Guides, target: string, via: string, known: WalkOptions['known'] = {}) {
  const [guide = '', step = ''] = target.split('/')
  const { from, answers, walk, lost } = recall(on, { guide, step }, decodeVia(via, guide), { known })
  return { from: keyOf(from), trail: shown(walk.trail), answers: Object.entries(answers).join(' '), lost }
}

const answer = (step: string, given: string, guide = 'move') => ({ guide, step, answer: given })

test.each([
  ['', { answers: [], whole: true }],
  ['serial.yes', { answers: [answer('serial', 'yes')], whole: true }],
  ['reset/keep.no', { answers: [answer('keep', 'no', 'reset')], whole: true }],
  ['home/~serial.yes', { start: 'home', answers: [answer('serial', 'yes')], whole: true }],
  ['serial.yes~home/', { answers: [answer('serial', 'yes')], whole: false }],
  ['home/~', { start: 'home', answers: [], whole: false }],
  ['<home/', { answers: [], whole: false }],
  ['serial', { answers: [], whole: false }],
  ['<serial.yes', { answers: [], whole: false }],
  ['serial.y>es', { answers: [], whole: false }],
  ['serial.yes>~reset/keep.no', { answers: [], whole: false }],
  ['serial.yes~>', { answers: [answer('serial', 'yes')], whole: false }],
  ['serial.yes~x', { answers: [answer('serial', 'yes')], whole: false }],
])('the via "%s" says', (via, expected) => {
  expect(decodeVia(via, 'move')).toStrictEqual(expected)
})

test.each(['.', ')', ').', ',', '…', '>', '"', '”', '’).', ' ', '*', '-', '…'.repeat(200)])(
  'signs behind the last answer are none of it: %s',
  (signs) => {
    const decoded = { answers: [answer('serial', 'yes')], whole: true }
    expect(decodeVia(`serial.yes${signs}`, 'move')).toStrictEqual(decoded)
  },
)

test('more answers than any walk has are not read', () => {
  const via = (many: number) => Array(many).fill('serial.yes').join('~')
  for (const [many, whole] of [
    [1000, true],
    [1001, false],
    [5000, false],
  ] as const) {
    const decoded = decodeVia(via(many), 'move')
    expect([decoded.answers.length, decoded.whole]).toEqual([1000, whole])
  }
})

const move = guidesOf({
  move: {
    hello: 'notification',
    notification: { gone: 'account', other: 'done' },
    account: { mine: 'delete', gone: 'done' },
    delete: 'done',
    done: 'solved',
  },
})

test.each([
  [
    'a question answered twice alike',
    'notification.gone~notification.gone~account.mine',
    'hello notification=gone',
  ],
  [
    'an answer of the question at hand, given to another',
    'notification.gone~hello.mine',
    'hello notification=gone',
  ],
])('%s ends what is kept', (_, via, trail) => {
  expect(opened(move, 'move/done', via)).toMatchObject({ trail, lost: true })
})

test('of answers beyond the step of the link those up to it are kept', () => {
  expect(opened(move, 'move/account', 'notification.gone~account.mine')).toEqual({
    ...{
      from: 'move/hello',
      trail: 'hello notification=gone',
      answers: 'move/notification,gone',
      lost: true,
    },
  })
})

test('answers that are known anyway are not kept as given ones', () => {
  const on = guidesOf({
    g: {
      look: { old: 'model ? interface=old', new: 'end' },
      model: { verso: 'said ? fact:model=verso', solo: 'end' },
      said: { yes: 'end', no: 'end' },
      end: 'solved',
    },
  })
  const known = { interface: 'old', facts: { model: 'verso' } }
  const via = 'look.old~model.verso~said.yes'
  expect(opened(on, 'g/end', via, known)).toEqual({
    ...{ from: 'g/look', trail: 'look=old! model=verso! said=yes', answers: 'g/said,yes', lost: false },
  })
  expect(opened(on, 'g/end', via).answers).toBe('g/look,old g/model,verso g/said,yes')
  // Another answer than the known one wins over it.
  expect(opened(on, 'g/end', 'look.old~model.solo', known)).toMatchObject({
    ...{ trail: 'look=old! model=solo', answers: 'g/model,solo', lost: false },
  })
})

test('a part that is gone through twice has one answer to each of its questions', () => {
  const on = guidesOf({
    g: { start: 'part/ > again', again: 'part/ > end', end: 'solved' },
    part: { ask: { yes: 'ok', no: 'ok' }, ok: 'solved' },
  })
  const trail = 'start ask=yes ok again ask=yes ok'
  expect(opened(on, 'g/end', 'g/~part/ask.yes~part/ask.yes')).toMatchObject({ trail, lost: false })
  expect(opened(on, 'g/end', 'g/~part/ask.yes~part/ask.no')).toMatchObject({ trail, lost: true })
})

const round = guidesOf({
  home: { s: 'g/' },
  g: { read: 'note', note: 'ask', ask: { again: 'note', part: 'note > more' }, more: 'solved' },
})

test('a link back to a step before its first question began at that question', () => {
  for (const [via, trail] of [
    ['ask.again', 'ask=again'],
    ['home/~ask.again', 'ask=again'],
    ['ask.part', 'ask=part'],
  ] as const)
    expect(opened(round, 'g/note', via)).toMatchObject({ from: 'g/ask', trail, lost: false })
})

test('a link that says where it began begins there, also under a former name', () => {
  const began = { from: 'home/s', trail: 's read note ask=part', lost: false }
  expect(opened(round, 'g/note', 'home/~ask.part')).toMatchObject(began)
  const renamed = new Map(round).set('home', { ...round.get('home')!, aliases: ['house'] })
  expect(opened(renamed, 'g/note', 'house/~ask.part')).toMatchObject(began)
  expect(opened(renamed, 'g/note', 'nowhere/~ask.part')).toMatchObject({ lost: false })
})

test('a link whose first question is known began where its guide begins', () => {
  const on = guidesOf({
    g: { read: 'ask', ask: { yes: 'note ? interface=old', no: 'note' }, note: 'more', more: 'solved' },
  })
  const known = { interface: 'old' }
  expect(opened(on, 'g/note', 'ask.yes', known)).toMatchObject({ from: 'g/read', trail: 'read ask=yes!' })
  expect(opened(on, 'g/note', 'ask.no', known)).toMatchObject({ from: 'g/read', trail: 'read ask=no' })
})

test('a link begins with the guide where its walk began only if that is not the one of its first question', () => {
  const way = (guide: string) => [
    { guide, step: 's' },
    { guide: 'g', step: 'ask', answer: 'again' },
  ]
  expect(encodeVia(way('home'), 'g')).toBe('home/~ask.again')
  expect(encodeVia(way('g'), 'g')).toBe('ask.again')
  expect(encodeVia(way('g').slice(0, 1), 'g')).toBe('')
  expect(encodeVia([], 'g')).toBe('')
})

test('an entry longer than any name ends what can be read', () => {
  const long = 'a'.repeat(300)
  for (const via of [`${long}.yes`, `${long}/~serial.yes`])
    expect(decodeVia(via, 'move')).toEqual({ answers: [], whole: false })
})

test('a known answer that a link gives is that of its own question, though another is known before it', () => {
  const on = guidesOf({
    g: {
      ask: { yes: 'first', no: 'first' },
      first: { m: 'second ? ask=yes', n: 'end' },
      second: { x: 'end ? ask=yes', y: 'end' },
      end: 'solved',
    },
  })
  expect(opened(on, 'g/end', 'ask.yes~second.x')).toEqual({
    ...{ from: 'g/ask', trail: 'ask=yes first=m! second=x!' },
    ...{ answers: 'g/ask,yes', lost: false },
  })
})
