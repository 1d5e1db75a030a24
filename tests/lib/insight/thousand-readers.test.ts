import { randomUUID } from 'node:crypto'
import { accept, batchOf, nameOf, type Count } from '@/lib/insight/accept'
import type { InsightEvent } from '@/lib/insight/events'
import { reportOf } from '@/lib/insight/report'
import { countedSite, LAMP } from '../../harness/counted-site'
import { seeded } from '../../harness/seeded'

/** Where each answer leads, and which step asks nothing. */
const WAYS: Readonly<Record<string, readonly (readonly [answer: string, to: string])[]>> = {
  plugged: [
    ['yes', 'bulb'],
    ['no', 'plug-in'],
  ],
  'plug-in': [['', 'light']],
  bulb: [
    ['works', 'light'],
    ['dark', 'call'],
  ],
  light: [],
  call: [],
}

/** What a reader does: walks, goes away somewhere, sometimes goes back or begins again. */
function walk(chance: ReturnType<typeof seeded>): InsightEvent[] {
  const events: InsightEvent[] = []
  let at = chance.pick(['plugged', 'plugged', 'bulb'])
  let arrive: InsightEvent = {
    kind: 'arrive',
    step: `lamp/${at}`,
    how: chance.pick(['link', 'search'] as const),
  }
  for (let n = 0; n < 20; n++) {
    events.push(arrive)
    const from = `lamp/${at}`
    const does = chance.pick(['answer', 'answer', 'answer', 'answer', 'leave', 'back', 'restart'] as const)
    const way = WAYS[at]!.length > 0 ? chance.pick(WAYS[at]!) : undefined
    if (does === 'leave' || (does === 'answer' && !way)) break
    if (does === 'answer') {
      events.push({ kind: 'answer', step: from, key: way![0] })
      at = way![1]
    } else at = 'plugged'
    arrive = { kind: 'arrive', step: `lamp/${at}`, how: does, from }
  }
  return events
}

test('of 1,000 readers, arrivals are departures and drop-off at every step, and all numbers those of a plain count', () => {
  const chance = seeded(21)
  const all = Array.from({ length: 1000 }, () => walk(chance))
  const sums = new Map<string, Count>()
  for (const events of all) {
    const batch = batchOf(JSON.stringify({ id: randomUUID(), lang: 'en', events: events }))!
    const { counts, refused } = accept(batch, countedSite(LAMP), '2026-11-29')
    expect(refused).toEqual([])
    for (const one of counts) sums.set(nameOf(one), { ...one, n: one.n + (sums.get(nameOf(one))?.n ?? 0) })
  }
  const sent = all.flat()
  const report = reportOf(new Map([['lamp', LAMP]]), LAMP, [...sums.values()])
  for (const step of report) {
    const here = sent.filter((event) => 'step' in event && event.step === step.step)
    const arrivals = here.filter(({ kind }) => kind === 'arrive').length
    const answers = here.filter(({ kind }) => kind === 'answer')
    expect([step.arrivals, step.departures]).toEqual([arrivals, answers.length])
    expect(step.arrivals).toBe(step.departures + step.dropOff)
    for (const { key, n } of step.ways)
      expect(n).toBe(answers.filter((event) => 'key' in event && event.key === key).length)
    // Who left did so at the end of a walk, or went back or began again.
    const ended = all.filter(
      (events) =>
        events.at(-1)?.kind === 'arrive' &&
        'step' in events.at(-1)! &&
        (events.at(-1) as { step: string }).step === step.step,
    ).length
    const stayed = sent.filter(
      (event) =>
        event.kind === 'arrive' &&
        (event.how === 'back' || event.how === 'restart') &&
        event.from === step.step,
    ).length
    expect(step.dropOff).toBe(ended + stayed)
  }
})
