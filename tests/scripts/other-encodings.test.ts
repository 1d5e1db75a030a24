import { expect, test } from '@jest/globals'
import fs from 'node:fs'
import path from 'node:path'
import { UserError } from '@/lib/command/user-error'
import { openLibrary } from '@/lib/content'
import { writeChecked } from '@/lib/scaffold/changes'
import { pictureFiles } from '@/scripts/desk/look/pictures'
import { openPicture, writeMarks } from '@/scripts/mark/picture-file'
import { newCommand } from '@/scripts/new/command'
import { fillScenarios } from '@/scripts/scenarios/fill'
import { contentFolder } from '@/tests/harness/content-folder'
import { picture } from '@/tests/harness/small-picture'
import { LINES } from './desk/content'

/** A text as Windows-1252 has it: what an old editor saves. */
const old = (text: string) => Buffer.from(text, 'latin1')

const STEP = old('---\ntitle: Plug it in\nnext: light\n---\n\nCafé déjà vu: naïve résumé.\n')

/** Every file and its bytes. */
function everything(root: string): Record<string, string> {
  const names = fs.readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()
  const files = names.filter((name) => fs.statSync(path.join(root, name)).isFile())
  return Object.fromEntries(files.map((name) => [name, fs.readFileSync(path.join(root, name), 'latin1')]))
}

test('marks in another encoding stay as they are', async () => {
  const marks = '{ "width": 4, "height": 3, "marks": [], "of": { "product": "Café" } }\n'
  const own = contentFolder({ ...picture('home'), 'screenshots/old/home.json': old(marks) })
  const png = path.join(own, 'screenshots/old/home.png')
  const opened = await openPicture(own, png)
  await expect(writeMarks(own, opened, [])).rejects.toThrow(/home\.json/)
  await expect(pictureFiles(own, 'old/home', fs.readFileSync(png))).rejects.toThrow(/home\.json/)
  expect(fs.readFileSync(path.join(own, 'screenshots/old/home.json'))).toEqual(old(marks))
})

test.each([
  ['the step before it', 'en/dark/plug-in.mdx'],
  ['a translation of that', 'cs/dark/plug-in.mdx'],
])('a new step is not written where %s is in another encoding', (_, file) => {
  const own = contentFolder({ 'site.json': LINES['site.json'], [file]: STEP })
  const before = everything(own)
  expect(() => newCommand(own, ['step', 'dark/bulb', '--after', 'plug-in'])).toThrow(UserError)
  expect(everything(own)).toEqual(before)
})

test('what a command takes back is as it was, byte for byte', () => {
  const own = contentFolder({ 'en/dark/light.mdx': STEP })
  const files = new Map([
    ['en/dark/light.mdx', '---\ntitle: Light\nnext: nowhere\n---\n'],
    ['en/dark/new.mdx', '---\ntitle: New\noutcome: solved\n---\n'],
  ])
  const before = everything(own)
  expect(() => writeChecked(own, { files, notes: new Map() })).toThrow(UserError)
  expect(everything(own)).toEqual(before)
})

test('walks in another encoding are not filled up', () => {
  const walks = old('[{ "name": "Café", "answers": { "plugged-in": "yes" }, "ends": "call" }]\n')
  const own = contentFolder({ 'en/dark/scenarios.json': walks })
  expect(() => fillScenarios(openLibrary(own))).toThrow(/scenarios\.json.*UTF-8/)
})
