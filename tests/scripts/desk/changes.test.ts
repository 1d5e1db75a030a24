import { expect, test } from '@jest/globals'
import fs from 'node:fs'
import path from 'node:path'
import { checkContent, openParseCache } from '@/lib/content'
import type { Change } from '@/lib/desk/protocol'
import { openDesk } from '@/scripts/desk/desk'
import { makeChange, returned } from '@/scripts/desk/serve/make-change'
import { writtenContent } from './content'

openParseCache(process.cwd())

/** Every file and what it holds. */
function everything(root: string): Record<string, string> {
  const names = fs.readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()
  const files = names.filter((name) => fs.statSync(path.join(root, name)).isFile())
  return Object.fromEntries(files.map((name) => [name, fs.readFileSync(path.join(root, name), 'utf8')]))
}

/** Lines that are there after a change and not before, and the other way round, by file; null for a file that was or is not there. */
function difference(before: Record<string, string>, after: Record<string, string>) {
  const lines = (text = '') => text.split('\n').filter((line) => line !== '')
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (file) => before[file] !== after[file],
  )
  return Object.fromEntries(
    changed.map((file) => {
      const [old, now] = [lines(before[file]), lines(after[file])]
      if (before[file] === undefined) return [file, 'new']
      if (after[file] === undefined) return [file, 'gone']
      const minus = old.filter((line) => !now.includes(line)).map((line) => `-${line}`)
      return [file, [...minus, ...now.filter((line) => !old.includes(line)).map((line) => `+${line}`)]]
    }),
  )
}

const TO_WRITE: ReadonlySet<string> = new Set(['unfinished', 'untranslated', 'unverified'])

function found(root: string): string[] {
  const { findings } = checkContent(root, { settings: { DRAFTS: '1' } })
  return findings.filter(({ code }) => !TO_WRITE.has(code)).map(({ file, code }) => `${file} ${code}`)
}

const at = (step: string, guide = 'dark') => ({ guide, step })

