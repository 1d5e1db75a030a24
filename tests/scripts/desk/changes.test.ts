import { expect, test } from '@jest/globals'
import fs from 'node:fs'
import path from 'node:path'
import { UserError } from '@/lib/command/user-error'
import { checkContent, openParseCache } from '@/lib/content'
import { openDesk } from '@/scripts/desk/desk'
import { makeChange, returned } from '@/scripts/desk/serve/make-change'
import { CHANGES } from './changes'
import { LINES, writtenContent } from './content'

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

test.each(CHANGES)(
  '%s: only those lines, nothing new to find, and all of it undone',
  async (_, change, expected) => {
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
  },
)

test('a step is not renamed while a file that leads to it cannot be read', async () => {
  const root = writtenContent()
  const file = path.join(root, 'en/dark/plugged-in.mdx')
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(/^title: .*$/m, 'title: "Is it'))
  const before = everything(root)
  const desk = openDesk(root, {}, false)
  try {
    await desk.opened.ready
    const rename = { kind: 'rename-step', at: { guide: 'dark', step: 'call' }, to: 'ring' } as const
    expect(() => makeChange(desk, rename)).toThrow('en/dark/plugged-in.mdx')
    expect(everything(root)).toEqual(before)
  } finally {
    await desk.close()
  }
})

const DARK = { lang: 'en', at: { guide: 'dark', step: 'plugged-in' } } as const
const YES = { id: 'yes', label: 'Yes', to: 'call' }
const NO = { label: 'No', to: 'plug-in' }

test.each([
  ['a label of two lines', { choices: [{ ...YES, label: 'Yes\nno' }, NO] }],
  ['a title of two lines', { title: 'Is it\nplugged in?' }],
  ['a day that no calendar has', { reviewed: '2026-02-30' }],
  ['a pattern that is none', { choices: [{ ...YES, match: 'already (added' }, NO] }],
  ['a pattern that takes minutes', { choices: [{ ...YES, match: '(a+)+$' }, NO] }],
  ['a target that is not there', { choices: [{ ...YES, to: 'nowhere' }, NO] }],
])('%s is refused, and nothing is written', async (_, fields) => {
  const root = writtenContent()
  const before = everything(root)
  const desk = openDesk(root, {}, false)
  try {
    await desk.opened.ready
    expect(() => makeChange(desk, { kind: 'set-fields', ...DARK, fields })).toThrow(UserError)
    expect(everything(root)).toEqual(before)
  } finally {
    await desk.close()
  }
})

test('answers that are added stand in the order in which they were, before one for whom nothing fits', async () => {
  const root = writtenContent({
    'en/dark/plugged-in.mdx':
      '---\ntitle: What do you see?\nchoices:\n  - label: A spark\n    to: plug-in\n  - label: Something else\n    to: call\n---\n',
    'en/dim/bulb.mdx':
      '---\ntitle: How old is it?\nchoices:\n  - label: New\n    to: dark/plug-in\n  - label: Old\n    to: dark/light\n---\n',
    'cs/dark/plugged-in.mdx': null,
    'en/dark/scenarios.json': null,
  })
  const desk = openDesk(root, {}, false)
  const labels = (file: string) =>
    [...fs.readFileSync(path.join(root, file), 'utf8').matchAll(/label: (.*)/g)].map(([, label]) => label)
  try {
    await desk.opened.ready
    for (const at of [DARK.at, { guide: 'dim', step: 'bulb' }])
      for (const label of ['Smoke', 'Nothing'])
        makeChange(desk, { kind: 'add-answer', at, label, leads: { new: { title: label, kind: 'solved' } } })
    expect(labels('en/dark/plugged-in.mdx')).toEqual(['A spark', 'Smoke', 'Nothing', 'Something else'])
    expect(labels('en/dim/bulb.mdx')).toEqual(['New', 'Old', 'Smoke', 'Nothing'])
  } finally {
    await desk.close()
  }
})

test('a guide that something leads to does not go without one that takes over', async () => {
  const root = writtenContent()
  const desk = openDesk(root, {}, false)
  try {
    await desk.opened.ready
    expect(() => makeChange(desk, { kind: 'remove-guide', guide: 'dim', over: null })).toThrow(
      'en/_notices/cut.mdx',
    )
  } finally {
    await desk.close()
  }
})

test('whoever takes over from a guide that had another name takes over the addresses of that time, too', async () => {
  const index = LINES['en/dim/index.mdx'].replace('start:', 'aliases: [faint]\nstart:')
  const links = { 'dim/bulb': '2222222', 'faint/bulb': '3333333' }
  const root = writtenContent({
    'en/dim/index.mdx': index,
    'links.lock.json': JSON.stringify({ links }),
  })
  const foundBefore = found(root)
  const desk = openDesk(root, {}, false)
  try {
    await desk.opened.ready
    makeChange(desk, { kind: 'remove-guide', guide: 'dim', over: 'dark/call' })
    expect(everything(root)['en/dark/call.mdx']).toContain('aliases: [dim/bulb, faint/bulb]')
    expect(found(root).filter((one) => !foundBefore.includes(one))).toEqual([])
  } finally {
    await desk.close()
  }
})

test('a guide starts with another of its steps, in every language', async () => {
  const root = writtenContent({ 'en/dark/first.mdx': '---\ntitle: Look\nnext: plugged-in\n---\n\nLook.\n' })
  const [before, foundBefore] = [everything(root), found(root)]
  const desk = openDesk(root, {}, false)
  try {
    await desk.opened.ready
    const at = { guide: 'dark', step: 'index' }
    makeChange(desk, { kind: 'set-fields', lang: 'cs', at, fields: { start: 'first' } })
    expect(difference(before, everything(root))).toEqual({
      'en/dark/index.mdx': ['-start: plugged-in', '+start: first'],
      'cs/dark/index.mdx': ['-start: plugged-in', '+start: first'],
    })
    expect(found(root).filter((one) => !foundBefore.includes(one))).toEqual([])
    const nowhere = { kind: 'set-fields', lang: 'en', at, fields: { start: 'bulb' } } as const
    expect(() => makeChange(desk, nowhere)).toThrow(UserError)
  } finally {
    await desk.close()
  }
})
