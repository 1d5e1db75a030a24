import { expect, test } from '@jest/globals'
import { settlingOf } from '@/scripts/desk/git/conflict'
import { fieldsIn } from '@/scripts/desk/git/matter-fields'

const BASE = `---
title: Is it plugged in?
keywords:
  - lamp
  - dark
owner: A
choices:
  - label: Yes
    to: call
  - label: No
    hint: |
      A text
      # of two lines
    to: plug-in
  - id: unsure
    label: I cannot see
    when: { call: 'yes' }
    to: light
---

One.
`

function settling(ours: string, theirs: string, base: string | undefined = BASE) {
  return settlingOf('en/dark/plugged-in.mdx', `<<<<<<< a\n${ours}=======\n${theirs}>>>>>>> b\n`, base)!
}

const LINES = BASE.split('\n')
/** Front matter has a comment in each place where one can stand. */
const PLACES = LINES.flatMap((line, n) =>
  n > 0 && n < LINES.indexOf('---', 1) + 1 && !/A text|of two lines|^ {4}to: plug-in$/.test(line) ? [n] : [],
)

/** The file with comments above a line, as deep as it, and behind it. */
function commented(file: string, n: number, words: string): string {
  const lines = file.split('\n')
  const line = lines[n]!
  const indent = /^ */.exec(line)![0]
  const behind = /^---$|\|/.test(line) ? line : `${line} # ${words} behind ${n}`
  return lines.toSpliced(n, 1, `${indent}# ${words} above ${n}`, behind).join('\n')
}

/** What both have made of the file beside their comments: the same place, in another way. */
const OURS = BASE.replace('Is it plugged in?', 'Mine').replace('owner: A', 'owner: B')
const THEIRS = BASE.replace('Is it plugged in?', 'Theirs')
  .replace('  - dark', '  - dim')
  .replace('label: Yes', 'label: Of course')
  .replace('owner: A', 'owner: C')
const KEPT = ['ours', 'theirs', 'both'] as const

test.each(PLACES)('a comment at line %i of either is kept, whichever values are', (n) => {
  const mine = commented(OURS, n, 'Mine')
  const other = commented(THEIRS, n, 'Theirs')
  for (const base of [BASE, undefined])
    for (const keep of KEPT) {
      const plain = settling(OURS, THEIRS, base)
      const conflict = settling(mine, other, base)
      expect(conflict.parts).toEqual(plain.parts)
      const answers = conflict.parts.map(() => keep)
      const settled = conflict.settled(answers)!
      const comments = `${mine}\n${other}`.match(/# (?:Mine|Theirs) (?:above|behind) \d+/g)!
      expect(comments.filter((one) => settled.split(one).length !== 2)).toEqual([])
      expect(fieldsIn(settled)).toEqual(fieldsIn(plain.settled(answers)!))
    }
})

test('a comment stands above what it was about', () => {
  const theirs = THEIRS.replace('owner: C', '# Ask her first.\nowner: C').replace(
    '  - id: unsure',
    '  # Rare.\n  - id: unsure',
  )
  const conflict = settling(OURS, theirs)
  const settled = conflict.settled(conflict.parts.map(() => 'ours'))
  expect(settled).toContain('# Ask her first.\nowner: B')
  expect(settled).toContain('  # Rare.\n  - id: unsure')
})

test('a comment that one changed and the other left is the changed one', () => {
  const base = BASE.replace('owner: A', '# Ask.\nowner: A')
  const [mine, theirs] = [
    base.replace('owner: A', 'owner: B'),
    base.replace('# Ask.\nowner: A', '# Ask Eva.\nowner: C'),
  ]
  const conflict = settling(mine, theirs, base)
  expect(conflict.settled(['ours'])).toBe(mine.replace('# Ask.', '# Ask Eva.'))
})

test('a comment stays where the answer that it was about goes', () => {
  const without = BASE.replace('  - label: Yes\n    to: call\n', '')
  const theirs = BASE.replace('  - label: Yes', '  # Said on the phone.\n  - label: Of course')
  const conflict = settling(without, theirs)
  expect(conflict.settled(['ours'])).toContain('# Said on the phone.')
})

test('what only looks like a comment is none', () => {
  const ours = BASE.replace('label: No', 'label: Nope')
  const theirs = BASE.replace('label: No', 'label: Not').replace('A text', 'A word')
  const conflict = settling(ours, theirs)
  expect(conflict.settled(conflict.parts.map(() => 'ours'))!.split('# of two lines')).toHaveLength(2)
})

test('an answer that the other added stands where it stood there', () => {
  const ours = BASE.replace('Is it plugged in?', 'Mine')
  const theirs = BASE.replace('  - label: No', '  - label: Maybe\n    to: dim\n  - label: No')
  expect(settling(ours, theirs).settled([])).toBe(
    ours.replace('  - label: No', '  - label: Maybe\n    to: dim\n  - label: No'),
  )
})

test('answers that both have put into another order are asked', () => {
  const answers = [
    '  - label: Yes\n    to: call\n',
    '  - label: No\n    to: plug-in\n',
    '  - label: So\n    to: light\n',
  ]
  const file = (...order: number[]) =>
    `---\ntitle: T\nchoices:\n${order.map((n) => answers[n]).join('')}---\n`
  const conflict = settling(file(1, 0, 2), file(2, 0, 1), file(0, 1, 2))
  expect(conflict.parts).toMatchObject([{ ours: 'No\nYes\nSo', theirs: 'So\nYes\nNo' }])
  expect(conflict.settled(['ours'])).toBe(file(1, 0, 2))
  expect(conflict.settled(['theirs'])).toBe(file(2, 0, 1))
  expect(settling(file(0, 1, 2), file(2, 0, 1), file(0, 1, 2)).parts).toEqual([])
})
