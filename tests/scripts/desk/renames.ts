import { expect } from '@jest/globals'
import type { Change } from '@/lib/desk/protocol'

/** A change, and the lines that come and go by it, by file. */
export type Expected = readonly [name: string, change: Change, lines: Record<string, unknown>]

/** A step of `writtenContent`. */
export const at = (step: string, guide = 'dark') => ({ guide, step })

/** Changes by which things are elsewhere, or have another name. */
export const RENAMES: readonly Expected[] = [
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
      'cs/dark/plugged-in.mdx': [
        '-  - label: Ne',
        '-    to: plug-in',
        '+  - id: plug-in',
        '+    label: Ne',
        '+    to: put-in',
      ],
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
      'cs/dark/plugged-in.mdx': [
        '-  - label: Ne',
        '-    to: plug-in',
        '+  - id: plug-in',
        '+    label: Ne',
        '+    to: dim/plug-in',
      ],
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
      'en/dim/index.mdx': [
        '-See [the cable](../dark/plug-in.mdx).',
        '+See [the cable](../no-light/plug-in.mdx).',
      ],
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
      'cs/dark/plugged-in.mdx': [
        '-  - label: Ne',
        '-    to: plug-in',
        '+  - id: plug-in',
        '+    label: Ne',
        '+    to: light',
      ],
      'en/dim/index.mdx': ['-See [the cable](../dark/plug-in.mdx).', '+See [the cable](../dark/light.mdx).'],
      'en/dim/bulb.mdx': [
        "-  - { label: 'Yes', to: dark/plug-in, when: { dark/plugged-in: plug-in } }",
        "+  - { id: dark-plug-in, label: 'Yes', to: dark/light, when: { dark/plugged-in: plug-in } }",
      ],
      'en/_notices/cut.mdx': ['-affects: [dark/plug-in, dim/]', '+affects: [dark/light, dim/]'],
    },
  ],
]
