import { beginningOf, isConditional, replay, type WalkOptions } from '@/lib/tree'
import { follow, guidesOf, shown, type Sketch } from './graph'

const OLD = { known: { interface: 'old' } }

test('a part that begins itself again goes no deeper than a hundred parts', () => {
  const walk = replay(guidesOf({ g: { again: 'g/ > end', end: 'solved' } }), 'g', {})
  expect(walk).toMatchObject({ ending: 'loop', at: { guide: 'g', step: 'again' } })
  expect([walk.returns.length, walk.trail.length]).toEqual([101, 101])
})

test('parts that go through one another twice each are given up after twenty thousand steps', () => {
  const depth = 15
  const on = guidesOf(
    Object.fromEntries(
      Array.from({ length: depth }, (_, i): [string, Sketch] => [
        `g${i}`,
        i === depth - 1
          ? { end: 'solved' }
          : { once: `g${i + 1}/ > twice`, twice: `g${i + 1}/ > end`, end: 'solved' },
      ]),
    ),
  )
  const walk = replay(on, 'g0', {})
  expect([walk.ending, walk.trail.length]).toEqual(['loop', 20_001])
})

/** Questions that count their rounds, each the rounds in which the one before it falls. */
function counter(digits: number) {
  const counting = Array.from({ length: digits }, (_, i) => {
    const [own, before] = [`d${i}`, i === 0 ? '' : ` & d${i - 1}=fall`]
    const next = i === digits - 1 ? 'd0' : `d${i + 1}`
    const answers = {
      rise: `${next} ? ${own}=fall,low${before}`,
      fall: `${next} ? ${own}=rise,high${before}`,
      high: `${next} ? ${own}=rise,high`,
      low: `${next} ? begin=go`,
    }
    return [own, answers] as const
  })
  return guidesOf({ g: { begin: { go: 'd0' }, ...Object.fromEntries(counting) } })
}

test('a walk that goes two ways by turns goes in a circle', () => {
  const on = guidesOf({
    g: {
      begin: { go: 'gate' },
      gate: { one: 'left ? gate=other', other: 'right ? begin=go' },
      left: 'gate',
      right: 'gate',
    },
  })
  expect(follow(on, { begin: 'go' })).toBe(
    'begin=go gate=other! right gate=one! left gate=other! right (loop)',
  )
})

test('a walk that goes another way at each round ends after a hundred', () => {
  // Each question with another answer than before begins a round.
  const walk = replay(counter(7), 'g', { begin: 'go' })
  expect([walk.ending, walk.trail.length]).toEqual(['loop', 276])
})

test('a second round that leaves the first is walked on, however long it is', () => {
  const on = guidesOf({
    g: {
      gate: { out: 'far ? ask=enough', in: 'ask ? interface=old' },
      ask: { more: 'gate', enough: 'gate' },
      far: 'further',
      further: 'furthest',
      furthest: 'end',
      end: 'solved',
    },
  })
  expect(follow(on, { ask: 'enough' }, OLD)).toBe(
    'gate=in! ask=enough gate=out! far further furthest end (outcome)',
  )
})

const twice = guidesOf({
  g: {
    once: { go: 'part/ > twice', skip: 'end' },
    twice: { go: 'part/ > end', skip: 'end' },
    end: 'solved',
  },
  part: { note: 'ok', ok: 'solved' },
})

test.each<[string, WalkOptions, string]>([
  ['the last time', {}, 'once=go note ok twice=go'],
  ['the first time', { passed: 0 }, 'once=go'],
  ['the first time after two steps', { passed: 2 }, 'once=go note ok twice=go'],
])('a walk that goes through a part twice stops at a step of it %s', (_, options, trail) => {
  const until = { guide: 'part', step: 'note' }
  const walk = replay(twice, 'g', { once: 'go', twice: 'go' }, { ...options, until })
  expect([shown(walk.trail), walk.ending]).toEqual([trail, 'arrived'])
})

test('a walk that comes round to a step stops there the first time, or not at all', () => {
  const on = guidesOf({ g: { read: 'note', note: 'ask', ask: { again: 'note' } } })
  const until = { guide: 'g', step: 'note' }
  const walk = (passed?: number) =>
    replay(on, 'g', { ask: 'again' }, { until, ...(passed !== undefined && { passed }) })
  expect([shown(walk().trail), walk().ending]).toEqual(['read', 'arrived'])
  expect([shown(walk(2).trail), walk(2).ending]).toEqual(['read note ask=again', 'loop'])
})

test('what comes before a question is known where no answer is needed to get there', () => {
  const on = guidesOf({ g: { read: 'ask', ask: { yes: 'more' }, more: { no: 'end' }, end: 'solved' } })
  const begun = (step: string) => beginningOf(on, { guide: 'g', step }).step
  expect([begun('ask'), begun('more')]).toEqual(['read', 'more'])
})

test('a guide that is not there begins at no step', () => {
  expect(replay(twice, 'nowhere', {}).at).toEqual({ guide: 'nowhere', step: '' })
})

test('a question may be known if one of its answers has a condition', () => {
  const steps = guidesOf({
    g: { some: { a: 'end ? interface=old', b: 'end' }, none: { a: 'end' }, next: 'end', end: 'solved' },
  }).get('g')!.steps
  const may = ['some', 'none', 'next', 'end', 'gone'].filter((id) => isConditional(steps.get(id)))
  expect(may).toEqual(['some'])
})
