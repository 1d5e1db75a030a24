import { expect, test } from '@jest/globals'
import { ticketText } from '@/lib/walk/ticket'
import { forestOf } from '@/tests/lib/tree/graph'

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
    forest: forestOf({
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
