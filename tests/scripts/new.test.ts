import { expect, test } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { checkContent, openParseCache } from '@/lib/content'
import { newCommand } from '@/scripts/new/command'
import { startOf } from '../harness/command'
import { contentFolder, SOUND } from '../harness/content-folder'
import { whenDeep } from '../harness/when-deep'

const TO_WRITE: ReadonlySet<string> = new Set(['unfinished', 'unsourced', 'unverified'])

openParseCache(process.cwd())

/** What the check says, but for what is still to be written: new files are full of that, and say so. */
function findingsIn(root: string) {
  const { findings } = checkContent(root, { today: new Date('2026-11-20') })
  return findings.filter(({ code }) => !TO_WRITE.has(code))
}

function copyOf(content: string): string {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'signpost-new-'))
  fs.cpSync(content, root, { recursive: true })
  return root
}

function read(root: string, file: string): string {
  return fs.readFileSync(path.join(root, file), 'utf8')
}

/** Every file and what it holds. */
function everything(root: string): Record<string, string> {
  const names = fs.readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()
  const files = names.filter((name) => fs.statSync(path.join(root, name)).isFile())
  return Object.fromEntries(files.map((name) => [name, read(root, name)]))
}

/** What is found in a copy of a content folder after a command that was not found in it before. */
function foundAfter(content: string, ...commands: string[][]): { root: string; fresh: string[] } {
  const root = copyOf(content)
  const said = () => findingsIn(root).map(({ file, message }) => `${file}: ${message}`)
  const before = new Set(said())
  for (const args of commands) newCommand(root, args)
  return { root, fresh: said().filter((one) => !before.has(one)) }
}

const FOREIGN = 'tests/fixtures/sites/foreign'

test('a new guide and new steps of every kind leave the check as it was', () => {
  const { root, fresh } = foundAfter(
    FOREIGN,
    ['guide', 'fan-is-loud', '--title', 'The fan: is it "loud"?'],
    ['step', 'fan-is-loud/open-it'],
    ['step', 'fan-is-loud/clean-it', '--after', 'open-it'],
    ['step', 'fan-is-loud/which-fan', '--as', 'question', '--after', 'what-happens', '--answer', 'this'],
    ['step', 'fan-is-loud/quiet', '--as', 'solved', '--after', 'which-fan'],
    ['step', 'fan-is-loud/shop', '--as', 'support', '--after', 'first-fix'],
  )
  expect(fresh).toEqual([])
  const made = ['index', 'open-it', 'clean-it', 'which-fan', 'quiet', 'shop']
  const files = ['en', 'ar'].flatMap((lang) =>
    made.map((id) => path.join(root, lang, 'fan-is-loud', `${id}.mdx`)),
  )
  expect(files.filter((file) => !fs.existsSync(file))).toEqual([])
})

whenDeep('so they do in the default content, where its walks come by', () => {
  const { fresh } = foundAfter(
    'content',
    ['guide', 'fan-is-loud'],
    ['step', 'door-does-not-open/battery'],
    ['step', 'door-does-not-open/which-card', '--as', 'question', '--after', 'how', '--answer', 'card'],
  )
  expect(fresh).toEqual([])
})

test('a question put into a way is answered in the walks that come by, in other guides too', () => {
  const root = contentFolder({
    'en/dark/scenarios.json':
      '[{ "name": "plugs it in", "answers": { "plugged-in": "plug-in" }, "ends": "light" }]',
    'en/hall/index.mdx': '---\ntitle: Hall\nsummary: Hall.\nstart: go\n---\n',
    'en/hall/go.mdx': '---\ntitle: Go\nnext: dark/\n---\n',
    'en/hall/scenarios.json':
      '[{ "name": "x", "answers": { "dark/plugged-in": "plug-in" }, "ends": "dark/light" }]',
  })
  newCommand(root, ['step', 'dark/burning', '--as', 'question', '--after', 'plug-in'])
  expect(findingsIn(root)).toEqual([])
  expect(JSON.parse(read(root, 'en/dark/scenarios.json'))[0].answers).toEqual({
    'plugged-in': 'plug-in',
    burning: 'this',
  })
  expect(JSON.parse(read(root, 'en/hall/scenarios.json'))[0].answers).toHaveProperty('dark/burning', 'this')
})

const LAID_OUT = `---
# what this asks
title:   'Is it plugged in?'   # a question
choices:
    - label: "Yes"
      to:  call   # support

    # this one last
    - { label: No, to: plug-in }
---

Look   behind it.
`

test('what a writer has laid out stays, comments and all', () => {
  const root = contentFolder({ 'en/dark/plugged-in.mdx': LAID_OUT })
  newCommand(root, ['step', 'dark/switch', '--after', 'plugged-in'])
  newCommand(root, ['step', 'dark/fuse', '--after', 'plugged-in', '--answer', 'plug-in'])
  newCommand(root, ['step', 'dark/meter', '--after', 'plugged-in', '--answer', 'call'])
  expect(read(root, 'en/dark/plugged-in.mdx')).toMatchInlineSnapshot(`
   "---
   # what this asks
   title:   'Is it plugged in?'   # a question
   choices:
       - id: call
         label: "Yes"
         to:  meter   # support

       - label: TODO The answer that leads here
         to: switch
       # this one last
       - { id: plug-in, label: No, to: fuse }
   ---

   Look   behind it.
   "
  `)
  expect(findingsIn(root)).toEqual([])
})

