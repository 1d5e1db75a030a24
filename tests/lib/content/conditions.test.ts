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

const answers = (to: readonly string[]) =>
  `---\ntitle: Question?\nchoices:\n${to.map((one, i) => `  - id: ${'yn'[i]}\n    label: Answer ${i}\n    to: ${one}\n`).join('')}---\n`

/** A lamp of which either the bulb or the fuse is asked for, before it is asked what it was. `more` are answers that lead elsewhere. */
function ofTwo(when: string, more: Record<string, string> = {}): string[] {
  const root = contentFolder({
    'en/dark/plugged-in.mdx': answers(['bulb', 'fuse']),
    'en/dark/bulb.mdx': answers(['which', 'call']),
    'en/dark/fuse.mdx': answers(['which', 'call']),
    'en/dark/which.mdx': question(when),
    'en/dark/plug-in.mdx': null,
    ...more,
  })
  const { findings } = checkContent(root)
  return findings.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`)
}

const NEVER = 'en/dark/which.mdx:7:28 never-known'

test.each([
  ['answers of two branches', 'bulb: y, fuse: y', {}, [NEVER]],
  [
    'one of several answers of two branches',
    'bulb: [y, n], fuse: y',
    {},
    ['en/dark/which.mdx:7:33 never-known'],
  ],
  ['answers that follow each other', 'plugged-in: y, bulb: y', {}, []],
  [
    'answers of two branches that a way back behind both joins',
    'bulb: y, fuse: y',
    { 'en/dark/call.mdx': answers(['plugged-in', 'light']) },
    [],
  ],
  [
    'answers of two branches that their own way back joins',
    'bulb: y, fuse: y',
    { 'en/dark/bulb.mdx': answers(['again', 'call']), 'en/dark/again.mdx': answers(['plugged-in', 'which']) },
    [],
  ],
  [
    'answers of which one leads to the other',
    'fuse: y, bulb: y',
    { 'en/dark/bulb.mdx': answers(['fuse', 'call']) },
    [],
  ],
  [
    'two names of one question',
    'bulb: y, dark/bulb: n',
    { 'en/dark/bulb.mdx': answers(['which', 'fuse']) },
    ['en/dark/which.mdx:7:33 never-known'],
  ],
  ['two names of one question, and one answer', 'bulb: y, dark/bulb: [n, y]', {}, []],
  ['an answer beside an interface', 'bulb: y, interface: old', {}, []],
  ['an answer of no branch, which is said alone', 'bulb: y, fuse: gone', {}, [NEVER]],
])('conditions on %s', (_, when, more, expected) => {
  expect(ofTwo(when, more)).toEqual(expected)
})
