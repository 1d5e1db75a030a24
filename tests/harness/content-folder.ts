import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const SITE = {
  name: 'Lamps',
  languages: ['en'],
  interfaces: [
    { id: 'old', label: { en: 'Old' } },
    { id: 'new', label: { en: 'New' } },
  ],
  contact: { url: 'https://help.example/', label: { en: 'Ask us' } },
}

/** Files of a small sound content folder: one guide `dark`, a question, an instruction and two outcomes. */
export const SOUND: Readonly<Record<string, string>> = {
  'site.json': JSON.stringify(SITE, null, 2),
  'en/dark/index.mdx': '---\ntitle: The lamp stays dark\nsummary: Find out why.\nstart: plugged-in\n---\n',
  'en/dark/plugged-in.mdx':
    '---\ntitle: Is it plugged in?\nchoices:\n  - label: Yes\n    to: call\n  - label: No\n    to: plug-in\n---\n',
  'en/dark/plug-in.mdx': '---\ntitle: Plug it in\nnext: light\n---\n',
  'en/dark/light.mdx': '---\ntitle: There is light\noutcome: solved\n---\n',
  'en/dark/call.mdx': '---\ntitle: Call us\noutcome: support\n---\n',
}

/** Writes a content folder into a fresh temporary folder and gives its path; a file that is null is left out. */
export function contentFolder(files: Readonly<Record<string, string | Buffer | null>>, base = SOUND): string {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'signpost-content-'))
  for (const [name, content] of Object.entries({ ...base, ...files })) {
    if (content === null) continue
    const file = path.join(root, name)
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, content)
  }
  return root
}
