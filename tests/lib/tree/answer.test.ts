import { changeAnswer, recall, type Guide, type Guides } from '@/lib/tree'
import { guidesOf } from './graph'

const sketch = guidesOf({
  move: {
    ask: { start: 'reset/', step: 'reset/wipe', far: 'fix/light', one: 'done', other: 'done', plain: 'end' },
    done: 'solved',
    end: 'solved',
  },
  reset: { keep: 'wipe', wipe: 'solved' },
  fix: { dark: 'light', light: 'solved' },
})

/** The guides with former names: of guides by their ids, of steps by `guide/step`. */
function renamed(names: Readonly<Record<string, readonly string[]>>): Guides {
  return new Map(
    [...sketch].map(([id, guide]): [string, Guide] => {
      const steps = [...guide.steps].map(
        ([step, one]) => [step, { ...one, aliases: names[`${id}/${step}`] ?? [] }] as const,
      )
      return [id, { ...guide, aliases: names[id] ?? [], steps: new Map(steps) }]
    }),
  )
}

/** The answer that is meant today by one that a link gives to the question `ask`; undefined if none is. */
function meant(answer: string, names: Readonly<Record<string, readonly string[]>>): string | undefined {
  const target = { guide: 'move', step: 'ask' }
  const answers = [{ ...target, answer }]
  return recall(renamed(names), target, { answers, whole: true }).walk.trail.length > 0
    ? undefined
    : Object.values(
        recall(renamed(names), { guide: 'move', step: 'done' }, { answers, whole: true }).answers,
      )[0]
}

test.each<[string, string, Readonly<Record<string, readonly string[]>>, string | undefined]>([
  ['its own id', 'start', {}, 'start'],
  ['the former id of the guide that it leads to', 'clear', { reset: ['clear'] }, 'start'],
  ['the former id of another guide', 'clear', { fix: ['clear'] }, undefined],
  ['the former id of the step that it leads to', 'erase', { 'reset/wipe': ['erase'] }, 'step'],
  [
    'the former address of a step that came from elsewhere',
    'old-erase',
    { 'reset/wipe': ['old/erase'] },
    'step',
  ],
  ['a step in a guide under its former id', 'clear-wipe', { reset: ['clear'] }, 'step'],
  ['another step in a guide under its former id', 'clear-keep', { reset: ['clear'] }, 'start'],
  ['a name that no address ever had', 'clear-all', { reset: ['clear'], 'move/end': ['stop'] }, undefined],
  ['a name that two answers would have', 'ready', { 'move/done': ['ready'] }, undefined],
])('an answer by %s', (_, answer, names, expected) => {
  expect(meant(answer, names)).toBe(expected)
})

test('an answer to a question that no way leads to is kept', () => {
  const at = { guide: 'fix', step: 'ask' }
  expect(changeAnswer(sketch, 'move', { 'move/ask': 'start' }, at, 'yes').answers).toEqual({
    'move/ask': 'start',
    'fix/ask': 'yes',
  })
})
