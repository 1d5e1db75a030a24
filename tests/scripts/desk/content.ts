import { contentFolder } from '../../harness/content-folder'

/** Lines with the remarks and layout of a person. */
export const LINES = {
  'en/dark/plugged-in.mdx': `---
title: Is it plugged in? # the heading
# Answers in the order of how often they are given.
choices:
  - id: 'yes'
    label: Yes
    to: call   # for now
  # Rare.
  - label: No
    to: plug-in
keywords: [lamp, "dark: always"]
---

Look at the [cable](./plug-in.mdx#cable), and at [the other guide](../dim/index.mdx).
`,
  'en/dark/plug-in.mdx': `---
title: Plug it in
next: light
---

## Cable

It is black.
`,
  'en/dark/scenarios.json': `[
  { "name": "Not plugged in", "answers": { "plugged-in": "plug-in" }, "ends": "light" },
  { "name": "Plugged in",
    "answers": { "plugged-in": "yes" }, "ends": "call" }
]
`,
  'en/dim/index.mdx':
    '---\ntitle: The lamp is dim\nsummary: Make it bright.\nstart: bulb\n---\n\nSee [the cable](../dark/plug-in.mdx).\n',
  'en/dim/bulb.mdx':
    "---\ntitle: Is the bulb old?\nchoices:\n  - { label: 'Yes', to: dark/plug-in, when: { dark/plugged-in: plug-in } }\n  - label: No\n    to: dark/\n  - label: I cannot tell\n    to: dark/call\n---\n",
  'en/_notices/cut.mdx': '---\ntitle: Power cut\naffects: [dark/plug-in, dim/]\n---\n\nWait.\n',
  'cs/dark/index.mdx': '---\ntitle: Lampa nesvítí\nsummary: Zjistěte proč.\nstart: plugged-in\n---\n',
  'cs/dark/plugged-in.mdx':
    "---\ntitle: Je zapojená?\nchoices:\n  - id: 'yes'\n    label: Ano\n    to: call\n  - label: Ne\n    to: plug-in\n---\n",
  'site.json': JSON.stringify({
    name: 'Lamps',
    languages: ['en', 'cs'],
    interfaces: [],
    contact: { url: 'https://help.example/', label: { en: 'Ask us', cs: 'Zeptejte se' } },
  }),
}

/** A small sound content root of two guides and two languages, in a folder of its own. */
export function writtenContent(files: Readonly<Record<string, string | null>> = {}): string {
  return contentFolder({ ...LINES, ...files })
}
