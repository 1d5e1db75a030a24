import { ticketMessages } from '@/lib/site/build/ticket-messages'
import type { Site } from '@/lib/content'

test('a ticket has the words of each language, and interfaces by any label', () => {
  const interfaces = [{ id: 'old', label: { en: 'Old | grey', cs: 'Staré "šedé"' } }]
  const said = ticketMessages(['en', 'cs', 'ar'], {
    languages: ['en', 'cs', 'ar'],
    interfaces,
  } as unknown as Site)
  expect(Object.values(said).map((one) => one.interfaces)).toEqual([
    { old: 'Old | grey' },
    { old: 'Staré "šedé"' },
    { old: 'Old | grey' },
  ])
  for (const { words } of Object.values(said))
    expect(Object.values(words).every((word) => word.length > 0)).toBe(true)
})
