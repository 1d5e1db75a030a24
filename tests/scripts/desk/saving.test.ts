import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { once } from 'node:events'
import { UserError } from '@/lib/command/user-error'
import { createHistory } from '@/scripts/desk/disk/history'
import { openJournal } from '@/scripts/desk/disk/journal'
import { keptDeeds } from '@/scripts/desk/disk/kept-deeds'
import { keptFolder } from '@/scripts/desk/disk/kept-folder'
import { createVersions, saveTyped, type Saving } from '@/scripts/desk/disk/save'
import { versionOf } from '@/scripts/desk/disk/version'
import { LINES, writtenContent } from './content'

const FILE = 'en/dark/plugged-in.mdx'
const TEXT = LINES[FILE]
let root: string
let saving: Saving
let now = 0

beforeEach(() => {
  root = path.join(writtenContent(), 'content')
  fs.mkdirSync(root)
  fs.cpSync(writtenContent(), root, { recursive: true })
  now = 1_000_000
  const journal = openJournal(keptFolder(root))
  saving = { root, journal, history: createHistory(root), versions: createVersions(), now: () => now }
  saving.versions.keep(TEXT)
})
afterEach(() => saving.journal.close())

const read = (file = FILE) => fs.readFileSync(path.join(root, file), 'utf8')
const write = (text: string) => fs.writeFileSync(path.join(root, FILE), text)
const save = (text: string, upon = TEXT) => saveTyped(saving, { path: FILE, text, version: versionOf(upon) })

test('what is typed lies in the file, and is open nowhere', () => {
  expect(save(`${TEXT}More.\n`)).toEqual({ text: `${TEXT}More.\n`, merged: false })
  expect(read()).toBe(`${TEXT}More.\n`)
  expect(openJournal(keptFolder(root)).open()).toEqual([])
})

test('what another editor saved meanwhile in other lines stays, and so does what is typed', () => {
  write(TEXT.replace('Is it plugged in?', 'Is the plug in?'))
  expect(save(`${TEXT}More.\n`)).toMatchObject({ merged: true })
  expect(read()).toBe(`${TEXT.replace('Is it plugged in?', 'Is the plug in?')}More.\n`)
})

test('where both touch a line nothing is written, both texts come back, and the typed one is kept', () => {
  const theirs = TEXT.replace('Is it plugged in?', 'Is the plug in?')
  const mine = TEXT.replace('Is it plugged in?', 'Does it have power?')
  write(theirs)
  expect(save(mine)).toEqual({ conflict: true, path: FILE, mine, theirs, version: versionOf(theirs) })
  expect(read()).toBe(theirs)
  expect(openJournal(keptFolder(root)).open()).toMatchObject([{ path: FILE, text: mine }])
  // Who saves upon theirs has decided.
  expect(save(mine, theirs)).toEqual({ text: mine, merged: false })
  expect(read()).toBe(mine)
})

test('of a file that another editor took away that is told, and it is not written as an empty one', () => {
  fs.rmSync(path.join(root, FILE))
  const mine = TEXT.replace('Is it plugged in?', 'Does it have power?')
  expect(save(mine)).toEqual({
    ...{ conflict: true, gone: true, path: FILE, mine, theirs: '', version: versionOf('') },
  })
  expect(fs.existsSync(path.join(root, FILE))).toBe(false)
  expect(save(mine, '')).toEqual({ text: mine, merged: false })
})

test('typing in one go is undone in one go, and what others changed meanwhile stays', () => {
  save(`${TEXT}A\n`)
  now += 500
  save(`${TEXT}Ab\n`, `${TEXT}A\n`)
  write(read().replace('Is it plugged in?', 'Is the plug in?'))
  saving.history.undo()
  expect(read()).toBe(TEXT.replace('Is it plugged in?', 'Is the plug in?'))
  saving.history.redo()
  expect(read()).toBe(`${TEXT.replace('Is it plugged in?', 'Is the plug in?')}Ab\n`)
})

test('nothing is undone over a change of somebody else in the same lines', () => {
  save(TEXT.replace('Is it plugged in?', 'Does it have power?'))
  const theirs = TEXT.replace('Is it plugged in?', 'Is the plug in?')
  write(theirs)
  expect(() => saving.history.undo()).toThrow(FILE)
  expect(read()).toBe(theirs)
})

