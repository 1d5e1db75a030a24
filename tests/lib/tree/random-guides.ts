import { keyOf, replay, type Answers, type Guides, type Target } from '@/lib/tree'
import { guidesOf } from './graph'

/** Numbers that are the same at every run: mulberry32. */
export function random(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

export function randomGuides(pick: (below: number) => number): Guides {
  const guides = Array.from({ length: 1 + pick(3) }, (_, g) => ({ id: `g${g}`, size: 3 + pick(12) }))
  const target = () => {
    const { id, size } = guides[pick(guides.length)] ?? { id: 'g0', size: 3 }
    return pick(4) === 0 ? `${id}/` : `${id}/s${pick(size)}`
  }
  return guidesOf(
    Object.fromEntries(
      guides.map(({ id, size }) => [
        id,
        Object.fromEntries(
          Array.from({ length: size }, (_, s) => {
            const kind = s === size - 1 ? 9 : pick(10)
            if (kind >= 8) return [`s${s}`, 'solved']
            if (kind >= 6) return [`s${s}`, target()]
            const same = target()
            return [
              `s${s}`,
              Object.fromEntries(
                Array.from({ length: 1 + pick(4) }, (_, a) => [`a${a}`, pick(3) ? target() : same]),
              ),
            ]
          }),
        ),
      ]),
    ),
  )
}

/** Answers at random from where a walk begins until the walk ends, in the order given. */
export function randomAnswers(on: Guides, from: string | Target, pick: (below: number) => number): Answers {
  let answers: Answers = {}
  for (;;) {
    const { at, ending } = replay(on, from, answers)
    const step = on.get(at.guide)?.steps.get(at.step)
    if (ending !== 'unanswered' || step?.kind !== 'question') return answers
    answers = { ...answers, [keyOf(at)]: step.choices[pick(step.choices.length)]?.id ?? '' }
  }
}

/** Mutation testing walks again for each fault that it puts there. */
export const SEEDS = Array.from({ length: process.env.SIGNPOST_MUTATED ? 100 : 400 }, (_, i) => i + 1)
