import { expect } from '@jest/globals'
import { at, RENAMES, type Expected } from './renames'

/** Changes of `writtenContent`, with the lines that come and go by file. */
export const CHANGES: readonly Expected[] = [
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
    {
      kind: 'add-answer',
      at: at('plugged-in'),
      label: 'Perhaps',
      leads: { new: { title: 'Look!', kind: 'solved' } },
    },
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
      'en/dark/plugged-in.mdx': [
        '-  - label: No',
        '-    to: plug-in',
        '+  - id: plug-in',
        '+    label: No',
        '+    to: is-there-a-socket',
      ],
      'cs/dark/plugged-in.mdx': expect.anything(),
      'en/dark/is-there-a-socket.mdx': 'new',
      'cs/dark/is-there-a-socket.mdx': 'new',
      'en/dark/scenarios.json': expect.anything(),
    },
  ],
  [
    'a step between an instruction and its next',
    {
      kind: 'insert-step',
      edge: { from: at('plug-in'), answer: null },
      step: { title: 'Wait', kind: 'instruction' },
    },
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
      'en/dark/plugged-in.mdx': ['-  # Rare.', '-  - label: No', '-    to: plug-in'],
      'cs/dark/plugged-in.mdx': ['-  - label: Ne', '-    to: plug-in'],
      'en/dim/bulb.mdx': [
        "-  - { label: 'Yes', to: dark/plug-in, when: { dark/plugged-in: plug-in } }",
        "+  - { label: 'Yes', to: dark/plug-in }",
      ],
      'en/dark/scenarios.json': expect.anything(),
    },
  ],
  ...RENAMES,
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
          // As the list of steps of all guides has it.
          { id: 'yes', label: 'Yes', to: 'dark/call' },
        ],
      },
    },
    {
      'en/dark/plugged-in.mdx': [
        '-  - label: No',
        '+  - label: No, it is not',
        '+    hint: Look behind it',
        '+  - label: I do not know',
        '+    to: dim/',
      ],
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
    'a walk by another name',
    { kind: 'rename-scenario', guide: 'dark', name: 'Plugged in', to: 'With power' },
    {
      'en/dark/scenarios.json': ['-  { "name": "Plugged in",', '+  { "name": "With power",'],
    },
  ],
  [
    'a walk that is kept no more',
    { kind: 'rename-scenario', guide: 'dark', name: 'Plugged in', to: null },
    { 'en/dark/scenarios.json': expect.anything() },
  ],
  [
    'a guide that goes, and a step that takes over',
    { kind: 'remove-guide', guide: 'dim', over: 'dark/call' },
    {
      'en/dim/index.mdx': 'gone',
      'en/dim/bulb.mdx': 'gone',
      'en/dark/call.mdx': ['+aliases: [dim/bulb]'],
      'en/dark/index.mdx': ['+aliases: [dim]'],
      'cs/dark/index.mdx': ['+aliases: [dim]'],
      'en/dark/plugged-in.mdx': [
        '-Look at the [cable](./plug-in.mdx#cable), and at [the other guide](../dim/index.mdx).',
        '+Look at the [cable](./plug-in.mdx#cable), and at [the other guide](./call.mdx).',
      ],
      'en/_notices/cut.mdx': ['-affects: [dark/plug-in, dim/]', '+affects: [dark/plug-in, dark/call]'],
    },
  ],
  [
    'a new guide',
    { kind: 'add-guide', title: 'The lamp: it hums', summary: 'Make it quiet.' },
    expect.objectContaining({
      'en/the-lamp-it-hums/index.mdx': 'new',
      'cs/the-lamp-it-hums/it-works.mdx': 'new',
    }),
  ],
]
