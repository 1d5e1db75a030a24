import { expect, test } from '@jest/globals'
import { createHash } from 'node:crypto'
import { changesAsHtml } from '@/scripts/changes/as-html'
import { changesAsMarkdown } from '@/scripts/changes/as-markdown'
import { treeChanges } from '@/scripts/changes/tree-changes'
import { contentFolder, SOUND } from '../../harness/content-folder'

type Files = Record<string, string | Buffer | null>
const TWO = {
  ...SOUND,
  'site.json': SOUND['site.json']!.replace('["en"]', '["en", "cs"]').replace(
    '[\n    "en"\n  ]',
    '["en", "cs"]',
  ),
}
const QUESTION = SOUND['en/dark/plugged-in.mdx']!

function changesOf(files: Files, before: Files = {}, base: Record<string, string> = { ...SOUND }) {
  return treeChanges(contentFolder(before, base), contentFolder({ ...before, ...files }, base))
}

/** Each change as `kind step/answer`. */
function kindsOf({ list }: ReturnType<typeof treeChanges>): string[] {
  return list.map(({ kind, step, answer }) => [kind, step ?? '', answer ?? ''].join(' ').trim()).sort()
}

const CASES: readonly (readonly [string, Files, readonly string[]])[] = [
  ['nothing', {}, []],
  [
    'a step added',
    {
      'en/dark/plug-in.mdx': '---\ntitle: Plug it in\nnext: wait\n---\n',
      'en/dark/wait.mdx': '---\ntitle: Wait\nnext: light\n---\n',
    },
    ['led-elsewhere plug-in', 'step-added wait'],
  ],
  [
    'a step gone',
    {
      'en/dark/plug-in.mdx': null,
      'en/dark/plugged-in.mdx': QUESTION.replace('to: plug-in', 'id: plug-in\n    to: light'),
    },
    ['led-elsewhere plugged-in plug-in', 'step-gone plug-in'],
  ],
  [
    'a step renamed, with an alias',
    {
      'en/dark/plug-in.mdx': null,
      'en/dark/socket.mdx': '---\ntitle: Plug it in\naliases: [plug-in]\nnext: light\n---\n',
      'en/dark/plugged-in.mdx': QUESTION.replace('to: plug-in', 'to: socket'),
    },
    ['answer-renamed plugged-in socket', 'step-renamed socket'],
  ],
  [
    'an answer added, one gone',
    {
      'en/dark/plugged-in.mdx': QUESTION.replace('label: Yes\n    to: call', 'label: Perhaps\n    to: light'),
    },
    ['answer-added plugged-in light', 'answer-gone plugged-in call'],
  ],
  [
    'an answer that leads elsewhere under the id that its target gave it',
    { 'en/dark/plugged-in.mdx': QUESTION.replace('to: call', 'to: light') },
    ['answer-renamed plugged-in light', 'led-elsewhere plugged-in light'],
  ],
  [
    'another kind of outcome',
    { 'en/dark/call.mdx': '---\ntitle: Call us\noutcome: solved\n---\n' },
    ['kind-changed call'],
  ],
  [
    'another start',
    { 'en/dark/index.mdx': SOUND['en/dark/index.mdx']!.replace('start: plugged-in', 'start: plug-in') },
    ['start-changed'],
  ],
  [
    'other words of a step and an answer',
    {
      'en/dark/plugged-in.mdx': QUESTION.replace('Is it plugged', 'Is the lamp plugged').replace(
        'Yes',
        'Yes!',
      ),
      'en/dark/call.mdx': `${SOUND['en/dark/call.mdx']}\nOne\n\nTwo\n`,
    },
    ['answer-words plugged-in call', 'text-changed call', 'title-changed plugged-in'],
  ],
  [
    'known without asking',
    { 'en/dark/plugged-in.mdx': QUESTION.replace('to: call', 'to: call\n    when: { interface: old }') },
    ['condition-changed plugged-in call'],
  ],
  [
    'a file that cannot be read',
    { 'en/dark/plugged-in.mdx': '---\ntitle: "Is it\nchoices:\n  - label: Yes\n    to: call\n---\n' },
    ['text-changed plugged-in', 'unreadable', 'unreadable plugged-in'],
  ],
  ['settings that cannot be read', { 'site.json': '{' }, ['file-changed', 'unreadable']],
  [
    'a guide gone',
    Object.fromEntries(Object.keys(SOUND).flatMap((file) => (file === 'site.json' ? [] : [[file, null]]))),
    ['guide-gone', ...['call', 'light', 'plug-in', 'plugged-in'].map((step) => `step-gone ${step}`)],
  ],
  [
    'pictures and marks',
    {
      'screenshots/old/home.png': Buffer.from([1]),
      'screenshots/old/home.json': '{"width":1,"height":1,"marks":[]}',
      'en/_shared/hint.mdx': 'Hint\n',
    },
    ['file-added', 'file-added', 'picture-added'],
  ],
]

