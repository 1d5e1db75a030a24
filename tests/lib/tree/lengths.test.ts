import { expect, test } from '@jest/globals'
import { keyOf, shortestPath, stepsLeft, type Crossing, type Target } from '@/lib/tree'
import { seeded } from '../../harness/seeded'
import { eachWalk, forest } from './forests'
import { guidesOf, shown } from './graph'

/** Of guides of many shapes, each step with the guides that it is in. Mutation testing looks again for each fault that it puts there. */
const SHAPES = process.env.SIGNPOST_MUTATED ? 12 : 40
const all = Array.from({ length: SHAPES }, (_, seed) => forest(seeded(seed), 3, 5)).flatMap((on, seed) =>
  [...on.values()].flatMap((guide) =>
    [...guide.steps.keys()].map((step) => ({ seed, on, at: { guide: guide.id, step } })),
  ),
)

test('the fewest and the most steps left are those of the shortest and the longest walk on', () => {
  for (const { seed, on, at } of all) {
    const lengths: number[] = []
    eachWalk(on, at, (_, { length }, ends) => ends && lengths.push(length))
    expect({ seed, at, left: stepsLeft(on, at) }).toEqual({
      ...{ seed, at },
      left: { least: Math.min(...lengths), most: Math.max(...lengths) },
    })
  }
})

test('the shortest path is one of the shortest walks from the start of the guide, or else from any', () => {
  for (const { seed, on, at } of all) {
    const waysFrom = (guides: readonly string[]) => {
      const ways: (readonly Crossing[])[] = []
      for (const guide of guides)
        eachWalk(on, { guide, step: 's0' }, (to, trail) => to === keyOf(at) && ways.push(trail))
      const least = Math.min(...ways.map(({ length }) => length))
      return ways.filter(({ length }) => length === least)
    }
    const own = waysFrom([at.guide])
    const ways = own.length > 0 ? own : waysFrom([...on.keys()])
    const path = shortestPath(on, at)
    if (ways.length === 0) expect({ seed, at, path }).toEqual({ seed, at, path: undefined })
    else expect(ways).toContainEqual(path)
  }
})

const rounds = guidesOf({
  g: {
    ask: { again: 'do', on: 'more', out: 'end' },
    do: 'ask',
    more: { back: 'ask', round: 'turn', out: 'end' },
    turn: 'other',
    other: 'turn',
    end: 'solved',
  },
})

test.each([
  ['ask', { least: 1, most: 3 }],
  ['do', { least: 2, most: 2 }],
  ['more', { least: 1, most: 1 }],
  ['turn', undefined],
  ['gone', undefined],
])('from %s, where loops lead back and nothing out of one, so many steps are left', (step, left) => {
  expect(stepsLeft(rounds, { guide: 'g', step })).toEqual(left)
})

test('to a guide that is not there, or that begins with a step that is not, no path leads', () => {
  expect(shortestPath(rounds, { guide: 'gone', step: 'ask' })).toBeUndefined()
  const begun = new Map([['g', { ...rounds.get('g')!, start: 'gone' }]])
  expect(shortestPath(begun, { guide: 'g', step: 'gone' })).toBeUndefined()
  expect(shortestPath(begun, { guide: 'g', step: 'end' })).toBeUndefined()
})

test('the shortest path goes through parts within parts, by the answer that returns', () => {
  const on = guidesOf({
    a: { ask: { away: 'b/', back: 'b/ > end' }, end: 'solved' },
    b: { x: 'c/ > y', y: 'z', z: 'solved' },
    c: { p: 'q', q: 'solved' },
  })
  expect(shown(shortestPath(on, { guide: 'a', step: 'end' })!)).toBe('ask=back x p q y z')
})

test('of two guides that lead into each other, each counts from its own start', () => {
  const on = guidesOf({
    // The search for loops begins here, and comes into the other guide in its middle.
    a: { ask: { out: 'b/third' }, end: 'solved' },
    b: {
      first: 'second',
      second: 'third',
      third: { again: 'first', on: 'fourth' },
      fourth: 'end',
      end: 'solved',
    },
  })
  expect(stepsLeft(on, { guide: 'b', step: 'first' })).toEqual({ least: 4, most: 4 })
})

/** Two guides whose answers lead anywhere. */
function tangle(chance: ReturnType<typeof seeded>) {
  const names = ['s0', 's1', 's2', 's3']
  const anywhere = () => `${chance.pick(['a', 'b'])}/${chance.pick([...names, 'end'])}`
  const guide = () => ({
    ...Object.fromEntries(names.map((name) => [name, { one: anywhere(), two: anywhere() }])),
    end: 'solved',
  })
  return guidesOf({ a: guide(), b: guide() })
}

test('no walk from the start of a guide that passes no step twice is longer than the most steps left', () => {
  const longer: unknown[] = []
  for (let seed = 0; seed < 60; seed++) {
    const on = tangle(seeded(seed))
    for (const guide of on.keys()) {
      const walk = (at: Target, passed: readonly Target[]): void => {
        if (passed.some((one) => keyOf(one) === keyOf(at))) return
        const step = on.get(at.guide)!.steps.get(at.step)!
        const way = [...passed, at]
        if (step.kind === 'question') return step.choices.forEach(({ to }) => walk(to, way))
        for (const [i, one] of way.entries())
          if (one.guide === guide && way.length - 1 - i > stepsLeft(on, one)!.most)
            longer.push({ seed, from: guide, at: keyOf(one), way: way.map(keyOf) })
      }
      walk({ guide, step: 's0' }, [])
    }
  }
  expect(longer).toEqual([])
})