const CHANGES: readonly [name: string, change: Change, expected: Record<string, unknown>][] = [
  [
    'an answer that leads to a step',
    { kind: 'add-answer', at: at('plugged-in'), label: 'I cannot: it is high', leads: { to: 'dim/' } },
    {
      'en/dark/plugged-in.mdx': ["+  - label: 'I cannot: it is high'", '+    to: dim/'],
      'cs/dark/plugged-in.mdx': ["+  - label: 'TODO I cannot: it is high'", '+    to: dim/'],
    },
  ],
  [
    'an answer that leads to a new step, which has a name of its own',
    { kind: 'add-answer', at: at('plugged-in'), label: 'Perhaps', leads: { new: { title: 'Look!', kind: 'solved' } } },
    {
      'en/dark/plugged-in.mdx': ['+  - label: Perhaps', '+    to: look'],
      'cs/dark/plugged-in.mdx': ['+  - label: TODO Perhaps', '+    to: look'],
      'en/dark/look.mdx': 'new',
      'cs/dark/look.mdx': 'new',
    },
  ],
  [
    'a question between an answer and where it led, answered in the walks that come to it',
    {
      kind: 'insert-step',
      edge: { from: at('plugged-in'), answer: 'plug-in' },
      step: { title: 'Is there a socket?', kind: 'question' },
    },
    {
      'en/dark/plugged-in.mdx': ['-  - label: No', '-    to: plug-in', '+  - id: plug-in', '+    label: No', '+    to: is-there-a-socket'],
      'cs/dark/plugged-in.mdx': expect.anything(),
      'en/dark/is-there-a-socket.mdx': 'new',
      'cs/dark/is-there-a-socket.mdx': 'new',
      'en/dark/scenarios.json': expect.anything(),
    },
  ],
  [
    'a step between an instruction and its next',
    { kind: 'insert-step', edge: { from: at('plug-in'), answer: null }, step: { title: 'Wait', kind: 'instruction' } },
    {
      'en/dark/plug-in.mdx': ['-next: light', '+next: wait'],
      'en/dark/wait.mdx': 'new',
      'cs/dark/wait.mdx': 'new',
    },
  ],
  [
    'an answer led elsewhere, and the end of the walk that takes it',
    { kind: 'lead', edge: { from: at('plugged-in'), answer: 'yes' }, leads: { to: 'light' } },
    {
      'en/dark/plugged-in.mdx': ['-    to: call   # for now', '+    to: light   # for now'],
      'cs/dark/plugged-in.mdx': ['-    to: call', '+    to: light'],
      'en/dark/scenarios.json': [
        '-    "answers": { "plugged-in": "yes" }, "ends": "call" }',
        '+    "answers": { "plugged-in": "yes" }, "ends": "light" }',
      ],
    },
  ],
  [
    'an answer taken away, with what was known by it and the walk that took it',
    { kind: 'remove-answer', at: at('plugged-in'), answer: 'plug-in' },
    {
      'en/dark/plugged-in.mdx': ['-  - label: No', '-    to: plug-in'],
      'cs/dark/plugged-in.mdx': ['-  - label: Ne', '-    to: plug-in'],
      'en/dim/bulb.mdx': [
        "-  - { label: 'Yes', to: dark/plug-in, when: { dark/plugged-in: plug-in } }",
        "+  - { label: 'Yes', to: dark/plug-in }",
      ],
      'en/dark/scenarios.json': expect.anything(),
    },
  ],
  [
    'another name of a step, in all that names it',
    { kind: 'rename-step', at: at('plug-in'), to: 'put-in' },
    {
      'en/dark/plug-in.mdx': 'gone',
      'en/dark/put-in.mdx': 'new',
      'en/dark/plugged-in.mdx': [
        '-  - label: No',
        '-    to: plug-in',
        '-Look at the [cable](./plug-in.mdx#cable), and at [the other guide](../dim/index.mdx).',
        '+  - id: plug-in',
        '+    label: No',
        '+    to: put-in',
        '+Look at the [cable](./put-in.mdx#cable), and at [the other guide](../dim/index.mdx).',
      ],
      'cs/dark/plugged-in.mdx': ['-  - label: Ne', '-    to: plug-in', '+  - id: plug-in', '+    label: Ne', '+    to: put-in'],
      'en/dim/index.mdx': ['-See [the cable](../dark/plug-in.mdx).', '+See [the cable](../dark/put-in.mdx).'],
      'en/dim/bulb.mdx': [
        "-  - { label: 'Yes', to: dark/plug-in, when: { dark/plugged-in: plug-in } }",
        "+  - { id: dark-plug-in, label: 'Yes', to: dark/put-in, when: { dark/plugged-in: plug-in } }",
      ],
      'en/_notices/cut.mdx': ['-affects: [dark/plug-in, dim/]', '+affects: [dark/put-in, dim/]'],
    },
  ],
  [
    'another name of a question, in walks and conditions, too',
    { kind: 'rename-step', at: at('plugged-in'), to: 'plug' },
    {
      'en/dark/plugged-in.mdx': 'gone',
      'en/dark/plug.mdx': 'new',
      'cs/dark/plugged-in.mdx': 'gone',
      'cs/dark/plug.mdx': 'new',
      'en/dark/index.mdx': ['-start: plugged-in', '+start: plug'],
      'cs/dark/index.mdx': ['-start: plugged-in', '+start: plug'],
      'en/dark/scenarios.json': [
        '-  { "name": "Not plugged in", "answers": { "plugged-in": "plug-in" }, "ends": "light" },',
        '-    "answers": { "plugged-in": "yes" }, "ends": "call" }',
        '+  { "name": "Not plugged in", "answers": { "plug": "plug-in" }, "ends": "light" },',
        '+    "answers": { "plug": "yes" }, "ends": "call" }',
      ],
      'en/dim/bulb.mdx': [
        "-  - { label: 'Yes', to: dark/plug-in, when: { dark/plugged-in: plug-in } }",
        "+  - { label: 'Yes', to: dark/plug-in, when: { dark/plug: plug-in } }",
      ],
    },
  ],
  [
    'a step moved to another guide',
    { kind: 'move-step', at: at('plug-in'), guide: 'dim' },
    {
      'en/dark/plug-in.mdx': 'gone',
      'en/dim/plug-in.mdx': 'new',
      'en/dark/plugged-in.mdx': [
        '-  - label: No',
        '-    to: plug-in',
        '-Look at the [cable](./plug-in.mdx#cable), and at [the other guide](../dim/index.mdx).',
        '+  - id: plug-in',
        '+    label: No',
        '+    to: dim/plug-in',
        '+Look at the [cable](../dim/plug-in.mdx#cable), and at [the other guide](../dim/index.mdx).',
      ],
      'cs/dark/plugged-in.mdx': ['-  - label: Ne', '-    to: plug-in', '+  - id: plug-in', '+    label: Ne', '+    to: dim/plug-in'],
      'en/dim/index.mdx': ['-See [the cable](../dark/plug-in.mdx).', '+See [the cable](./plug-in.mdx).'],
      'en/dim/bulb.mdx': [
        "-  - { label: 'Yes', to: dark/plug-in, when: { dark/plugged-in: plug-in } }",
        "+  - { id: dark-plug-in, label: 'Yes', to: plug-in, when: { dark/plugged-in: plug-in } }",
      ],
      'en/_notices/cut.mdx': ['-affects: [dark/plug-in, dim/]', '+affects: [dim/plug-in, dim/]'],
    },
  ],
  [
    'another name of a guide, whose folders move with all that lies in them',
    { kind: 'rename-guide', guide: 'dark', to: 'no-light' },
    expect.objectContaining({
      'en/dark/plug-in.mdx': 'gone',
      'en/no-light/plug-in.mdx': 'new',
      'en/no-light/scenarios.json': 'new',
      'cs/no-light/plugged-in.mdx': 'new',
      'en/dim/index.mdx': ['-See [the cable](../dark/plug-in.mdx).', '+See [the cable](../no-light/plug-in.mdx).'],
      'en/dim/bulb.mdx': [
        "-  - { label: 'Yes', to: dark/plug-in, when: { dark/plugged-in: plug-in } }",
        '-  - label: No',
        '-    to: dark/',
        '-  - label: I cannot tell',
        '-    to: dark/call',
        "+  - { id: dark-plug-in, label: 'Yes', to: no-light/plug-in, when: { no-light/plugged-in: plug-in } }",
        '+  - id: dark',
        '+    label: No',
        '+    to: no-light/',
        '+  - id: dark-call',
        '+    label: I cannot tell',
        '+    to: no-light/call',
      ],
      'en/_notices/cut.mdx': ['-affects: [dark/plug-in, dim/]', '+affects: [no-light/plug-in, dim/]'],
    }),
  ],
  [
    'a step that goes, and one that takes over',
    { kind: 'remove-step', at: at('plug-in'), over: 'light' },
    {
      'en/dark/plug-in.mdx': 'gone',
      'en/dark/light.mdx': ['+aliases: [plug-in]'],
      'en/dark/plugged-in.mdx': [
        '-  - label: No',
        '-    to: plug-in',
        '-Look at the [cable](./plug-in.mdx#cable), and at [the other guide](../dim/index.mdx).',
        '+  - id: plug-in',
        '+    label: No',
        '+    to: light',
        '+Look at the [cable](./light.mdx), and at [the other guide](../dim/index.mdx).',
      ],
      'cs/dark/plugged-in.mdx': ['-  - label: Ne', '-    to: plug-in', '+  - id: plug-in', '+    label: Ne', '+    to: light'],
      'en/dim/index.mdx': ['-See [the cable](../dark/plug-in.mdx).', '+See [the cable](../dark/light.mdx).'],
      'en/dim/bulb.mdx': [
        "-  - { label: 'Yes', to: dark/plug-in, when: { dark/plugged-in: plug-in } }",
        "+  - { id: dark-plug-in, label: 'Yes', to: dark/light, when: { dark/plugged-in: plug-in } }",
      ],
      'en/_notices/cut.mdx': ['-affects: [dark/plug-in, dim/]', '+affects: [dark/light, dim/]'],
    },
  ],
  [
    'fields of a form, words in one language',
    {
      kind: 'set-fields',
      lang: 'cs',
      at: at('plugged-in'),
      fields: { title: 'Zapojená: ano?', keywords: ['lampa, tma', 'kabel'], owner: null },
    },
    {
      'cs/dark/plugged-in.mdx': [
        '-title: Je zapojená?',
        "+title: 'Zapojená: ano?'",
        "+keywords: ['lampa, tma', kabel]",
      ],
    },
  ],
  [
    'answers of a form, their order in every language',
    {
      kind: 'set-fields',
      lang: 'en',
      at: at('plugged-in'),
      fields: {
        choices: [
          { id: 'plug-in', label: 'No, it is not', to: 'plug-in', hint: 'Look behind it' },
          { label: 'I do not know', to: 'dim/' },
          { id: 'yes', label: 'Yes', to: 'call' },
        ],
      },
    },
    {
      'en/dark/plugged-in.mdx': ['-  - label: No', '+  - label: No, it is not', '+    hint: Look behind it', '+  - label: I do not know', '+    to: dim/'],
      'cs/dark/plugged-in.mdx': ['+  - label: TODO I do not know', '+    to: dim/'],
    },
  ],
  [
    'a translation that is begun',
    { kind: 'translate', lang: 'cs', guide: 'dark', step: 'plug-in' },
    { 'cs/dark/plug-in.mdx': 'new' },
  ],
  [
    'a walk that is kept',
    {
      kind: 'add-scenario',
      guide: 'dim',
      name: 'Old bulb',
      answers: { bulb: 'dark', 'dark/plugged-in': 'yes' },
      ends: 'dark/call',
    },
    { 'en/dim/scenarios.json': 'new' },
  ],
  [
    'a new guide',
    { kind: 'add-guide', title: 'The lamp: it hums', summary: 'Make it quiet.' },
    expect.objectContaining({ 'en/the-lamp-it-hums/index.mdx': 'new', 'cs/the-lamp-it-hums/it-works.mdx': 'new' }),
  ],
]

test.each(CHANGES)('%s: only those lines, nothing new to find, and all of it undone', async (_, change, expected) => {
  const root = writtenContent()
  const [before, foundBefore] = [everything(root), found(root)]
  const desk = openDesk(root, {}, false)
  try {
    await desk.opened.ready
    makeChange(desk, change)
    const after = everything(root)
    expect(difference(before, after)).toEqual(expected)
    expect(found(root).filter((one) => !foundBefore.includes(one))).toEqual([])
    returned(desk, desk.history.undo())
    expect(everything(root)).toEqual(before)
    returned(desk, desk.history.redo())
    expect(everything(root)).toEqual(after)
  } finally {
    await desk.close()
  }
})
