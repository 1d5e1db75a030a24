import { expect, test } from '@jest/globals'
import {
  changeAnswer,
  decodeVia,
  encodeVia,
  keyOf,
  recall,
  replay,
  type Answers,
  type Guides,
  type WalkOptions,
} from '@/lib/tree'
import { guideData, guideFrom, type GuideData } from '@/lib/trail/guide-data'
import type { TrailMessages } from '@/lib/messages/trail-messages'
import { DEEP } from '../../harness/depth'
import { seeded } from '../../harness/seeded'
import { guidesOf, shown } from './graph'

/** Guides whose answers go through later guides and come back, and whose questions may be known by earlier answers. */
function randomForest(pick: (below: number) => number): Guides {
  const sizes = Array.from({ length: 2 + pick(3) }, () => 3 + pick(9))
  return guidesOf(
    Object.fromEntries(
      sizes.map((size, g) => {
        const within = () => `s${pick(size)}`
        const exit = () => {
          const other = g + 1 + pick(sizes.length)
          if (other >= sizes.length) return within()
          return pick(2) ? `g${other}/ > ${within()}` : `g${other}/`
        }
        const when = () => (pick(4) ? '' : ` ? ${pick(3) ? `s${pick(size)}=a${pick(2)}` : 'interface=old'}`)
        const steps = Array.from({ length: size }, (_, s) => {
          const kind = s === size - 1 ? 9 : pick(10)
          if (kind >= 9) return [`s${s}`, pick(4) ? 'solved' : 'support'] as const
          if (kind >= 7) return [`s${s}`, exit()] as const
          const answers = Array.from({ length: 1 + pick(3) }, (_, a) => [`a${a}`, exit() + when()] as const)
          return [`s${s}`, Object.fromEntries(answers)] as const
        })
        return [`g${g}`, Object.fromEntries(steps)]
      }),
    ),
  )
}

/** Mutation testing walks again for each fault that it puts there. */
const FEW = process.env.SIGNPOST_MUTATED ? 20 : 150
const SEEDS = Array.from({ length: DEEP ? 600 : FEW }, (_, i) => i + 1)

function randomWalk(seed: number) {
  const pick = seeded(seed).below
  const on = randomForest(pick)
  const options: WalkOptions = pick(2) ? { known: { interface: 'old' } } : {}
  let answers: Answers = {}
  for (;;) {
    const walk = replay(on, 'g0', answers, options)
    const step = on.get(walk.at.guide)?.steps.get(walk.at.step)
    if (walk.ending !== 'unanswered' || step?.kind !== 'question') return { pick, on, options, answers, walk }
    answers = { ...answers, [keyOf(walk.at)]: step.choices[pick(step.choices.length)]?.id ?? '' }
  }
}

test('on any guides with parts and conditions, a link opens with the same trail at the same step', () => {
  for (const seed of SEEDS) {
    const { on, options, walk } = randomWalk(seed)
    walk.trail.forEach((target, i) => {
      const way = walk.trail.slice(0, i)
      // Between two visits without a question no link can tell them apart, nor can one without answers say where it began.
      const answered = way.findLastIndex(({ answer }) => answer !== undefined)
      if (way.slice(answered + 1).some((one) => keyOf(one) === keyOf(target))) return
      if (answered < 0 && target.guide !== 'g0') return
      const recalled = recall(on, target, decodeVia(encodeVia(way, target.guide), target.guide), options)
      expect({ seed, i, trail: shown(recalled.walk.trail), lost: recalled.lost }).toEqual({
        seed,
        i,
        trail: shown(way),
        lost: false,
      })
    })
  }
})

test('on any guides with parts and conditions, a changed answer gives the walk that one would get from scratch', () => {
  for (const seed of SEEDS) {
    const { pick, on, options, answers, walk } = randomWalk(seed)
    const asked = walk.trail.filter(({ answer }) => answer !== undefined)
    const question = asked[pick(asked.length || 1)]
    const step = question && on.get(question.guide)?.steps.get(question.step)
    if (!question || step?.kind !== 'question') continue
    const answer = step.choices[pick(step.choices.length)]?.id ?? ''
    const changed = changeAnswer(on, 'g0', answers, question, answer, options)
    const scratch = replay(on, 'g0', { ...answers, [keyOf(question)]: answer }, options)
    expect({ seed, walk: replay(on, 'g0', changed.answers, options) }).toEqual({ seed, walk: scratch })
  }
})

test('on any guides with parts and conditions, a browser with the guides as data walks as the check does', () => {
  const say = {} as TrailMessages
  for (const seed of SEEDS) {
    const { on, options, answers, walk } = randomWalk(seed)
    const data = [...on].map(
      ([id, guide]) => [id, JSON.stringify(guideData(guide, (text) => text, say))] as const,
    )
    const there = new Map(data.map(([id, text]) => [id, guideFrom(JSON.parse(text) as GuideData)]))
    expect({ seed, walk: replay(there, 'g0', answers, options) }).toEqual({ seed, walk })
  }
})
