import { expect, test } from '@jest/globals'
import { factsAmong } from '@/lib/trail/facts'

const ALLOWED = { model: ['verso', 'style'], ticket: 'text' } as const
const among = (query: string) => factsAmong(new URLSearchParams(query), ALLOWED)

test.each([
  ['values that the site names', 'model=verso&ticket=4711', { model: 'verso', ticket: '4711' }],
  ['no value that it does not name', 'model=solo', {}],
  ['no name that it does not name', 'colour=red&constructor=x&__proto__=y', {}],
  ['nothing of an empty text', 'ticket=%20%00', {}],
  ['a text without signs that nobody sees', 'ticket=a%00%0Ab%E2%80%AEc', { ticket: 'a b c' }],
  ['markup as it is, for it is shown as text', 'ticket=%3Cb%3E', { ticket: '<b>' }],
  ['nothing that is longer than a text anybody hands over', `ticket=${'a'.repeat(64_000)}`, {}],
  ['a value with signs behind it', 'model=verso%3E).', { model: 'verso' }],
  ['a text to its end', 'ticket=Horák+s.r.o.', { ticket: 'Horák s.r.o.' }],
  ['the first of several', 'model=style&model=verso', { model: 'style' }],
])('of an address counts: %s', (_, query, expected) => {
  expect(among(query)).toEqual(expected)
})

test('half a character, which an assistant can hand over, makes no fact that no address can have', () => {
  const { ticket } = factsAmong(new Map([['ticket', 'A\ud83d B \ud83d\ude00']]), ALLOWED)
  expect(ticket).toBe('A  B 😀')
  expect(() => encodeURIComponent(ticket!)).not.toThrow()
})