test.each([
  ['../outside.mdx'],
  ['/etc/x.mdx'],
  ['en/.hidden.mdx'],
  ['en/dark/../../../x.mdx'],
  ['en\\dark\\x.mdx'],
  ['en/dark/picture.png'],
  ['linked/x.mdx'],
])('%s is not written', (file) => {
  fs.symlinkSync(path.dirname(root), path.join(root, 'linked'))
  expect(() => saveTyped(saving, { path: file, text: 'x', version: versionOf('') })).toThrow()
  expect(fs.existsSync(path.join(path.dirname(root), 'x.mdx'))).toBe(false)
  expect(saving.journal.open()).toEqual([])
})

test('what was typed when the desk was killed is offered when it opens again', async () => {
  const killed = spawn(
    process.execPath,
    ['--import', 'tsx', 'tests/scripts/desk/typing.ts', keptFolder(root), FILE],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  let said = ''
  for await (const chunk of killed.stdout as AsyncIterable<Buffer>) {
    said += chunk.toString()
    if (said.split('\n').length > 20) killed.kill('SIGKILL')
  }
  if (killed.exitCode === null && killed.signalCode === null) await once(killed, 'exit')
  const told = said.trimEnd().split('\n')
  const [open] = openJournal(keptFolder(root)).open()
  // All that was told to be noted is there, and perhaps what was noted before it could be told.
  expect(open?.path).toBe(FILE)
  expect(Number(open?.text)).toBeGreaterThanOrEqual(Number(told.at(-1)))
})

test('what cannot be undone is let go, so that what was done before it can be', () => {
  const other = 'en/dark/call.mdx'
  const before = read(other)
  saveTyped(saving, { path: other, text: `${before}More.\n`, version: versionOf(before) })
  now += 60_000
  save(TEXT.replace('Is it plugged in?', 'Is the plug in?'))
  write(TEXT.replace('Is it plugged in?', 'Does it have power?'))
  expect(() => saving.history.undo()).toThrow(FILE)
  saving.history.undo()
  expect(read(other)).toBe(before)
})

test('what changes nothing is nothing to undo, and leaves what can be done again', () => {
  save(`${TEXT}More.\n`)
  saving.history.undo()
  saving.history.did({ label: 'nothing', files: [] })
  expect(saving.history.next()).toMatchObject({ undo: null, redo: expect.stringMatching(/./) as unknown })
})

test.each([
  ['a hidden folder behind a link', 'en/hook.mdx', '.git/hooks/pre-commit.mdx'],
  ['a folder outside behind a link', 'en/out.mdx', '../out.mdx'],
])('nothing is written into %s', (_, file, target) => {
  const full = path.join(root, target)
  fs.mkdirSync(path.dirname(full), { recursive: true })
  fs.writeFileSync(full, 'as it was')
  fs.symlinkSync(path.relative(path.join(root, 'en'), full), path.join(root, file))
  const asked = { path: file, text: 'mine', version: versionOf('as it was') }
  expect(() => saveTyped(saving, asked)).toThrow(UserError)
  expect(fs.readFileSync(full, 'utf8')).toBe('as it was')
})

test.each(['site.json/x.json', `en/${'a'.repeat(300)}.mdx`, 'en/a\nb.mdx', 'en/\ud800.mdx'])(
  'a name that no file can have is refused in words: %j',
  (file) => {
    expect(() => saveTyped(saving, { path: file, text: '', version: '' })).toThrow(UserError)
  },
)

test('what was done can be undone, and what was undone done again, by the next run', () => {
  const open = () => createHistory(root, keptDeeds(keptFolder(root)))
  saving = { ...saving, history: open() }
  const [second, third] = [`${TEXT}More.\n`, `${TEXT}More.\nMost.\n`]
  save(second)
  now += 60_000
  save(third, second)
  saving.history.undo()
  const next = open()
  expect(read()).toBe(second)
  next.redo()
  expect(read()).toBe(third)
  const last = open()
  last.undo()
  last.undo()
  expect(read()).toBe(TEXT)
  expect(last.next().undo).toBeNull()
})

test('what a crash cut off of what can be undone is as if it had not been done', () => {
  const folder = keptFolder(root)
  saving = { ...saving, history: createHistory(root, keptDeeds(folder)) }
  save(`${TEXT}More.\n`)
  fs.appendFileSync(path.join(folder, 'deeds.jsonl'), '{"did":{"label":"typ')
  for (const file of fs.readdirSync(path.join(folder, 'texts')))
    if (fs.readFileSync(path.join(folder, 'texts', file), 'utf8') === TEXT)
      fs.truncateSync(path.join(folder, 'texts', file), 3)
  expect(createHistory(root, keptDeeds(folder)).next()).toEqual({ undo: null, redo: null })
})
