import { randomUUID } from 'node:crypto'
import { accept, batchOf, type Count } from '@/lib/insight/accept'
import type { InsightEvent } from '@/lib/insight/events'
import { countedSite, LAMP } from '@/tests/harness/counted-site'

const site = countedSite(LAMP)

function send(...events: unknown[]) {
  const batch = batchOf(JSON.stringify({ id: randomUUID(), lang: 'en', ui: 'old', events }))
  return batch && accept(batch, site, '2026-11-29')
}

function short({ step, kind, key, n }: Count): string {
  return `${kind} ${step} ${key} ${n}`
}

test('what the site has is counted, and the same twice is two', () => {
  const { counts, accepted } = send(
    { kind: 'arrive', step: 'lamp/plugged', how: 'link' },
    { kind: 'answer', step: 'lamp/plugged', key: 'no' },
    { kind: 'answer', step: 'lamp/plugged', key: 'no' },
    { kind: 'answer', step: 'lamp/plug-in', key: '' },
  )!
  expect(counts.map(short)).toEqual(['arrive plugged link 1', 'answer plugged no 2', 'answer plug-in  1'])
  expect(counts[0]).toMatchObject({ day: '2026-11-29', version: 'v1', lang: 'en', ui: 'old', guide: 'lamp' })
  expect(accepted).toBe(4)
})

test.each<[string, InsightEvent | object, string]>([
  [
    'an answer that the question does not have',
    { kind: 'answer', step: 'lamp/plugged', key: 'maybe' },
    'edge',
  ],
  ['a way on from an outcome', { kind: 'answer', step: 'lamp/light', key: '' }, 'edge'],
  ['a step that is not there', { kind: 'arrive', step: 'lamp/cellar', how: 'link' }, 'step'],
  ['a name of JavaScript’s own', { kind: 'arrive', step: 'constructor/constructor', how: 'link' }, 'step'],
  ['an outcome that is none', { kind: 'outcome', step: 'lamp/bulb' }, 'step'],
  ['whether a question helped', { kind: 'solved', step: 'lamp/bulb', key: 'yes' }, 'step'],
  [
    'a text of signs that are not seen',
    { kind: 'comment', step: 'lamp/light', text: '\u200b\u200b' },
    'text',
  ],
])('%s is refused, and counted as that', (_, event, why) => {
  const { accepted, refused, counts } = send({ kind: 'copy', step: 'lamp/bulb' }, event)!
  expect([accepted, refused]).toEqual([1, [why]])
  expect(counts.map(short)).toEqual(['copy bulb  1', `refused  ${why} 1`])
})

test('a language that the site does not have adds no name to the counts', () => {
  const batch = batchOf(
    JSON.stringify({ id: randomUUID(), lang: 'xx', events: [{ kind: 'copy', step: 'lamp/bulb' }] }),
  )!
  expect(accept(batch, site, '2026-11-29').counts).toMatchObject([
    { lang: '', kind: 'refused', key: 'language' },
  ])
})

test.each<[string, object]>([
  ['no JSON', {}],
  ['an id that is none', { id: '1', lang: 'en', events: [{ kind: 'copy', step: 'lamp/bulb' }] }],
  ['no events', { id: randomUUID(), lang: 'en', events: [] }],
  [
    'a field too many',
    { id: randomUUID(), lang: 'en', visitor: 7, events: [{ kind: 'copy', step: 'lamp/bulb' }] },
  ],
  ['too many', { id: randomUUID(), lang: 'en', events: Array(51).fill({ kind: 'copy', step: 'lamp/bulb' }) }],
  ['a text too long', { id: randomUUID(), lang: 'en', events: [{ kind: 'search', text: 'x'.repeat(1001) }] }],
])('%s is no batch', (_, body) => {
  expect(batchOf(_ === 'no JSON' ? '{' : JSON.stringify(body))).toBeUndefined()
})

test('who came by an answer came from a step that leads there; else it was a link', () => {
  const came = (from?: string) =>
    send({ kind: 'arrive', step: 'lamp/bulb', how: 'answer', ...(from && { from }) })!.counts[0]!.key
  expect([came('lamp/plugged'), came('lamp/plug-in'), came('lamp/none'), came()]).toEqual([
    'answer',
    'link',
    'link',
    'link',
  ])
})

test('going back and beginning again are told of the step that was left', () => {
  const { counts } = send(
    { kind: 'arrive', step: 'lamp/plugged', how: 'back', from: 'lamp/bulb' },
    { kind: 'arrive', step: 'lamp/plugged', how: 'restart', from: 'lamp/call' },
  )!
  expect(counts.map(short)).toEqual([
    'arrive plugged back 1',
    'left bulb back 1',
    'arrive plugged restart 1',
    'left call restart 1',
  ])
})

test('texts are masked again on the server', () => {
  const { comments, unanswered } = send(
    { kind: 'comment', step: 'lamp/light', text: 'call me: 603 123 456' },
    { kind: 'error', text: 'Device A1B2C3D4 NOT found' },
  )!
  expect(comments).toMatchObject([{ step: 'light', text: 'call me: [number]' }])
  expect(unanswered).toMatchObject([{ kind: 'error', text: 'device [code] not found' }])
})

test('the id of a batch is the same in capitals and in small letters', () => {
  const id = randomUUID()
  const batch = batchOf(
    JSON.stringify({ id: id.toUpperCase(), lang: 'en', events: [{ kind: 'copy', step: 'lamp/bulb' }] }),
  )
  expect(batch?.id).toBe(id)
})
