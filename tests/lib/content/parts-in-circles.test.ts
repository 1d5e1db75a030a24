import { test } from '@jest/globals'
import { expectFindings, type Case } from '@/tests/harness/table-of-findings'

const guide = (id: string, steps: Record<string, string>) =>
  Object.fromEntries([
    [`en/${id}/index.mdx`, `---\ntitle: The ${id}\nsummary: It ends.\nstart: first\n---\n`],
    ...Object.entries(steps).map(([step, fields]) => [
      `en/${id}/${step}.mdx`,
      `---\ntitle: A ${step}\n${fields}---\n`,
    ]),
  ]) as Record<string, string>
const DONE = { done: 'outcome: solved\n' }
const CASES: Case[] = [
  [
    'two parts that go through each other, and not that there is no way out of them',
    {
      ...guide('one', { ...DONE, first: 'next: two/\nthen: done\n' }),
      ...guide('two', { ...DONE, first: 'next: one/\nthen: done\n' }),
    },
    [
      ['en/one/first.mdx:4 no-return', /the part that begins at "two\/" can come back/],
      ['en/two/first.mdx:4 no-return', /the part that begins at "one\/" can come back/],
    ],
  ],
  [
    'a part that goes through itself',
    guide('one', { ...DONE, first: 'next: one/\nthen: done\n' }),
    [['en/one/first.mdx:4 no-return', /can come back to this very answer/]],
  ],
  [
    'a part that goes through itself, and not that there is no way out of it where it may end with support',
    guide('one', {
      first: 'next: ask\nthen: first\n',
      ask: 'choices:\n  - label: Again\n    to: first\n  - label: Enough\n    to: call\n',
      call: 'outcome: support\n',
    }),
    [['en/one/first.mdx:4 no-return', /no outcome "solved" can be reached from "ask"/]],
  ],
  [
    'what has no way out even if the parts returned',
    guide('one', { first: 'next: one/\nthen: round\n', round: 'next: again\n', again: 'next: round\n' }),
    [['en/one/again.mdx:1 no-way-out'], ['en/one/first.mdx:1 no-way-out'], ['en/one/round.mdx:1 no-way-out']],
  ],
]

test.each(CASES)('the check names %s', (_, files, expected) => expectFindings(files, expected))
