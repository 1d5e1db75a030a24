import { expect, test } from '@jest/globals'
import { checkContent } from '@/lib/content'
import { contentFolder } from '../../harness/content-folder'

const question = (when: string) =>
  `---\ntitle: Which?\nchoices:\n  - id: one\n    label: One\n    to: light\n    when: { ${when} }\n  - id: two\n    label: Two\n    to: call\n---\n`

/** A lamp whose walk goes through a part, and asks afterwards. */
function findings(when: string): string[] {
  const root = contentFolder({
    'en/dark/plug-in.mdx': '---\ntitle: Plug it in\nnext: part/\nthen: afterwards\n---\n',
    'en/dark/afterwards.mdx': question(when),
    'en/part/index.mdx': '---\ntitle: A part\nsummary: It ends.\nstart: ask\n---\n',
    'en/part/ask.mdx':
      '---\ntitle: What is it?\nchoices:\n  - id: fine\n    label: Fine\n    to: ended\n  - id: broken\n    label: Broken\n    to: lost\n---\n',
    'en/part/ended.mdx': '---\ntitle: Ended\noutcome: solved\n---\n',
    'en/part/lost.mdx': '---\ntitle: Lost\noutcome: support\n---\n',
  })
  return checkContent(root).findings.map(({ code }) => code)
}

test.each([
  ['an answer on the way', 'plugged-in: plug-in', []],
  ['an answer in a part that has returned', 'part/ask: fine', []],
  ['an answer that ends the walk', 'part/ask: broken', ['never-known']],
  ['an answer that leads elsewhere', 'plugged-in: call', ['never-known']],
])('a condition on %s', (_, when, expected) => {
  expect(findings(when)).toEqual(expected)
})
