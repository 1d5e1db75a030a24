import { expect, test } from '@jest/globals'
import fs from 'node:fs'
import path from 'node:path'
import { UserError } from '@/lib/command/user-error'
import { openRepository } from '@/scripts/desk/git/repository'
import type { Keep } from '@/scripts/desk/text/standing'
import { repositoryAt } from '@/tests/harness/repository'
import { writtenContent } from './content'

const MARKS = 'screenshots/old/lamp.json'
const mark = (n: number, x: number) => `    { "n": ${n}, "x": ${x}, "y": 0.1, "width": 0.2, "height": 0.2 }`
const picture = (...marks: string[]) =>
  `{\n  "width": 100,\n  "height": 80,\n  "marks": [\n${marks.join(',\n')}\n  ]\n}\n`
const list = (...names: string[]) =>
  `[\n${names.map((name) => `  { "name": "${name}", "answers": {}, "ends": "light" }`).join(',\n')}\n]\n`

/** A repository in which Git could not put together what two have made of a file. */
function inConflict(file: string, base: string | null, ours: string, theirs: string, way = 'merge') {
  const root = writtenContent({ [file]: base })
  const git = repositoryAt(root)
  const commit = (text: string, message: string) => {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    fs.writeFileSync(path.join(root, file), text)
    git('add', '--all')
    git('commit', '--quiet', '--allow-empty', '--message', message)
  }
  git('switch', '--quiet', '--create', 'other')
  commit(theirs, 'Theirs')
  git('switch', '--quiet', 'main')
  commit(ours, 'Mine')
  expect(() => git(way, 'other')).toThrow()
  expect(fs.readFileSync(path.join(root, file), 'utf8')).toContain('<<<<<<<')
  return openRepository(root).settling(file)
}

/** What is settled with one answer for every part; the message of a refusal. */
function settledBy(settling: Awaited<ReturnType<typeof inConflict>>, keep: Keep): string {
  try {
    return String(settling!.settled(settling!.parts.map(() => keep)))
  } catch (error) {
    if (error instanceof UserError) return error.message
    throw error
  }
}

const numbers = (text: string) =>
  (JSON.parse(text) as { marks: { n: number; x: number }[] }).marks.map(({ n, x }) => [n, x])

test('marks that either added are both there without asking, each with its number, and untouched lines stay', async () => {
  const settling = await inConflict(
    MARKS,
    picture(mark(1, 0.1)),
    picture(mark(1, 0.1), mark(2, 0.2)),
    picture(mark(1, 0.1), mark(3, 0.3)),
  )
  expect(settling?.parts).toEqual([])
  expect(settledBy(settling, 'ours')).toBe(picture(mark(1, 0.1), mark(3, 0.3), mark(2, 0.2)))
})

test.each<[Keep, (readonly [number, number])[]]>([
  [
    'ours',
    [
      [1, 0.1],
      [2, 0.2],
    ],
  ],
  [
    'theirs',
    [
      [1, 0.1],
      [2, 0.3],
    ],
  ],
  [
    'both',
    [
      [1, 0.1],
      [2, 0.2],
      [3, 0.3],
    ],
  ],
])(
  'of two new marks with one number it is asked, and of both theirs has another: %s',
  async (keep, expected) => {
    const settling = await inConflict(
      MARKS,
      picture(mark(1, 0.1)),
      picture(mark(1, 0.1), mark(2, 0.2)),
      picture(mark(1, 0.1), mark(2, 0.3)),
    )
    expect(settling?.parts).toMatchObject([{ where: 'Mark 2', both: true }])
    expect(numbers(settledBy(settling, keep))).toEqual(expected)
  },
)

test('a mark that both moved is one of the two, and that both cannot be kept is said', async () => {
  const settling = await inConflict(
    MARKS,
    picture(mark(1, 0.1)),
    picture(mark(1, 0.2)),
    picture(mark(1, 0.3)),
  )
  expect(settling?.parts).toMatchObject([
    { both: false, words: expect.stringContaining('keep one') as unknown },
  ])
  expect(settledBy(settling, 'theirs')).toBe(picture(mark(1, 0.3)))
})

test('what both had called by one name at a rebase is told by whose it is', async () => {
  const settling = await inConflict(
    MARKS,
    picture(mark(1, 0.1)),
    picture(mark(1, 0.1), mark(2, 0.2)),
    picture(mark(1, 0.1), mark(2, 0.3)),
    'rebase',
  )
  expect(settling?.parts).toMatchObject([{ ours: expect.stringContaining('0.2') as unknown }])
  expect(numbers(settledBy(settling, 'both'))).toEqual([
    [1, 0.1],
    [2, 0.2],
    [3, 0.3],
  ])
})