test('answers in one line, and lines that end as Windows ends them', () => {
  const flow = '---\r\ntitle: A\r\nchoices: [{ label: Yes, to: call }, { label: No, to: plug-in }]\r\n---\r\n'
  const block = '---\r\ntitle: B\r\nchoices:\r\n  - label: Yes\r\n    to: light\r\n---\r\n'
  const root = contentFolder({
    'en/dark/plugged-in.mdx': flow,
    'en/dark/light.mdx': block,
    'en/dark/end.mdx': SOUND['en/dark/light.mdx']!,
  })
  fs.writeFileSync(path.join(root, 'en/dark/light.mdx'), block.replace('light', 'end'))
  newCommand(root, ['step', 'dark/one'])
  newCommand(root, ['step', 'dark/two', '--after', 'light', '--answer', 'end'])
  expect(findingsIn(root)).toEqual([])
  expect(read(root, 'en/dark/light.mdx')).toBe(
    '---\r\ntitle: B\r\nchoices:\r\n  - id: end\r\n    label: Yes\r\n    to: two\r\n---\r\n',
  )
})

const taken = {
  'en/dark/light.mdx': '---\ntitle: Light\noutcome: solved\naliases: [glow, hall/old]\n---\n',
  'en/dark/index.mdx': '---\ntitle: D\nsummary: D.\nstart: plugged-in\naliases: [dim]\n---\n',
}

test.each([
  ['nothing', []],
  ['a word that is no verb', ['giude', 'x']],
  ['no name', ['guide']],
  ['too much', ['guide', 'a', 'b']],
  ['an option that is none', ['guide', 'a', '--force']],
  ['an option for steps', ['guide', 'a', '--after', 'x']],
  ['a name that is no id', ['guide', 'Žádný obraz!']],
  ['a name without letters', ['guide', '!!!']],
  ['a reserved name', ['guide', 'search']],
  ['a guide that is there', ['guide', 'dark']],
  ['a former guide', ['guide', 'dim']],
  ['a step without its guide', ['step', 'bulb']],
  ['a guide that is misspelt', ['step', 'drak/bulb']],
  ['a guide that is not there', ['step', 'kettle/bulb']],
  ['a step that is no id', ['step', 'dark/Bulb 2']],
  ['a reserved step', ['step', 'dark/map']],
  ['a step that is there', ['step', 'dark/call']],
  ['a former step', ['step', 'dark/glow']],
  ['a kind that is misspelt', ['step', 'dark/bulb', '--as', 'qestion']],
  ['a place that is misspelt', ['step', 'dark/bulb', '--after', 'pluged-in']],
  ['a place that is an outcome', ['step', 'dark/bulb', '--after', 'light']],
  ['an answer that is misspelt', ['step', 'dark/bulb', '--after', 'plugged-in', '--answer', 'cal']],
  ['an answer of an instruction', ['step', 'dark/bulb', '--after', 'plug-in', '--answer', 'x']],
  ['an answer of nothing', ['step', 'dark/bulb', '--answer', 'call']],
  ['an end that cuts off what comes after', ['step', 'dark/bulb', '--as', 'solved', '--after', 'plug-in']],
])('%s is refused, nothing is changed, and the message says what to do', (_, args) => {
  const root = contentFolder(taken)
  const before = everything(root)
  let said = ''
  try {
    newCommand(root, args)
  } catch (error) {
    said = (error as Error).message.replaceAll(path.relative(process.cwd(), root), 'CONTENT')
  }
  expect(said).toMatchSnapshot()
  expect(said).not.toBe('')
  expect(everything(root)).toEqual(before)
})

test('a folder that is no content folder is named', () => {
  expect(() => newCommand(path.resolve('tests/nowhere'), ['guide', 'a'])).toThrow('tests/nowhere')
})

test('npm run new says what it wrote, and ends with 1 where it wrote nothing', () => {
  const run = (root: string) =>
    spawnSync(process.execPath, [...startOf('scripts/new'), 'guide', 'hall'], {
      env: { ...process.env, CONTENT_DIR: root, NODE_OPTIONS: '' },
      encoding: 'utf8',
    })
  const root = contentFolder({})
  const first = run(root)
  expect(first).toMatchObject({ status: 0, stderr: '' })
  expect(first.stdout).toContain(`${path.relative(process.cwd(), root)}/en/hall/index.mdx`)
  const second = run(root)
  expect(second).toMatchObject({ status: 1, stdout: '' })
  expect(second.stderr).not.toContain('    at ')
})

test('a question put where a walk comes by with its interface is answered in that walk', () => {
  const root = contentFolder({
    'en/dark/plugged-in.mdx':
      '---\ntitle: Is it plugged in?\nchoices:\n  - label: Yes\n    to: call\n    when: { interface: old }\n  - label: No\n    to: plug-in\n---\n',
    'en/dark/scenarios.json': '[{ "name": "Old", "interface": "old", "answers": {}, "ends": "call" }]',
  })
  expect(findingsIn(root)).toEqual([])
  newCommand(root, ['step', 'dark/fuse', '--after', 'plugged-in', '--answer', 'call', '--as', 'question'])
  expect(findingsIn(root)).toEqual([])
  expect(JSON.parse(read(root, 'en/dark/scenarios.json'))).toMatchObject([{ answers: { fuse: 'this' } }])
})
