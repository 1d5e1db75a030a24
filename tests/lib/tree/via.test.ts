import { expect, test } from '@jest/globals'
import {
  changeAnswer,
  decodeVia,
  encodeVia,
  keyOf,
  recall,
  replay,
  type Crossing,
  type Guides,
  type Guide,
  type Step,
  type Target,
} from '@/lib/tree'
import { guidesOf } from './graph'
import { random, randomAnswers, randomGuides, SEEDS } from './random-guides'

const allGuides = guidesOf({
  move: {
    notification: { 'already-added': 'old-account', gone: 'old-account', other: 'support' },
    'old-account': { mine: 'delete', nobody: 'reset/' },
    delete: 'done',
    done: 'solved',
    support: 'support',
  },
  reset: {
    keep: { yes: 'backup', no: 'press' },
    backup: 'press',
    press: { worked: 'move/done', failed: 'keep' },
  },
})
const START = { guide: 'move', step: 'notification' }
const DONE = { guide: 'move', step: 'done' }

function open(via: string, target: Target = DONE, on: Guides = allGuides) {
  const recalled = recall(on, target, decodeVia(via, target.guide))
  return { ...recalled, via: encodeVia(recalled.walk.trail, target.guide) }
}

test('answers to questions of other guides are carried with their guide', () => {
  const via = 'notification.gone~old-account.nobody~reset/keep.no~reset/press.worked'
  expect(open(via)).toMatchObject({ via, lost: false, from: START, walk: { at: DONE, ending: 'arrived' } })
})

test('a step of another guide is reached with the trail of the guide in which the walk began', () => {
  const press = { guide: 'reset', step: 'press' }
  const via = 'move/notification.gone~move/old-account.nobody~keep.yes'
  expect(open(via, press)).toMatchObject({ via, lost: false, from: START, walk: { at: press } })
})

test('a via whose first question is not where the guide begins began there', () => {
  const via = 'old-account.nobody~reset/keep.no~reset/press.worked'
  expect(open(via)).toMatchObject({
    ...{ via, lost: false, from: { guide: 'move', step: 'old-account' } },
    walk: { at: DONE, ending: 'arrived' },
  })
  const press = { guide: 'reset', step: 'press' }
  expect(open('move/old-account.nobody~keep.no', press)).toMatchObject({ lost: false, walk: { at: press } })
})

test('where a guide begins with an instruction, an answer to its first question begins at the start', () => {
  const on = guidesOf({ g: { read: 'ask', ask: { yes: 'more' }, more: { no: 'end' }, end: 'solved' } })
  const end = { guide: 'g', step: 'end' }
  const trail = (via: string) => open(via, end, on).walk.trail.map(keyOf)
  expect(trail('ask.yes~more.no')).toEqual(['g/read', 'g/ask', 'g/more'])
  expect(trail('more.no')).toEqual(['g/more'])
})

test('two answers with one target are told apart', () => {
  const answers = ['already-added', 'gone'].map(
    (answer) => open(`notification.${answer}~old-account.mine`).answers,
  )
  expect(answers.map((one) => one['move/notification'])).toEqual(['already-added', 'gone'])
})

test.each([
  ['an unknown answer', 'notification.gone~old-account.yours', 'notification.gone'],
  ['an unknown step', 'notification.gone~new-account.mine', 'notification.gone'],
  ['a question out of turn', 'notification.gone~reset/keep.no', 'notification.gone'],
  ['a question that is none, first', 'delete.mine', ''],
  ['a repeated question', 'notification.gone~notification.other', 'notification.gone'],
  ['signs that no id has', 'notification.gone~<script>.alert(1)', 'notification.gone'],
  ['names that every object has', 'constructor.prototype~__proto__.x', ''],
  ['an empty entry', 'notification.gone~~old-account.mine', 'notification.gone'],
  [
    'answers beyond the step at hand',
    'notification.gone~old-account.mine~delete.x',
    'notification.gone~old-account.mine',
  ],
  ['too few answers to arrive', 'notification.gone', 'notification.gone'],
  [
    'answers that go round',
    'notification.gone~old-account.nobody~reset/keep.no~reset/press.failed~reset/keep.yes',
    'notification.gone~old-account.nobody~reset/keep.no~reset/press.failed',
  ],
  ['a hundred kilobytes', `notification.gone~${'a.b~'.repeat(25_000)}`, 'notification.gone'],
])('%s keeps the good beginning and says so', (_, via, kept) => {
  expect(open(via)).toMatchObject({ via: kept, lost: true })
})