test('site.json is asked by its fields: what either added to a list or to words is there', async () => {
  const site = (languages: string[], label: object, name = 'Lamps') =>
    `${JSON.stringify({ name, languages, contact: { url: 'https://help.example/', label } }, null, 2)}\n`
  const settling = await inConflict(
    'site.json',
    site(['en'], { en: 'Ask us' }),
    site(['en', 'cs'], { en: 'Ask us', cs: 'Zeptejte se' }, 'Our lamps'),
    site(['en', 'de'], { en: 'Ask us', de: 'Fragen Sie' }, 'Your lamps'),
  )
  expect(settling?.parts).toMatchObject([
    { where: 'name', ours: 'Our lamps', theirs: 'Your lamps', both: false },
  ])
  expect(JSON.parse(settledBy(settling, 'theirs'))).toEqual({
    name: 'Your lamps',
    languages: ['en', 'de', 'cs'],
    contact: { url: 'https://help.example/', label: { en: 'Ask us', de: 'Fragen Sie', cs: 'Zeptejte se' } },
  })
})

test('walks of one name that either wrote for the first time are both there, under two names', async () => {
  const file = 'en/dark/scenarios.json'
  const theirs = list('First', 'Same').replace('{}, "ends": "light" }\n', '{}, "ends": "call" }\n')
  const settling = await inConflict(file, list('First'), list('First', 'Same'), theirs)
  expect(settling?.parts).toMatchObject([{ both: true }])
  expect(JSON.parse(settledBy(settling, 'both'))).toMatchObject([
    { name: 'First' },
    { name: 'Same', ends: 'light' },
    { name: 'Same (2)', ends: 'call' },
  ])
})

test('a file that both have made for the first time is put together, too', async () => {
  const settling = await inConflict(MARKS, null, picture(mark(1, 0.1)), picture(mark(2, 0.2)))
  expect(settling?.parts).toEqual([])
  expect(numbers(settledBy(settling, 'ours')).sort()).toEqual([
    [1, 0.1],
    [2, 0.2],
  ])
})

test('one code for two steps is asked, and the other step waits for a new one', async () => {
  const lock = (links: object) => `${JSON.stringify({ links }, null, 2)}\n`
  const settling = await inConflict(
    'links.lock.json',
    lock({}),
    lock({ 'dark/a': '2222222' }),
    lock({ 'dark/b': '2222222' }),
  )
  expect(settling?.parts).toMatchObject([{ ours: 'dark/a', theirs: 'dark/b', both: false }])
  expect(settledBy(settling, 'theirs')).toBe(lock({ 'dark/b': '2222222' }))
})

test('JSON that is broken on one side is never written, and the refusal says where', async () => {
  const broken = picture(mark(1, 0.2)).replace('],', ']').replace('80,', '80')
  const settling = await inConflict(MARKS, picture(mark(1, 0.1)), broken, picture(mark(1, 0.3)))
  expect(settling?.parts.map(({ both }) => both)).not.toContain(true)
  expect(settledBy(settling, 'ours')).toMatch(/Nothing was written.*Line \d+: .*comma/)
})

const NOTE = (words: string) => `---\ntitle: T\noutcome: solved\n---\n\n${words}\n\nRead this.\n\n</Note>\n`

test('a text of which both together cannot be read is one of the two', async () => {
  const settling = await inConflict(
    'en/dark/light.mdx',
    NOTE('<Note>'),
    NOTE('<Note>\n\nMine.'),
    NOTE('<Note>\n\nTheirs.'),
  )
  expect(settling?.parts).toMatchObject([{ both: true }])
  const body = (before: string, after: string) =>
    `---\ntitle: T\noutcome: solved\n---\n\n${before}\n\nRead this.\n\n${after}\n`
  const torn = await inConflict(
    'en/dark/light.mdx',
    body('One.', 'Two.'),
    body('<Note>', '</Note>'),
    body('<Tip>', '</Tip>'),
  )
  expect(torn?.parts.map(({ both }) => both)).toEqual([false, false])
  expect(torn!.settled(['theirs', 'theirs'])?.toString()).toBe(body('<Tip>', '</Tip>'))
  expect(() => torn!.settled(['ours', 'theirs'])).toThrow(/Nothing was written.*<Note>/)
})

test('a line of the text that looks like a mark of the conflict is text', async () => {
  const body = (words: string) =>
    `---\ntitle: T\noutcome: solved\n---\n\n\`\`\`\n${words}\n=======\n\`\`\`\n\nEnd.\n`
  const settling = await inConflict('en/dark/light.mdx', body('One'), body('Mine'), body('Theirs'))
  expect(settledBy(settling, 'theirs')).toBe(body('Theirs'))
  expect(settledBy(settling, 'ours')).toBe(body('Mine'))
})
