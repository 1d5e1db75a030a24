import { expect, test } from '@jest/globals'
import { interfaceAnswered, interfaceNamed, targetOf } from '@/lib/tree'
import { guidesOf } from './graph'

const named = (answers: readonly string[]) => {
  const question = guidesOf({
    g: { ask: Object.fromEntries(answers.map((id) => [id, 'end'])), end: 'solved' },
  })
    .get('g')
    ?.steps.get('ask')
  if (question?.kind !== 'question') throw new Error('no question')
  return question.choices.map((choice) => interfaceNamed(question.choices, choice, ['old', 'new']))
}

test.each([
  ['answers called as interfaces are name them', ['old', 'new', 'neither'], ['old', 'new', undefined]],
  ['one alone may mean anything', ['new', 'running'], [undefined, undefined]],
  ['others name none', ['yes', 'no'], [undefined, undefined]],
])('%s', (_, answers, expected) => {
  expect(named(answers)).toEqual(expected)
})

test.each([
  ['the only one', ['which.old'], 'old'],
  ['the last of several', ['which.old', 'again.new', 'more.yes'], 'new'],
  ['none of an answer that only happens to be called so', ['once.old'], undefined],
  ['none of what no question or answer is', ['gone.old', 'which.gone', 'end.old'], undefined],
])('answers choose an interface: %s', (_, answers, expected) => {
  const allGuides = guidesOf({
    g: {
      which: { old: 'again', new: 'again' },
      again: { old: 'once', new: 'once' },
      once: { old: 'more', other: 'more' },
      more: { yes: 'end' },
      end: 'solved',
    },
  })
  const given = answers.map((one) => {
    const [step, answer] = one.split('.')
    return { ...targetOf(`g/${step}`), answer: answer! }
  })
  expect(interfaceAnswered(allGuides, given, ['old', 'new'])).toBe(expected)
})