test('an old via still arrives after its steps, guide and targets were renamed', () => {
  const renamed = new Map(
    [
      ...guidesOf({
        moving: {
          notice: { 'old-account': 'account', other: 'end' },
          account: { mine: 'end' },
          end: 'solved',
        },
      }),
    ].map(([id, guide]) => {
      const former: Record<string, string[]> = {
        notice: ['notification'],
        account: ['moving/old-one'],
        end: ['done'],
      }
      const steps = new Map(
        [...guide.steps].map(([step, one]): [string, Step] => [
          step,
          { ...one, aliases: former[step] ?? [] },
        ]),
      )
      return [id, { ...guide, aliases: ['move'], steps } satisfies Guide] as const
    }),
  )
  const end = { guide: 'moving', step: 'end' }
  expect(open('notification.old-account~old-one.mine', end, renamed)).toMatchObject({
    via: 'notice.old-account~account.mine',
    lost: false,
  })
  // The answer had no id of its own, so its name was that of the step it led to.
  const answer = guidesOf({
    g: { ask: { 'new-name': 'new-name', other: 'end' }, 'new-name': 'end', end: 'solved' },
  })
  const heir = answer.get('g')?.steps.get('new-name')
  const steps = new Map(
    [...(answer.get('g')?.steps ?? [])].map(
      ([id, step]) => [id, step === heir ? { ...step, aliases: ['old-name'] } : step] as const,
    ),
  )
  const now = new Map([['g', { ...answer.get('g')!, steps }]])
  expect(open('ask.old-name', { guide: 'g', step: 'end' }, now)).toMatchObject({
    via: 'ask.new-name',
    lost: false,
  })
})

test('changing an answer keeps the later ones that still lie on the way, and names the others', () => {
  const answers = { 'move/notification': 'gone', 'move/old-account': 'mine' }
  const same = changeAnswer(
    allGuides,
    'move',
    answers,
    { guide: 'move', step: 'notification' },
    'already-added',
  )
  expect(same).toEqual({
    answers: { 'move/notification': 'already-added', 'move/old-account': 'mine' },
    fallen: [],
  })
  const other = changeAnswer(allGuides, 'move', answers, { guide: 'move', step: 'notification' }, 'other')
  expect(other.answers).toEqual({ 'move/notification': 'other' })
  expect(other.fallen.map(keyOf)).toEqual(['move/old-account'])
})

test('on any graph, a link with answers opens with the same trail at the same step', () => {
  for (const seed of SEEDS) {
    const pick = random(seed)
    const on = randomGuides(pick)
    const { trail } = replay(on, 'g0', randomAnswers(on, 'g0', pick))
    for (let i = 0; i < trail.length; i++) {
      const target = trail[i] as Target
      const way = trail.slice(0, i)
      const via = encodeVia(way, target.guide)
      expect(encodeURI(via)).toBe(via)
      const recalled = open(via, target, on)
      const begun = way.some((one) => one.answer !== undefined) || target.guide === 'g0'
      if (begun)
        expect({ seed, i, trail: recalled.walk.trail, lost: recalled.lost }).toEqual({
          seed,
          i,
          trail: way,
          lost: false,
        })
    }
  }
})

test('on any graph, a changed answer gives the walk that one would get from scratch', () => {
  for (const seed of SEEDS) {
    const pick = random(seed)
    const on = randomGuides(pick)
    const answers = randomAnswers(on, 'g0', pick)
    const asked = replay(on, 'g0', answers).trail.filter((one) => one.answer !== undefined)
    const question = asked[pick(asked.length || 1)]
    if (!question) continue
    const step = on.get(question.guide)?.steps.get(question.step)
    const answer = step?.kind === 'question' ? (step.choices[pick(step.choices.length)]?.id ?? '') : ''
    const changed = changeAnswer(on, 'g0', answers, question, answer)
    const scratch = replay(on, 'g0', { ...answers, [keyOf(question)]: answer })
    expect({ seed, walk: replay(on, 'g0', changed.answers) }).toEqual({ seed, walk: scratch })
    const now = new Set(scratch.trail.map(keyOf))
    expect(changed.fallen.map(keyOf)).toEqual(asked.filter((one) => !now.has(keyOf(one))).map(keyOf))
  }
})

test('on any graph, a link with answers from any step on opens with the answers given since', () => {
  let walked = 0
  for (const seed of SEEDS) {
    const pick = random(seed)
    const on = randomGuides(pick)
    const guide = on.get([...on.keys()][pick(on.size)] ?? '')!
    const from = { guide: guide.id, step: [...guide.steps.keys()][pick(guide.steps.size)] ?? '' }
    const { trail } = replay(on, from, randomAnswers(on, from, pick))
    for (let i = 1; i < trail.length; i++) {
      const target = trail[i] as Target
      const way = trail.slice(0, i)
      const given = (walk: readonly Crossing[]) => walk.filter(({ answer }) => answer !== undefined)
      const via = encodeVia(way, target.guide)
      const recalled = open(via, target, on)
      const first = given(way)[0]
      // A walk that has come round to where it began stands at its beginning.
      if (!first || keyOf(first) === keyOf(target)) continue
      walked += 1
      expect({ seed, i, given: given(recalled.walk.trail), lost: recalled.lost }).toEqual({
        ...{ seed, i, given: given(way), lost: false },
      })
      const begun = replay(on, recalled.from, recalled.answers, { until: target })
      expect({ seed, i, walk: begun }).toEqual({ seed, i, walk: recalled.walk })
      expect({ seed, i, via: encodeVia(recalled.walk.trail, target.guide) }).toEqual({
        seed,
        i,
        via: recalled.via,
      })
    }
  }
  expect(walked).toBeGreaterThan(SEEDS.length / 2)
})
