import { expect, test } from '@jest/globals'
import { answerKey, answersToTake, fillingWalks, keyOf } from '@/lib/tree'
import { seeded } from '../../harness/seeded'
import { eachWalk, forest } from './forests'
import { guidesOf, type Sketch } from './graph'

/** The walks that take what is missing in the first guide, in a few words. */
function filled(sketches: Record<string, Sketch>, missing: readonly string[]): string[] {
  return fillingWalks(guidesOf(sketches), 'g', new Set(missing)).map(
    ({ answers, walk, takes }) =>
      `${Object.entries(answers)
        .map((one) => one.join('='))
        .join(' ')} to ${keyOf(walk.at)}, takes ${takes.join(' ')}`,
  )
}

const END = { end: 'solved', call: 'support' }

test.each<[string, Record<string, Sketch>, string[], string[]]>([
  ['nothing is missing', { g: { ask: { a: 'end' }, ...END } }, [], []],
  [
    'each answer has a walk of its own',
    { g: { ask: { a: 'end', b: 'call' }, ...END } },
    ['g/ask.a', 'g/ask.b'],
    ['ask=a to g/end, takes g/ask.a', 'ask=b to g/call, takes g/ask.b'],
  ],
  [
    'what another walk has taken is not missing any more',
    { g: { ask: { a: 'more', b: 'more' }, more: { c: 'end' }, ...END } },
    ['g/ask.a', 'g/more.c', 'g/ask.b'],
    ['ask=a more=c to g/end, takes g/ask.a g/more.c', 'ask=b more=c to g/end, takes g/ask.b'],
  ],
  [
    'the way on which most lies is taken first, however late',
    {
      g: {
        ask: { a: 'one', b: 'do' },
        one: { x: 'end' },
        do: 'two',
        two: { y: 'three' },
        three: { z: 'end' },
        ...END,
      },
    },
    ['g/one.x', 'g/two.y', 'g/three.z'],
    ['ask=b two=y three=z to g/end, takes g/two.y g/three.z', 'ask=a one=x to g/end, takes g/one.x'],
  ],
  [
    'what is in a part and after it counts together',
    {
      g: { ask: { a: 'p/ > after', b: 'one' }, after: { x: 'end' }, one: { y: 'end' }, ...END },
      p: { q: { n: 'ok' }, ok: 'solved' },
    },
    ['g/one.y', 'g/after.x', 'p/q.n'],
    ['ask=a p/q=n after=x to g/end, takes p/q.n g/after.x', 'ask=b one=y to g/end, takes g/one.y'],
  ],
  [
    'that is so before the step from which the part begins, too',
    {
      g: { ask: { b: 'one', a: 'do' }, do: 'p/ > after', after: { x: 'end' }, one: { y: 'end' }, ...END },
      p: { q: { n: 'ok' }, ok: 'solved' },
    },
    ['g/one.y', 'g/after.x', 'p/q.n'],
    ['ask=a p/q=n after=x to g/end, takes p/q.n g/after.x', 'ask=b one=y to g/end, takes g/one.y'],
  ],
  [
    'of ways that are as good the one that ends first',
    { g: { ask: { a: 'long' }, long: { more: 'do', less: 'on' }, do: 'on', on: 'end', ...END } },
    ['g/ask.a'],
    ['ask=a long=less to g/end, takes g/ask.a'],
  ],
  [
    'an answer that leads back has a way that does not pass where it leads, over other guides, too',
    {
      g: {
        first: { a: 'second', b: 'do' },
        second: { x: 'third', y: 'end' },
        do: 'o/',
        third: { out: 'end', back: 'second', again: 'first' },
        ...END,
      },
      o: { ask: { no: 'g/call', yes: 'g/third' } },
    },
    ['g/third.back'],
    ['third=back o/ask=yes first=b second=y to g/end, takes g/third.back'],
  ],
  [
    'two answers that lead back from one question',
    {
      g: {
        first: { a: 'second', b: 'third' },
        second: { x: 'third', y: 'end' },
        third: { back: 'second', again: 'second', out: 'end' },
        ...END,
      },
    },
    ['g/third.back', 'g/third.again'],
    [
      'third=back first=b second=y to g/end, takes g/third.back',
      'third=again first=b second=y to g/end, takes g/third.again',
    ],
  ],
  [
    'an answer to what would be known is given',
    { g: { first: { a: 'ask' }, ask: { x: 'end ? first=a', y: 'call' }, ...END } },
    ['g/ask.y'],
    ['ask=y first=a to g/call, takes g/ask.y'],
  ],
  [
    'an answer that no walk comes to has none',
    { g: { ask: { a: 'end' }, lost: { b: 'end' }, ...END } },
    ['g/lost.b'],
    [],
  ],
  ['an answer that is not there has none', { g: { ask: { a: 'end' }, ...END } }, ['g/ask.z', 'h/ask.z'], []],
  ['a guide that is not there has none', { h: { ask: { a: 'end' }, ...END } }, ['g/ask.a'], []],
])('where %s', (_, sketches, missing, expected) => {
  expect(filled(sketches, missing)).toEqual(expected)
})

test('a guide that is not there has no answers', () => {
  expect(answersToTake(guidesOf({ h: { ask: { a: 'end' }, ...END } }), 'g')).toEqual([])
})

test('what every way to a question comes back to from a part is passed, too', () => {
  const on = guidesOf({
    g: {
      begin: 'part > turn',
      part: 'ok',
      ok: 'solved',
      turn: { go: 'ask' },
      ask: { back: 'turn', out: 'end' },
      ...END,
    },
  })
  expect(answersToTake(on, 'g')).toEqual(['g/turn.go', 'g/ask.out'])
})

test('in guides without loops each walk takes as much of what is missing as any could, until nothing is', () => {
  // Mutation testing looks again for each fault that it puts there.
  for (let seed = 0; seed < (process.env.SIGNPOST_MUTATED ? 20 : 60); seed += 1) {
    const on = forest(seeded(seed), 1, 7)
    const ways: string[][] = []
    eachWalk(on, { guide: 'g0', step: 's0' }, (_at, trail, ends) => {
      if (ends) ways.push(trail.flatMap((one) => (one.answer ? [answerKey(one, one.answer)] : [])))
    })
    const missing = new Set(answersToTake(on, 'g0'))
    expect([...missing].sort()).toEqual([...new Set(ways.flat())].sort())
    for (const { takes, walk } of fillingWalks(on, 'g0', missing)) {
      const most = Math.max(...ways.map((way) => way.filter((key) => missing.has(key)).length))
      expect({ seed, takes: takes.length, ending: walk.ending }).toEqual({
        seed,
        takes: most,
        ending: 'outcome',
      })
      for (const key of takes) missing.delete(key)
    }
    expect({ seed, left: missing.size }).toEqual({ seed, left: 0 })
  }
})
