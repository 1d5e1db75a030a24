import { batchOf } from '@/lib/insight/accept'

const ID = '0b9c3a34-6f0e-4c3e-9f44-0c6a3b0f8a11'
const COPY = { kind: 'copy', step: 'lamp/bulb' }

/** Whether a batch may hold an event. */
const holds = (event: object) =>
  batchOf(JSON.stringify({ id: ID, lang: 'en', events: [event] })) !== undefined

test.each([
  [{ kind: 'arrive', step: 'lamp/bulb', how: 'link' }],
  [{ kind: 'arrive', step: 'lamp/bulb', how: 'answer', from: 'lamp/plugged' }],
  [{ kind: 'arrive', step: 'lamp/bulb', how: 'search' }],
  [{ kind: 'arrive', step: 'lamp/bulb', how: 'back' }],
  [{ kind: 'arrive', step: 'lamp/bulb', how: 'restart' }],
  [{ kind: 'answer', step: 'lamp/bulb', key: 'it-works' }],
  [{ kind: 'answer', step: 'lamp/bulb', key: '' }],
  [{ kind: 'derived', step: 'lamp/bulb', key: 'yes-2' }],
  [{ kind: 'outcome', step: 'lamp/light' }],
  [{ kind: 'solved', step: 'lamp/light', key: 'yes' }],
  [{ kind: 'solved', step: 'lamp/light', key: 'no' }],
  [{ kind: 'comment', step: 'lamp/light', text: 'dark' }],
  [{ kind: 'search', text: 'dark' }],
  [{ kind: 'error', text: 'E7' }],
  [COPY],
  [{ ...COPY, step: `${'a'.repeat(100)}/${'b'.repeat(100)}` }],
  [{ kind: 'answer', step: 'lamp/bulb', key: 'a'.repeat(100) }],
])('%j is an event', (event) => {
  expect(holds(event)).toBe(true)
})

test.each([
  [{ kind: 'look', step: 'lamp/bulb' }],
  [{ kind: 'copy' }],
  [{ ...COPY, step: 'bulb' }],
  [{ ...COPY, step: '/bulb' }],
  [{ ...COPY, step: 'lamp/' }],
  [{ ...COPY, step: 'lamp/bulb/' }],
  [{ ...COPY, step: ' lamp/bulb' }],
  [{ ...COPY, step: 'Lamp/bulb' }],
  [{ ...COPY, step: 'lamp/Bulb' }],
  [{ ...COPY, step: `${'a'.repeat(101)}/b` }],
  [{ ...COPY, step: `a/${'b'.repeat(101)}` }],
  [{ ...COPY, key: 'x' }],
  [{ kind: 'arrive', step: 'lamp/bulb', how: 'luck' }],
  [{ kind: 'arrive', step: 'lamp/bulb', how: 'link', from: 'plugged' }],
  [{ kind: 'arrive', step: 'lamp/bulb', how: 'link', seen: 1 }],
  [{ kind: 'answer', step: 'lamp/bulb', key: 'a'.repeat(101) }],
  [{ kind: 'answer', step: 'lamp/bulb', key: 'a b' }],
  [{ kind: 'answer', step: 'lamp/bulb', key: '!a' }],
  [{ kind: 'derived', step: 'lamp/bulb' }],
  [{ kind: 'solved', step: 'lamp/light', key: 'perhaps' }],
  [{ kind: 'comment', step: 'lamp/light', text: ' ' }],
  [{ kind: 'search', text: '' }],
  [{ kind: 'error', text: 'x'.repeat(1001) }],
])('%j is none', (event) => {
  expect(holds(event)).toBe(false)
})

test.each([
  ['en', true],
  ['zh-Hans', true],
  ['e', false],
  ['', false],
  ['en_GB', false],
  [' en', false],
  ['en ', false],
  ['a'.repeat(35), true],
  ['a'.repeat(36), false],
])('a batch in the language "%s": %s', (lang, good) => {
  expect(batchOf(JSON.stringify({ id: ID, lang, events: [COPY] })) !== undefined).toBe(good)
})

test.each([
  ['old', true],
  ['a'.repeat(100), true],
  ['a'.repeat(101), false],
  ['', false],
  ['Old', false],
  ['old!', false],
  ['!old', false],
])('a batch of the interface "%s": %s', (ui, good) => {
  expect(batchOf(JSON.stringify({ id: ID, lang: 'en', ui, events: [COPY] })) !== undefined).toBe(good)
})

test('texts lose the space around them, and fifty events are a batch', () => {
  const events = [{ kind: 'search', text: '  dark  ' }, ...Array<object>(49).fill(COPY)]
  const batch = batchOf(JSON.stringify({ id: ID, lang: 'en', events }))!
  expect([batch.events.length, batch.events[0]]).toEqual([50, { kind: 'search', text: 'dark' }])
})
