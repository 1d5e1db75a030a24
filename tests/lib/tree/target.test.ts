import { defaultAnswerId, isId, nameIn, readTarget, RESERVED_IDS } from '@/lib/tree'

test.each([
  ['a', true],
  ['7', true],
  ['serial', true],
  ['check-serial-2', true],
  ['a'.repeat(80), true],
  ['a'.repeat(81), false],
  ['', false],
  ['-', false],
  ['-serial', false],
  ['serial-', false],
  ['check--serial', false],
  ['Serial', false],
  ['serial ', false],
  [' serial', false],
  ['check_serial', false],
  ['sérial', false],
  ['check-sérial', false],
  ['move/serial', false],
])('"%s" has the form of an id: %s', (text, expected) => {
  expect(isId(text)).toBe(expected)
})

test('no guide or step may have the name of a page that is everywhere', () => {
  expect([...RESERVED_IDS].sort()).toEqual(['all', 'index', 'map', 'search'])
})

test('a step of the guide itself goes by its own name, one of another guide by both', () => {
  const at = { guide: 'reset', step: 'keep' }
  expect([nameIn('reset', at), nameIn('move', at)]).toEqual(['keep', 'reset/keep'])
})

test.each([
  ['check-serial', { guide: 'move', step: 'check-serial' }],
  ['first-use/log-in', { guide: 'first-use', step: 'log-in' }],
  ['first-use/', { guide: 'first-use' }],
  ['', undefined],
  ['/', undefined],
  ['/log-in', undefined],
  ['first-use/log-in/', undefined],
  ['first-use/log-in/now', undefined],
])('a writer’s target "%s" in the guide "move"', (text, expected) => {
  expect(readTarget(text, 'move')).toStrictEqual(expected)
})

test.each([
  ['check-serial', 'check-serial'],
  ['first-use/log-in', 'first-use-log-in'],
  ['first-use/', 'first-use'],
])('an answer without an id that leads to "%s" has the id "%s"', (target, id) => {
  expect(defaultAnswerId(target)).toBe(id)
})
