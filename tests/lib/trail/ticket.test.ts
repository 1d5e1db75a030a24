import { expect, test } from '@jest/globals'
import { ticketText } from '@/lib/trail/ticket'
import { guidesOf } from '@/tests/lib/tree/graph'

test('a ticket says guide, interface, answers by their summaries, step and link', () => {
  const trail = [
    { guide: 'move', step: 'notification', answer: 'gone' },
    { guide: 'move', step: 'old-account', answer: 'mine' },
  ]
  const words = { guide: 'Guide', interfaceUsed: 'Interface', tried: 'Answers', step: 'Step', link: 'Link' }
  const ticket = {
    words,
    guide: 'Move *it*',
    step: 'Done',
    link: 'https://a.example/s/abcdefg',
    interfaceLabel: 'Old',
    trail,
    allGuides: guidesOf({
      move: { notification: { gone: 'old-account' }, 'old-account': { mine: 'done' }, done: 'solved' },
    }),
  }
  expect(ticketText(ticket, 'plain')).toMatchInlineSnapshot(`
   "Guide: Move *it*
   Interface: Old
   Answers:
   1. gone
   2. mine
   Step: Done
   Link: https://a.example/s/abcdefg"
  `)
  expect(ticketText(ticket, 'markdown')).toMatchInlineSnapshot(`
   "- **Guide:** Move \\*it\\*
   - **Interface:** Old
   - **Answers:**
     1. gone
     2. mine
   - **Step:** Done
   - **Link:** https://a.example/s/abcdefg"
  `)
})

test('a ticket says what the address handed over, escaped', () => {
  const words = { guide: 'Guide', interfaceUsed: 'Interface', tried: 'Answers', step: 'Step', link: 'Link' }
  const bare = {
    words,
    guide: 'G',
    step: 'S',
    link: 'https://a.example/',
    trail: [],
    allGuides: guidesOf({}),
  }
  const facts = { model: 'verso', ticket: '<b>*1*</b>' }
  expect(ticketText({ ...bare, facts }, 'plain')).toContain('model: verso\nticket: <b>*1*</b>')
  expect(ticketText({ ...bare, facts }, 'markdown')).toContain('- **ticket:** \\<b\\>\\*1\\*\\</b\\>')
})

test('words with bars stand in a ticket whole, each in its place', () => {
  const words = { guide: 'A|B', interfaceUsed: '|', tried: 'C||D', step: '|E', link: 'F|' }
  const ticket = {
    words,
    guide: 'Move',
    step: 'Done',
    link: 'https://a.example',
    trail: [],
    allGuides: new Map(),
  }
  expect(ticketText({ ...ticket, interfaceLabel: 'Old | new' }, 'plain').split('\n')).toEqual([
    'A|B: Move',
    '|: Old | new',
    '|E: Done',
    'F|: https://a.example',
  ])
})
