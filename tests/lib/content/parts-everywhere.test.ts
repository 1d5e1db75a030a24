import { expect, test } from '@jest/globals'
import fs from 'node:fs'
import path from 'node:path'
import { checkContent } from '@/lib/content'
import { buildGuides } from '@/lib/content/library/guides'
import { openLibrary } from '@/lib/content/library/library'
import { graphAsDot, graphAsJson, graphAsMermaid } from '@/scripts/graph/formats'
import { mapOf } from '@/lib/map/map'
import { newCommand } from '@/scripts/new/command'
import { outlineOf, replay, stepsLeft, walkOrder } from '@/lib/tree'
import { contentFolder, SOUND } from '../../harness/content-folder'

/** A lamp whose instruction goes through a part and comes back, and so does one of its answers. */
const LAMP = {
  ...SOUND,
  'en/dark/plugged-in.mdx':
    '---\ntitle: Is it plugged in?\nchoices:\n  - id: find\n    label: I cannot find it\n    to: find/\n    then: plug-in\n  - label: No\n    to: plug-in\n  - label: I give up\n    to: call\n---\n',
  'en/dark/plug-in.mdx': '---\ntitle: Plug it in\nnext: find/\nthen: light\n---\n',
  'en/find/index.mdx': '---\ntitle: Find a lamp\nsummary: It is somewhere.\nstart: where\n---\n',
  'en/find/where.mdx': '---\ntitle: Look there\nnext: found\n---\n',
  'en/find/found.mdx': '---\ntitle: Found\noutcome: solved\n---\n',
}
const forestIn = (root: string) => {
  const drafts = openLibrary(root).languages.get('en')!
  return buildGuides(drafts, drafts)
}
const allGuides = forestIn(contentFolder(LAMP))
const dark = allGuides.get('dark')!

test('walking order and outline have what comes after a part, with the part before it', () => {
  expect(walkOrder(dark)).toEqual(['plugged-in', 'plug-in', 'light', 'call'])
  const exits = outlineOf(dark).entries[0]!.exits.map(({ to, after }) => [to.step, after?.step])
  expect(exits).toEqual([
    ['where', undefined],
    ['plug-in', 'where'],
    ['plug-in', undefined],
    ['call', undefined],
  ])
})

test('the map draws a way to the part and one to what comes after it', () => {
  const { parts } = mapOf(allGuides, dark, {
    kind: { question: 'Question', instruction: 'Instruction', solved: 'Solved', support: 'Support' },
    ...{ number: String, goTo: (n: string) => `go to ${n}`, goBackTo: (n: string) => `back to ${n}` },
    ...{
      afterwards: 'afterwards',
      inGuide: (guide: string) => `in ${guide}`,
      part: (n: number) => `Part ${n}`,
    },
    ...{ ways: (n: number) => `${n} ways`, plain: (markdown: string) => markdown, direction: 'ltr' },
  })
  expect(JSON.stringify(parts)).toContain('afterwards')
})

test('the graph says where a part returns, in every form', () => {
  expect(JSON.stringify(graphAsJson(dark))).toContain('"then":{"guide":"dark","step":"light"}')
  expect(graphAsMermaid(dark)).not.toBe(graphAsMermaid(forestIn(contentFolder(without(LAMP))).get('dark')!))
  expect(graphAsDot(dark)).not.toBe(graphAsDot(forestIn(contentFolder(without(LAMP))).get('dark')!))
})

test('steps left count the part and what comes after it', () => {
  expect(stepsLeft(allGuides, { guide: 'dark', step: 'plug-in' })).toEqual({ least: 3, most: 3 })
})

test('a translation without the return, or with another, is an error', () => {
  const site = JSON.parse(SOUND['site.json']!) as object
  const cs = Object.fromEntries(
    Object.entries(LAMP).flatMap(([name, text]) =>
      name.startsWith('en/') ? [[name.replace('en/', 'cs/'), text]] : [],
    ),
  )
  const files = { ...LAMP, ...cs, 'site.json': JSON.stringify({ ...site, languages: ['en', 'cs'] }) }
  const codes = (changed: Record<string, string>) =>
    checkContent(contentFolder({ ...files, ...changed }))
      .findings.filter(({ code }) => code === 'translation')
      .map(({ file, line }) => `${path.basename(file)}:${line}`)
  const step = LAMP['en/dark/plug-in.mdx']
  expect(codes({})).toEqual([])
  expect(codes({ 'cs/dark/plug-in.mdx': step.replace('then: light\n', '') })).toHaveLength(1)
  expect(codes({ 'cs/dark/plug-in.mdx': step.replace('then: light', 'then: call') })).toEqual([
    'plug-in.mdx:4',
  ])
})

test('a new step before a part keeps where the part returns', () => {
  const root = contentFolder(LAMP)
  newCommand(root, ['step', 'dark/look', '--after', 'plug-in', '--as', 'instruction'])
  const { trail, at, ending } = replay(forestIn(root), 'dark', { 'plugged-in': 'plug-in' })
  expect([...trail, at].map(({ step }) => step)).toEqual([
    'plugged-in',
    'plug-in',
    'look',
    'where',
    'found',
    'light',
  ])
  expect(ending).toBe('outcome')
  fs.rmSync(root, { recursive: true })
})

function without(files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, text.replace(/^ *then: .*\n/gm, '')]),
  )
}
