import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import fs from 'node:fs'
import path from 'node:path'
import { UserError } from '@/lib/command/user-error'
import type { Change } from '@/lib/desk/protocol'
import { openDesk, type Desk } from '@/scripts/desk/desk'
import { NOTHING } from '@/scripts/desk/disk/save'
import { versionOf } from '@/scripts/desk/disk/version'
import { openRepository } from '@/scripts/desk/git/repository'
import { makeChange } from '@/scripts/desk/serve/make-change'
import { serveDesk, type Serving } from '@/scripts/desk/serve/server'
import { at } from './renames'
import { repositoryAt } from '@/tests/harness/repository'
import { LINES, writtenContent } from './content'

/** A text as Windows-1252 has it: what an old editor saves. */
const old = (text: string) => Buffer.from(text, 'latin1')

/** The same as other editors save it as "Unicode". */
const wide = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')

const FILE = 'en/dark/plug-in.mdx'
const STEP = old('---\ntitle: Plug it in\nnext: light\n---\n\nCafé déjà vu: naïve résumé.\n')
const ADVICE = /plug-in\.mdx.*UTF-8.*Save it as UTF-8/

/** Every file and its bytes. */
function everything(root: string): Record<string, string> {
  const names = fs.readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()
  const files = names.filter((name) => fs.statSync(path.join(root, name)).isFile() && !name.includes('.git/'))
  return Object.fromEntries(files.map((name) => [name, fs.readFileSync(path.join(root, name), 'latin1')]))
}

let root: string
let desk: Desk
let serving: Serving
let cookie: string
beforeAll(async () => {
  root = path.join(fs.realpathSync(writtenContent()), 'content')
  fs.cpSync(writtenContent(), root, { recursive: true })
  desk = openDesk(root, {}, false)
  serving = await serveDesk(desk, 0, () => undefined)
  const opened = await fetch(serving.address, { redirect: 'manual' })
  cookie = opened.headers.get('set-cookie')!.split(';')[0]!
})
afterAll(async () => {
  await serving.close()
  await desk.close()
})
beforeEach(() => put(FILE, STEP))

function put(file: string, bytes: Buffer | string): void {
  fs.writeFileSync(path.join(root, file), bytes)
  desk.opened.forget([file])
}

