import { expect, test } from '@jest/globals'
import { interfaceNamed } from '@/lib/tree'
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
