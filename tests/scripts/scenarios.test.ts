import { expect, test } from '@jest/globals'
import fs from 'node:fs'
import path from 'node:path'
import { checkContent } from '@/lib/content'
import { openLibrary } from '@/lib/content/library/library'
import { fillScenarios } from '@/scripts/scenarios/fill'
import { mutantsOf } from '@/scripts/scenarios/mutants'
import { contentFolder, SOUND } from '../harness/content-folder'

const LAMP = {
  ...SOUND,
  'en/dark/plugged-in.mdx':
    '---\ntitle: Is it plugged in?\nchoices:\n  - label: Yes\n    to: bulb\n  - label: No\n    to: plug-in\n---\n',
  'en/dark/plug-in.mdx': '---\ntitle: Plug it in\nnext: light\n---\n',
  'en/dark/bulb.mdx':
    '---\ntitle: Is the bulb whole?\nchoices:\n  - label: Yes\n    id: whole\n    to: call\n  - label: No\n    to: light\n---\n',
  'en/dark/light.mdx': '---\ntitle: There is light\noutcome: solved\n---\n',
  'en/dark/call.mdx': '---\ntitle: Call us\noutcome: support\n---\n',
}

test('what no scenario takes is filled with walks that end, behind those that are there', () => {
  const scenarios = '[\n  { "name": "Mine", "answers": { "plugged-in": "plug-in" }, "ends": "light" }\n]\n'
  const root = contentFolder({ ...LAMP, 'en/dark/scenarios.json': scenarios })
  const [filled, ...more] = fillScenarios(openLibrary(root))
  expect(more).toEqual([])
  expect(filled).toMatchObject({ guide: 'dark', file: 'en/dark/scenarios.json', added: 2, without: [] })
  expect(JSON.parse(filled!.text)).toEqual([
    { name: 'Mine', answers: { 'plugged-in': 'plug-in' }, ends: 'light' },
    { name: expect.any(String), answers: { 'plugged-in': 'bulb', bulb: 'whole' }, ends: 'call' },
    { name: expect.any(String), answers: { 'plugged-in': 'bulb', bulb: 'light' }, ends: 'light' },
  ])
  expect(filled!.text.startsWith(scenarios.trimEnd().slice(0, -2))).toBe(true)
  fs.writeFileSync(path.join(root, filled!.file), filled!.text)
  const codes = checkContent(root, { coverage: true }).findings.map(({ code }) => code)
  expect(codes.filter((code) => code === 'uncovered' || code === 'scenario')).toEqual([])
})

test('a fault that no scenario would notice is named', () => {
  const unnoticed = (files: Record<string, string>) =>
    mutantsOf(openLibrary(contentFolder({ ...LAMP, ...files })))
      .filter(({ noticed }) => !noticed)
      .map(({ fault }) => fault)
  expect(unnoticed({})).toContain('bulb.whole and bulb.light have changed places')
  const scenarios = JSON.stringify([
    { name: 'One', answers: { 'plugged-in': 'bulb', bulb: 'whole' }, ends: 'call' },
    { name: 'Two', answers: { 'plugged-in': 'bulb', bulb: 'light' }, ends: 'light' },
  ])
  expect(unnoticed({ 'en/dark/scenarios.json': scenarios })).not.toContain(
    'bulb.whole and bulb.light have changed places',
  )
})
