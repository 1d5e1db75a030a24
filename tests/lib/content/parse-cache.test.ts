import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { boundParseCache, parseCache } from '@/lib/content/body/parse-cache'
import { parseMdx } from '@/lib/content/body/parse'

const TEXT = 'Turn it **off**.\n\n<Note>Wait {now}.</Note>\n'

let folder: string

beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'signpost-kept-')), 'texts')
})

afterEach(() => rm(path.dirname(folder), { recursive: true }))

async function files(): Promise<string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  return names.filter((one) => one.isFile()).map(({ name, parentPath }) => path.join(parentPath, name))
}

/** As JSON has it, for places without a value are left out there. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}

test('a text is what it was when it is read from the folder, faults and all', async () => {
  for (const text of [TEXT, 'A < B', '| a |\n|---|\n| 1 |', '']) {
    parseCache(folder).parse(text)
    expect(plain(parseCache(folder).parse(text))).toEqual(plain(parseMdx(text)))
  }
  expect(await files()).toHaveLength(4)
})

test('what is kept is used', async () => {
  parseCache(folder).parse(TEXT)
  const [file = ''] = await files()
  const other = parseCache(path.join(folder, 'other'))
  other.parse('Something else.')
  const [elsewhere = ''] = (await files()).filter((one) => one.includes('other'))
  await writeFile(file, await readFile(elsewhere))
  expect(plain(parseCache(folder).parse(TEXT))).toEqual(plain(parseMdx('Something else.')))
})

test('a changed text is parsed anew', () => {
  const { parse } = parseCache(folder)
  parse(TEXT)
  expect(plain(parse(TEXT.replace('off', 'on')))).toEqual(plain(parseMdx(TEXT.replace('off', 'on'))))
})

test.each([
  ['cut off', (text: string) => text.slice(0, -20)],
  ['altered', (text: string) => text.replace('off', 'odd')],
  ['empty', () => ''],
])('a file that was %s is ignored, and made anew', async (_, spoil) => {
  parseCache(folder).parse(TEXT)
  const [file = ''] = await files()
  const sound = await readFile(file, 'utf8')
  await writeFile(file, spoil(sound))
  expect(plain(parseCache(folder).parse(TEXT))).toEqual(plain(parseMdx(TEXT)))
  expect(await readFile(file, 'utf8')).toBe(sound)
})

test.each([
  ['no result', '[]'],
  ['a tree of another kind', '{"tree":{"type":"paragraph","children":[]},"faults":[]}'],
  ['a tree without its nodes', '{"tree":{"type":"root","children":[null]},"faults":[]}'],
  [
    'faults of no known kind',
    '{"tree":{"type":"root","children":[]},"faults":[{"code":"odd","offset":0,"message":""}]}',
  ],
])('a file that is whole but holds %s is ignored', async (_, json) => {
  parseCache(folder).parse(TEXT)
  const [file = ''] = await files()
  await writeFile(file, `${createHash('sha1').update(json).digest('hex')}\n${json}`)
  expect(plain(parseCache(folder).parse(TEXT))).toEqual(plain(parseMdx(TEXT)))
})

test('where nothing can be kept, texts are parsed all the same', async () => {
  await writeFile(folder, 'a file where the folder should be')
  const { parse } = parseCache(folder)
  expect(plain([parse(TEXT), parse(TEXT)])).toEqual(plain([parseMdx(TEXT), parseMdx(TEXT)]))
})

test('a folder that has grown too large is emptied', async () => {
  await mkdir(folder)
  for (const text of ['a', 'b', 'c']) parseCache(folder).parse(text)
  boundParseCache(folder, 3)
  expect(await files()).toHaveLength(3)
  boundParseCache(folder, 2)
  await expect(readdir(folder)).rejects.toThrow('ENOENT')
})
