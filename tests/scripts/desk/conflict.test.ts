import { expect, test } from '@jest/globals'
import { settlingOf } from '@/scripts/desk/git/conflict'
import type { Keep } from '@/scripts/desk/text/standing'

const FILE = 'en/dark/plugged-in.mdx'
const BASE = `---
title: Is it plugged in?
# Who answers for it.
owner: A
keywords: [lamp]
choices:
  - label: Yes
    to: call
  - label: No
    to: plug-in
---

One.

Two.
`

/** What Git leaves where both changed these lines. */
function marked(ours: string, theirs: string): string {
  return `<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> other\n`
}

/** The texts of both in one conflict over all of it. */
function settling(ours: string, theirs: string, base: string | undefined = BASE, file = FILE) {
  return settlingOf(file, marked(ours, theirs), base)!
}

const asked = (one: ReturnType<typeof settling>) =>
  one.parts.map(({ where, ours, theirs }) => [where, ours, theirs])

test('of front matter each field is asked by itself, and one that only one changed is not', () => {
  const ours = BASE.replace('Is it plugged in?', 'Is the plug in?').replace('owner: A', 'owner: B')
  const theirs = BASE.replace('Is it plugged in?', 'Does it have power?').replace('[lamp]', '[lamp, dark]')
  const conflict = settling(ours, theirs)
  expect(asked(conflict)).toEqual([['Title', 'Is the plug in?', 'Does it have power?']])
  expect(conflict.settled(['theirs'])).toBe(
    BASE.replace('Is it plugged in?', 'Does it have power?')
      .replace('owner: A', 'owner: B')
      .replace('[lamp]', '[lamp, dark]'),
  )
  expect(conflict.settled(['ours'])).toContain('title: Is the plug in?\n# Who answers for it.\nowner: B')
})

test('a list that both changed can have what either has', () => {
  const conflict = settling(BASE.replace('[lamp]', '[lamp, dim]'), BASE.replace('[lamp]', '[lamp, dark]'))
  expect(conflict.parts).toMatchObject([{ both: true }])
  expect(conflict.settled(['both'])).toBe(BASE.replace('[lamp]', '[lamp, dim, dark]'))
})

test('answers that either added are both there, and one that both changed is asked by its field', () => {
  const ours = BASE.replace('label: No\n', 'label: Not at all\n').replace(
    '    to: plug-in\n',
    '    to: plug-in\n  - label: Mine\n    to: light\n',
  )
  const theirs = BASE.replace('label: No\n', 'label: Nope\n').replace(
    '    to: call\n',
    '    to: call\n  - label: Theirs\n    to: dim/\n',
  )
  const conflict = settling(ours, theirs)
  expect(asked(conflict)).toEqual([[expect.stringContaining('Not at all'), 'Not at all', 'Nope']])
  const settled = conflict.settled(['theirs'])!
  expect(settled).toContain('label: Nope')
  expect(settled).toContain('label: Mine')
  expect(settled).toContain('label: Theirs\n    to: dim/')
})

test('an answer that one took away and the other changed is asked as a whole', () => {
  const conflict = settling(
    BASE.replace('  - label: No\n    to: plug-in\n', ''),
    BASE.replace('label: No\n', 'label: Nope\n'),
  )
  expect(conflict.parts).toMatchObject([{ ours: '', both: false }])
  expect(conflict.settled(['ours'])).not.toContain('plug-in')
  expect(conflict.settled(['theirs'])).toContain('label: Nope')
})

test.each<[Keep, string]>([
  ['ours', 'One, mine.\n'],
  ['theirs', 'One, theirs.\n'],
  ['both', 'One, mine.\nOne, theirs.\n'],
])('of a text each place is asked: %s', (keep, expected) => {
  const conflict = settling(
    BASE.replace('One.', 'One, mine.'),
    BASE.replace('One.', 'One, theirs.').replace('Two.', 'Two, theirs.'),
  )
  expect(conflict.parts).toMatchObject([{ both: true }])
  expect(conflict.settled([keep])).toBe(BASE.replace('One.\n', expected).replace('Two.', 'Two, theirs.'))
})

test('front matter that cannot be read is asked line by line', () => {
  const [ours, theirs] = [BASE.replace('Is it', '"Is it'), BASE.replace('Is it', 'Was it')]
  const conflict = settling(ours, theirs)
  expect(conflict.parts).toHaveLength(1)
  expect(conflict.settled(['theirs'])).toBe(theirs)
})

test('of a link lock every code is kept without asking, but for two of one step', () => {
  const lock = (links: object) => `${JSON.stringify({ links }, null, 2)}\n`
  const apart = settling(
    lock({ 'dark/b': '2222222' }),
    lock({ 'dark/a': '3333333' }),
    undefined,
    'links.lock.json',
  )
  expect(apart.parts).toEqual([])
  expect(apart.settled([])).toBe(lock({ 'dark/a': '3333333', 'dark/b': '2222222' }))
  const twice = settling(
    lock({ 'dark/a': '2222222' }),
    lock({ 'dark/a': '3333333' }),
    undefined,
    'links.lock.json',
  )
  expect(twice.parts).toMatchObject([{ ours: '2222222', theirs: '3333333', both: false }])
  expect(twice.settled(['theirs'])).toBe(lock({ 'dark/a': '3333333' }))
})

test('of walks those of both are kept, and one that both changed is asked', () => {
  const walk = (name: string, ends = 'light') => ({ name, answers: {}, ends })
  const file = (...walks: object[]) => `${JSON.stringify(walks, null, 2)}\n`
  const conflict = settling(
    file(walk('First', 'mine'), walk('Mine')),
    file(walk('First', 'theirs'), walk('Theirs')),
    file(walk('First')),
    'en/dark/scenarios.json',
  )
  expect(conflict.parts).toHaveLength(1)
  const settled = JSON.parse(conflict.settled(['theirs'])!) as { name: string; ends: string }[]
  expect(settled.map(({ name }) => name).sort()).toEqual(['First', 'Mine', 'Theirs'])
  expect(settled.find(({ name }) => name === 'First')?.ends).toBe('theirs')
})

test('a file without marks is whole', () => {
  expect(settlingOf(FILE, BASE)).toBeUndefined()
})