/** Asks as the desk's page does. */
async function ask(method: string, name: string, body?: unknown) {
  const { origin } = new URL(serving.address)
  const response = await fetch(`${origin}/desk/api/${name}`, {
    method,
    headers: { cookie, ...(method !== 'GET' && { origin, 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const json = (await response.json()) as Record<string, unknown>
  return { status: response.status, json }
}

/** The text as who takes it for UTF-8 has it. */
const misread = STEP.toString('utf8')

test.each<[string, string, string, unknown]>([
  ['is opened', 'GET', `file?path=${FILE}`, undefined],
  [
    'is typed into',
    'PUT',
    'file',
    { path: FILE, text: misread.replace('Plug it in', 'Plug it in.'), version: versionOf(misread) },
  ],
  ['was another before', 'PUT', 'file', { path: FILE, text: 'Typed.\n', version: NOTHING }],
  ['has unsaved words', 'POST', 'settle', { path: FILE, keep: true }],
])(
  'a text in another encoding that %s is refused with what to do, and keeps its bytes',
  async (_, method, name, body) => {
    const { status, json } = await ask(method, name, body)
    expect([status, json.error]).toEqual([422, expect.stringMatching(ADVICE)])
    expect(fs.readFileSync(path.join(root, FILE))).toEqual(STEP)
  },
)

test('what was typed before the file got another encoding is kept, and saved once that is put right', async () => {
  put(FILE, LINES[FILE])
  const { json } = await ask('GET', `file?path=${FILE}`)
  put(FILE, STEP)
  const typed = { path: FILE, text: `${String(json.text)}Typed.\n`, version: json.version }
  expect((await ask('PUT', 'file', typed)).status).toBe(422)
  const { json: overview } = await ask('GET', 'overview')
  expect(overview.unsaved).toMatchObject([{ path: FILE, text: typed.text }])
  put(FILE, LINES[FILE])
  expect((await ask('PUT', 'file', typed)).json.text).toBe(typed.text)
})

const ELSEWHERE = '---\ntitle: Café\naffects: dark/plug-in\n---\n\nVoilà [it](../dark/plug-in.mdx).\n'

test.each<[string, string, Buffer, Change]>([
  [
    'a partial that links to a step with another name',
    'en/_shared/hint.mdx',
    old('Café: see [plug it in](../dark/plug-in.mdx).\n'),
    { kind: 'rename-step', at: at('plug-in'), to: 'put-in' },
  ],
  [
    'a partial in UTF-16 that links to a step with another name',
    'en/_shared/hint.mdx',
    wide('See [plug it in](../dark/plug-in.mdx).\n'),
    { kind: 'rename-step', at: at('plug-in'), to: 'put-in' },
  ],
  [
    'a step in UTF-16 that leads to one that goes',
    'en/dim/bulb.mdx',
    wide('---\ntitle: The bulb\nnext: dark/plug-in\n---\n').swap16(),
    { kind: 'remove-step', at: at('plug-in'), over: 'light' },
  ],
  [
    'a known problem of a step that moves',
    'en/_notices/cut.mdx',
    old(ELSEWHERE),
    { kind: 'move-step', at: at('plug-in'), guide: 'dim' },
  ],
  [
    'a partial that links into a guide with another name',
    'en/_shared/hint.mdx',
    old('Café: see [plug it in](../dark/plug-in.mdx).\n'),
    { kind: 'rename-guide', guide: 'dark', to: 'no-light' },
  ],
  [
    'walks through a step with another name',
    'en/dark/scenarios.json',
    old('[{ "name": "Café", "answers": { "plugged-in": "yes" }, "ends": "call" }]\n'),
    { kind: 'rename-step', at: at('plugged-in'), to: 'plug' },
  ],
  [
    'walks to which another is added',
    'en/dark/scenarios.json',
    old('[{ "name": "Café", "answers": { "plugged-in": "yes" }, "ends": "call" }]\n'),
    { kind: 'add-scenario', guide: 'dark', name: 'B', answers: { 'plugged-in': 'yes' }, ends: 'call' },
  ],
  [
    'a translation of a step that goes',
    'cs/dark/light.mdx',
    old('---\ntitle: Světlo: é\noutcome: solved\n---\n'.replace('ě', 'e')),
    { kind: 'remove-step', at: at('plug-in'), over: 'light' },
  ],
  [
    'a translation that gets an answer',
    'cs/dark/plugged-in.mdx',
    old(LINES['cs/dark/plugged-in.mdx']),
    { kind: 'add-answer', at: at('plugged-in'), label: 'Perhaps', leads: { to: 'dim/' } },
  ],
  [
    'a front page that is to be translated',
    'en/dim/index.mdx',
    old('---\ntitle: Café\nsummary: Make it bright.\nstart: bulb\n---\n'),
    { kind: 'translate', lang: 'cs', guide: 'dim', step: 'bulb' },
  ],
  [
    'a step that a guide which goes leads to',
    'en/_shared/hint.mdx',
    old('Café: see [the bulb](../dim/bulb.mdx).\n'),
    { kind: 'remove-guide', guide: 'dim', over: 'dark/call' },
  ],
])(
  '%s in another encoding: the change is refused, and nothing of it is written',
  async (_, file, bytes, change) => {
    const own = writtenContent({})
    fs.mkdirSync(path.dirname(path.join(own, file)), { recursive: true })
    fs.writeFileSync(path.join(own, file), bytes)
    const before = everything(own)
    const opened = openDesk(own, {}, false)
    try {
      await opened.opened.ready
      expect(() => makeChange(opened, change)).toThrow(path.basename(file))
      expect(() => makeChange(opened, change)).toThrow(UserError)
      expect(everything(own)).toEqual(before)
    } finally {
      await opened.close()
    }
  },
)

test('a file in another encoding that a change does not concern keeps it from nothing', async () => {
  const own = writtenContent({})
  const other = old('Café: nothing leads from here.\n')
  fs.mkdirSync(path.join(own, 'en/_shared'))
  fs.writeFileSync(path.join(own, 'en/_shared/hint.mdx'), other)
  fs.writeFileSync(path.join(own, 'en/dim/scenarios.json'), old('[{ "name": "é" }]'))
  const opened = openDesk(own, {}, false)
  try {
    await opened.opened.ready
    makeChange(opened, { kind: 'rename-step', at: at('plug-in'), to: 'put-in' })
    makeChange(opened, { kind: 'remove-step', at: at('put-in'), over: 'light' })
    expect(fs.readFileSync(path.join(own, 'en/_shared/hint.mdx'))).toEqual(other)
  } finally {
    await opened.close()
  }
})

test('what somebody else saved in another encoding is not undone over', async () => {
  const own = writtenContent({})
  const opened = openDesk(own, {}, false)
  try {
    await opened.opened.ready
    makeChange(opened, { kind: 'set-fields', lang: 'en', at: at('plug-in'), fields: { title: 'Now' } })
    const now = fs.readFileSync(path.join(own, FILE), 'utf8').replace('It is black.', 'Il est très noir.')
    fs.writeFileSync(path.join(own, FILE), old(now))
    expect(() => opened.history.undo()).toThrow(FILE)
    expect(fs.readFileSync(path.join(own, FILE))).toEqual(old(now))
  } finally {
    await opened.close()
  }
})

test('of two who changed one text, one in another encoding, either is kept with its bytes', async () => {
  const own = writtenContent({})
  const git = repositoryAt(own)
  const write = (bytes: Buffer) => {
    fs.writeFileSync(path.join(own, FILE), bytes)
    git('commit', '--quiet', '--all', '--message', 'Change')
  }
  git('switch', '--quiet', '--create', 'other')
  write(STEP)
  git('switch', '--quiet', 'main')
  write(Buffer.from('---\ntitle: Plug it in, please\nnext: light\n---\n\nCafé.\n'))
  expect(() => git('merge', '--quiet', 'other')).toThrow()
  const settling = await openRepository(own).settling(FILE)
  expect(settling?.parts).toMatchObject([{ where: 'The whole file', both: false }])
  expect(settling?.parts[0]?.theirs).toContain('Café déjà vu')
  expect(settling?.settled(['theirs'])).toEqual(STEP)
})
