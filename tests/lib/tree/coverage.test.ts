import { expect, test } from '@jest/globals'
import { answersToTake, fillingWalks, graphOf, takenBy, type Guides } from '@/lib/tree'
import { guidesOf } from './graph'
import { random } from './random-guides'

const allGuides = guidesOf({
  move: {
    notification: { added: 'account', gone: 'account', other: 'call' },
    account: { mine: 'serial', nobody: 'other/ > serial' },
    serial: { works: 'done', again: 'notification' },
    done: 'solved',
    call: 'support',
    forgotten: { yes: 'done' },
  },
  other: { found: { yes: 'known', no: 'ask' }, known: 'solved', ask: 'support' },
})

test('answers that only lead round, or that no walk from the start comes to, are not to be taken', () => {
  expect(answersToTake(allGuides, 'move')).toEqual([
    'move/notification.added',
    'move/notification.gone',
    'move/notification.other',
    'move/account.mine',
    'move/account.nobody',
    'move/serial.works',
  ])
})

test('an answer that leads back into a part which every walk has gone through is not to be taken', () => {
  const on = guidesOf({
    g: {
      begin: 'part > ask',
      part: 'ok',
      ok: 'solved',
      ask: { again: 'part', over: 'ask', out: 'end' },
      end: 'solved',
    },
  })
  expect(answersToTake(on, 'g')).toEqual(['g/ask.out'])
})

test('an answer is taken by a walk that passes it, also in a part and where it is known', () => {
  const answers = { notification: 'gone', account: 'nobody', 'other/found': 'yes', serial: 'works' }
  expect([...takenBy(allGuides, [{ guide: 'move', answers }])]).toEqual([
    'move/notification.gone',
    'move/account.nobody',
    'other/found.yes',
    'move/serial.works',
  ])
  const known = guidesOf({ g: { ask: { old: 'end ? interface=old', new: 'end' }, end: 'solved' } })
  expect([...takenBy(known, [{ guide: 'g', answers: {}, known: { interface: 'old' } }])]).toEqual([
    'g/ask.old',
  ])
})

test('as few walks as are needed take what is missing, and each ends', () => {
  const missing = new Set(answersToTake(allGuides, 'move'))
  const walks = fillingWalks(allGuides, 'move', missing)
  expect(walks).toHaveLength(3)
  expect(walks.map(({ walk }) => walk.ending)).toEqual(['outcome', 'outcome', 'outcome'])
  const taken = takenBy(
    allGuides,
    walks.map(({ answers }) => ({ guide: 'move', answers })),
  )
  expect([...missing].filter((key) => !taken.has(key))).toEqual([])
})

test('an answer that leads back is taken by a way that has not passed where it leads', () => {
  const on = guidesOf({
    g: {
      first: { a: 'second', b: 'third' },
      second: { x: 'third' },
      third: { back: 'second', out: 'end' },
      end: 'solved',
    },
  })
  // By b and back one comes to second, and from there round to third again: no such walk ends.
  expect(fillingWalks(on, 'g', new Set(['g/third.back']))).toEqual([])
  const more = guidesOf({
    g: {
      first: { a: 'second', b: 'third' },
      second: { x: 'end' },
      third: { back: 'second', out: 'end' },
      end: 'solved',
    },
  })
  expect(fillingWalks(more, 'g', new Set(['g/third.back']))).toMatchObject([
    { answers: { first: 'b', third: 'back', second: 'x' }, takes: ['g/third.back'] },
  ])
})

/** As `answersToTake`, from the words of its description: a way to each question is looked for that does not pass where the answer leads. */
function slowly(on: Guides, guide: string): string[] {
  const graph = graphOf(on)
  const start = `${guide}/${on.get(guide)!.start}`
  const waysTo = (question: string, avoided: string) => {
    const met = new Set(start === avoided ? [] : [start])
    for (const key of met)
      for (const { to, then } of graph.get(key)?.exits ?? [])
        if (to !== avoided) for (const next of [to, then]) if (next && next !== avoided) met.add(next)
    return met.has(question)
  }
  return [...on.get(guide)!.steps.values()].flatMap((step) => {
    if (step.kind !== 'question') return []
    const question = `${guide}/${step.id}`
    return step.choices
      .filter(({ to }) => `${to.guide}/${to.step}` !== question && waysTo(question, `${to.guide}/${to.step}`))
      .map(({ id }) => `${question}.${id}`)
  })
}

test('in guides of any shape, with parts that return, the same answers are to be taken', () => {
  // Mutation testing looks again for each fault that it puts there.
  for (let seed = 0; seed < (process.env.SIGNPOST_MUTATED ? 40 : 300); seed += 1) {
    const pick = random(seed)
    const sizes = Array.from({ length: 1 + pick(2) }, () => 3 + pick(8))
    const step = () => {
      const guide = pick(sizes.length)
      return `g${guide}/s${pick(sizes[guide]!)}`
    }
    const target = () => (pick(4) === 0 ? `${step()} > ${step()}` : step())
    const kinds = [() => 'solved', target, () => ({ a: target(), b: target(), c: target() })]
    const on = guidesOf(
      Object.fromEntries(
        sizes.map((size, guide) => [
          `g${guide}`,
          Object.fromEntries(
            Array.from({ length: size }, (_, n) => [
              `s${n}`,
              n === size - 1 ? 'solved' : kinds[pick(kinds.length)]!(),
            ]),
          ),
        ]),
      ),
    )
    expect(answersToTake(on, 'g0')).toEqual(slowly(on, 'g0'))
  }
})
