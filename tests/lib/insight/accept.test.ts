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

test.each<[string, object, string[]]>([
  [
    'nothing is left by a link',
    { kind: 'arrive', step: 'lamp/plugged', how: 'link', from: 'lamp/bulb' },
    ['arrive plugged link 1'],
  ],
  [
    'nothing is left by who stays',
    { kind: 'arrive', step: 'lamp/bulb', how: 'back', from: 'lamp/bulb' },
    ['arrive bulb back 1'],
  ],
  [
    'nothing is left that is not there',
    { kind: 'arrive', step: 'lamp/bulb', how: 'back', from: 'lamp/cellar' },
    ['arrive bulb back 1'],
  ],
  [
    'from nowhere one may go back',
    { kind: 'arrive', step: 'lamp/bulb', how: 'back' },
    ['arrive bulb back 1'],
  ],
  [
    'a search that leads here is one',
    { kind: 'arrive', step: 'lamp/bulb', how: 'search' },
    ['arrive bulb search 1'],
  ],
  [
    'a known answer is told apart',
    { kind: 'derived', step: 'lamp/bulb', key: 'dark' },
    ['derived bulb dark 1'],
  ],
  ['a known answer has to be one', { kind: 'derived', step: 'lamp/bulb', key: 'no' }, ['refused  edge 1']],
  ['an outcome is counted', { kind: 'outcome', step: 'lamp/call' }, ['outcome call  1']],
  ['an instruction is no outcome', { kind: 'outcome', step: 'lamp/plug-in' }, ['refused  step 1']],
  ['an outcome may have helped', { kind: 'solved', step: 'lamp/call', key: 'no' }, ['solved call no 1']],
  [
    'so may the instruction before it',
    { kind: 'solved', step: 'lamp/plug-in', key: 'yes' },
    ['solved plug-in yes 1'],
  ],
  ['a comment is no count', { kind: 'comment', step: 'lamp/light', text: 'dark' }, []],
  [
    'a question is not commented on',
    { kind: 'comment', step: 'lamp/bulb', text: 'dark' },
    ['refused  step 1'],
  ],
  ['a search without an answer is one', { kind: 'search', text: 'flame' }, ['search   1']],
  ['a search for nothing is none', { kind: 'search', text: '\u200b' }, ['refused  text 1']],
  ['an error of nothing is none', { kind: 'error', text: '\u200b' }, ['refused  text 1']],
])('%s', (_, event, expected) => {
  expect(send(event)!.counts.map(short)).toEqual(expected)
})

test('what is about no step is of the language and the interface alone', () => {
  const all = { day: '2026-11-29', version: '', lang: 'en', guide: '', step: '', n: 1 }
  expect(send({ kind: 'search', text: 'flame' })!.counts).toEqual([
    { ...all, ui: 'old', kind: 'search', key: '' },
  ])
  const batch = { id: randomUUID(), lang: 'en', events: [{ kind: 'search', text: 'flame' } as const] }
  for (const ui of [undefined, 'other'])
    expect(accept({ ...batch, ui }, site, '2026-11-29').counts).toEqual([
      { ...all, ui: '', kind: 'search', key: '' },
    ])
})

test('what is counted is handed on with its texts masked, and what is not is not', () => {
  const copy = { kind: 'copy', step: 'lamp/bulb' }
  const { events, refused, accepted } = send(
    copy,
    { kind: 'copy', step: 'lamp/cellar' },
    {
      ...{ kind: 'error', text: 'call 603 123 456' },
    },
  )!
  expect(events).toEqual([copy, { kind: 'error', text: 'call [number]' }])
  expect([refused, accepted]).toEqual([['step'], 2])
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
