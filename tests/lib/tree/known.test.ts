import { expect, test } from '@jest/globals'
import { changeAnswer, type Answers, type WalkOptions } from '@/lib/tree'
import { follow, guidesOf } from './graph'

const asking = guidesOf({
  home: {
    interface: { old: 'model ? interface=old', new: 'model ? interface=new' },
    model: { verso: 'said ? fact:model=verso', style: 'said ? fact:model=style' },
    said: { added: 'again', other: 'again' },
    again: { yes: 'old-account ? said=added', no: 'end ? said=other,none & interface=old', maybe: 'end' },
    'old-account': 'solved',
    end: 'solved',
  },
})

test.each<[string, Answers, WalkOptions, string]>([
  ['what is not known is asked', {}, {}, 'interface (unanswered)'],
  [
    'the interface chosen is an answer',
    {},
    { known: { interface: 'old' } },
    'interface=old! model (unanswered)',
  ],
  [
    'an answer given wins over one that is known',
    { interface: 'new' },
    { known: { interface: 'old' } },
    'interface=new model (unanswered)',
  ],
  [
    'a fact of the address is an answer',
    { interface: 'old' },
    { known: { facts: { model: 'style' } } },
    'interface=old model=style! said (unanswered)',
  ],
  [
    'a fact with another value is none',
    { interface: 'old' },
    { known: { facts: { model: 'solo' } } },
    'interface=old model (unanswered)',
  ],
  [
    'an earlier answer is one',
    { interface: 'old', model: 'verso', said: 'added' },
    {},
    'interface=old model=verso said=added again=yes! old-account (outcome)',
  ],
  [
    'all of a condition must hold',
    { interface: 'old', model: 'verso', said: 'other' },
    {},
    'interface=old model=verso said=other again (unanswered)',
  ],
  [
    'a list is any of its answers',
    { model: 'verso', said: 'other' },
    { known: { interface: 'old' } },
    'interface=old! model=verso said=other again=no! end (outcome)',
  ],
])('%s', (_, answers, options, expected) => {
  expect(follow(asking, answers, options)).toBe(expected)
})

test('an answer to a question that is not on the way is not known', () => {
  const on = guidesOf({
    g: {
      first: { a: 'second', b: 'side' },
      side: { x: 'second' },
      second: { yes: 'end ? side=x', no: 'end' },
      end: 'solved',
    },
  })
  expect(follow(on, { first: 'a', side: 'x' })).toBe('first=a second (unanswered)')
})

test('what is learnt on a round may end it; a round that changes nothing is a circle', () => {
  const on = guidesOf({
    g: {
      start: { on: 'ask', out: 'end ? ask=enough' },
      ask: { more: 'start', enough: 'start' },
      end: 'solved',
    },
  })
  expect(follow(on, { start: 'on', ask: 'enough' })).toBe('start=on ask=enough start (loop)')
  const known = guidesOf({
    g: {
      start: 'gate',
      gate: { out: 'end ? ask=enough', in: 'ask ? interface=old' },
      ask: { more: 'start', enough: 'start' },
      end: 'solved',
    },
  })
  const old = { known: { interface: 'old' } }
  expect(follow(known, { ask: 'enough' }, old)).toBe(
    'start gate=in! ask=enough start gate=out! end (outcome)',
  )
  expect(follow(known, { ask: 'more' }, old)).toBe('start gate=in! ask=more start (loop)')
})

test('a circle that closes where a part ends is one, too', () => {
  const on = guidesOf({
    g: { start: 'done > call', call: 'ask > call', ask: { a: 'done ? interface=old' }, done: 'solved' },
  })
  expect(follow(on, {}, { known: { interface: 'old' } })).toBe('start done call ask=a! done > call (loop)')
})

test('known answers are not kept as given ones, nor said to have fallen away', () => {
  const said = { guide: 'home', step: 'said' }
  const before = { 'home/interface': 'old', 'home/model': 'verso', 'home/said': 'added' }
  expect(changeAnswer(asking, 'home', before, said, 'other')).toEqual({
    answers: { 'home/interface': 'old', 'home/model': 'verso', 'home/said': 'other' },
    fallen: [],
  })
})
