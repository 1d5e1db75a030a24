import { expect, test } from '@jest/globals'
import { renewalOf, stateText } from '@/lib/dev-state'

const SHOWN = { saved: 1, look: 1, ways: 1 }

test.each([
  ['nothing', {}, 'none', 'none'],
  ['a saved text', { saved: 2 }, 'at once', 'none'],
  ['where an answer leads', { saved: 2, ways: 2 }, 'at once', 'when turned to'],
  ['a style', { saved: 2, look: 2, ways: 2 }, 'at once', 'at once'],
] as const)(
  'a page is loaded again after a change of %s no more often than one sees',
  (_, now, open, framed) => {
    const [before, after] = [stateText(SHOWN), stateText({ ...SHOWN, ...now })]
    expect([renewalOf(before, after, false), renewalOf(before, after, true)]).toEqual([open, framed])
  },
)
