import { expect, test } from '@jest/globals'
import { exitsOf, successorsOf, walkOrder } from '@/lib/tree'
import { guidesOf, type Sketch } from './graph'

const guide = guidesOf({
  g: { ask: { on: 'do', off: 'part/ > do' }, do: 'end', through: 'part/ > end', end: 'solved' },
  part: { first: 'solved' },
}).get('g')!
const step = (id: string) => guide.steps.get(id)!
const to = (id: string) => ({ guide: 'g', step: id })
const first = { guide: 'part', step: 'first' }

test('the exits of a question are its answers, that of an instruction is what comes next, and an outcome has none', () => {
  const ask = step('ask')
  const [on, off] = ask.kind === 'question' ? ask.choices : []
  expect(exitsOf(ask)).toStrictEqual([
    { ...to('do'), choice: on },
    { ...first, choice: off, then: to('do') },
  ])
  expect(exitsOf(step('do'))).toStrictEqual([to('end')])
  expect(exitsOf(step('through'))).toStrictEqual([{ ...first, then: to('end') }])
  expect(exitsOf(step('end'))).toStrictEqual([])
})

test('what can follow a step is where its exits lead, and where their parts return to', () => {
  const ask = step('ask')
  const [on, off] = ask.kind === 'question' ? ask.choices : []
  expect(successorsOf(ask)).toStrictEqual([
    { ...to('do'), choice: on },
    { ...first, choice: off },
    { ...to('do'), choice: off, after: first },
  ])
  expect(successorsOf(step('do'))).toStrictEqual([to('end')])
  expect(successorsOf(step('through'))).toStrictEqual([first, { ...to('end'), after: first }])
})

test.each<[string, Sketch, string]>([
  [
    'each answer to its end before the next',
    { a: { x: 'c', y: 'b' }, b: 'solved', c: 'd', d: 'solved' },
    'a c d b',
  ],
  ['a step that two ways lead to where the first comes to it', { a: { x: 'b', y: 'b' }, b: 'a' }, 'a b'],
  ['a part before what comes after it', { a: 'p > b', b: 'solved', p: 'q', q: 'solved' }, 'a p q b'],
  [
    'what nothing leads to last, as written, each to its end',
    { a: 'solved', c: 'b', b: 'a', d: 'a' },
    'a c b d',
  ],
  ['nothing of other guides or that is not there', { a: { x: 'h/b', y: 'gone' }, b: 'solved' }, 'a b'],
])('walking order has %s', (_, sketch, expected) => {
  expect(walkOrder(guidesOf({ g: sketch, h: { b: 'solved' } }).get('g')!).join(' ')).toBe(expected)
})
