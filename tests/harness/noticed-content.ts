import fs from 'node:fs'
import path from 'node:path'
import { SOUND } from './content-folder'
import { NOTICED_ROOT } from './sites'

/** So far from any day on which the test runs that only the page's own clock comes to it. */
export const LAST_DAY = '2999-12-05'
/** What drafts are about, and nothing else. */
export const SECRET = 'quetzal'

const FILES = {
  ...SOUND,
  'en/dark/plugged-in.mdx':
    '---\ntitle: Is it plugged in?\nreviewed: 2026-11-20\nchoices:\n  - label: It is\n    to: call\n  - label: It is not\n    to: plug-in\n  - label: The secret quetzal\n    to: secret\n---\n',
  'en/dark/secret.mdx': `---\ntitle: A ${SECRET}\nnext: light\ndraft: true\n---\n\nThe ${SECRET} sings.\n`,
  'en/quetzal/index.mdx': `---\ntitle: The ${SECRET}\nsummary: A bird.\nstart: only\ndraft: true\n---\n`,
  'en/quetzal/only.mdx': `---\ntitle: Only a ${SECRET}\noutcome: solved\n---\n`,
  'en/_notices/bulbs.mdx': `---\ntitle: Bulbs of *May* go out\naffects: [dark/plug-in, dark/light]\nuntil: ${LAST_DAY}\n---\n\nWe know of it. [Call us](../dark/call.mdx).\n`,
  'en/_notices/power.mdx': '---\ntitle: A power cut\naffects: dark/\nsince: 2026-11-01\n---\n',
  'en/_notices/former.mdx': '---\ntitle: Long ago\naffects: all\nuntil: 2020-01-01\n---\n',
}

/** Writes a small content with known problems and drafts, to be built like any other. */
export function writeNoticedContent(): void {
  fs.rmSync(NOTICED_ROOT, { recursive: true, force: true })
  for (const [name, text] of Object.entries(FILES)) {
    const file = path.join(NOTICED_ROOT, name)
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, text)
  }
}