test.each(CASES)('it tells of %s', (_name, files, expected) => {
  expect(kindsOf(changesOf(files))).toEqual([...expected].sort())
})

const MARKS = (x: number, n = 1) =>
  JSON.stringify({ width: 10, height: 10, marks: [{ n, x, y: 0.1, width: 0.1, height: 0.1 }] })

test('marks that moved, came and went are told by their numbers', () => {
  const before = { 'screenshots/old/home.json': MARKS(0.1) }
  const said = (file: string) => changesOf({ 'screenshots/old/home.json': file }, before).list[0]?.text
  expect(said(MARKS(0.2))).toContain('moved 1')
  expect(said(MARKS(0.1, 2))).toContain('added 2; gone 1')
})

test('a picture that Git keeps elsewhere is the same where its hash is', () => {
  const data = Buffer.from('picture')
  const oid = '4d2ba9a0c8bd9e8bcfdb8ba6a7c6e98fc1b3a9a0cf2c6cbf96a6f9f1d1b4d7b8'
  const pointer = (hash: string) => `version https://git-lfs.github.com/spec/v1\noid sha256:${hash}\nsize 7\n`
  const file = 'screenshots/old/home.png'
  const kinds = (hash: string) => kindsOf(changesOf({ [file]: data }, { [file]: pointer(hash) }))
  expect(kinds(oid)).toEqual(['picture-changed'])
  expect(kinds(hashOf(data))).toEqual([])
})

test('a translation is behind where the first language changed alone', () => {
  const before = { 'cs/dark/call.mdx': '---\ntitle: Volejte\noutcome: support\n---\n' }
  const english = { 'en/dark/call.mdx': '---\ntitle: Phone us\noutcome: support\n---\n' }
  expect(kindsOf(changesOf(english, before, TWO))).toEqual(['title-changed call', 'translation-behind call'])
  const both = { ...english, 'cs/dark/call.mdx': '---\ntitle: Zavolejte\noutcome: support\n---\n' }
  expect(kindsOf(changesOf(both, before, TWO))).toEqual(['title-changed call', 'translation-changed call'])
})

const LED = { 'en/dark/plugged-in.mdx': QUESTION.replace('to: plug-in', 'id: plug-in\n    to: light') }

test('an answer that leads elsewhere is drawn with both arrows, told apart by more than colour', () => {
  const { pictures } = changesOf(LED)
  const [svg = ''] = pictures.map((picture) => picture.svg)
  expect(pictures).toHaveLength(1)
  expect(svg).toMatch(/data-mark="now"><path[^>]*stroke-width="3.5"/)
  expect(svg).toMatch(/data-mark="was"><path[^>]*stroke-dasharray/)
})

test('what a writer wrote is text in the page and in the pull request, whatever it looks like', () => {
  const hostile = QUESTION.replace('Is it plugged in?', "'</style><script>alert(1)</script> @you `x` ```'")
  const changes = changesOf({ 'en/dark/plugged-in.mdx': hostile })
  const compared = { from: '<b>', base: 'HEAD', to: 'now' }
  const html = changesAsHtml(compared, changes)
  expect(html).not.toContain('<script')
  expect(html).not.toContain('<b>')
  const markdown = changesAsMarkdown(compared, changes)
  expect(markdown.replace(/```mermaid[^]*?\n```\n|`[^`\n]*`/g, '')).not.toMatch(/(?<!\\)<|@/)
})

test('of a large guide it also draws what changed alone', () => {
  const steps = Array.from({ length: 40 }, (_, n) => [
    `en/long/s${n}.mdx`,
    `---\ntitle: Step ${n}\n${n === 39 ? 'outcome: solved' : `next: s${n + 1}`}\n---\n`,
  ])
  const long = {
    ...Object.fromEntries(steps),
    'en/long/index.mdx': '---\ntitle: Long\nsummary: Long.\nstart: s0\n---\n',
  }
  const { pictures } = changesOf({ 'en/long/s2.mdx': '---\ntitle: Other\nnext: s3\n---\n' }, long)
  expect(pictures.map(({ isWhole }) => isWhole)).toEqual([false, true])
  expect(pictures[0]!.svg.length).toBeLessThan(pictures[1]!.svg.length / 3)
})

function hashOf(data: Buffer): string {
  return createHash('sha256').update(data).digest('hex')
}
