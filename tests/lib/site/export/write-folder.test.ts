import { mkdir, mkdtemp, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { writeFolder } from '@/lib/site/export/write-folder'

const PAGE = `<!doctype html>${'<p>A page of some length.'.repeat(100)}`
let above: string
let folder: string

beforeEach(async () => {
  above = await mkdtemp(path.join(os.tmpdir(), 'signpost-folder-'))
  folder = path.join(above, 'out')
})
afterEach(() => rm(above, { recursive: true }))

function write(
  files: Record<string, string> = { 'en/index.html': PAGE, 'robots.txt': 'all' },
  edition = 'public',
  now?: number,
) {
  return writeFolder(
    folder,
    new Map(Object.entries(files).map(([name, text]) => [name, { text }])),
    edition,
    () => undefined,
    now,
  )
}
const read = (name: string) => readFile(path.join(folder, name), 'utf8')

test('what lies beside the folder stays, whatever it is called', async () => {
  for (const name of ['out.old', 'out.new', '.out-in-work-mine']) {
    await mkdir(path.join(above, name))
    await writeFile(path.join(above, name, 'mine.txt'), 'mine')
  }
  await write()
  await write({ 'en/index.html': `${PAGE}!` })
  for (const name of ['out.old', 'out.new', '.out-in-work-mine'])
    expect(await readFile(path.join(above, name, 'mine.txt'), 'utf8')).toBe('mine')
  expect((await readdir(above)).sort()).toEqual(['.out-in-work-mine', 'out', 'out.new', 'out.old'])
})

test('what no export wrote stays in the folder, and is named', async () => {
  await write()
  await writeFile(path.join(folder, 'CNAME'), 'help.example')
  await mkdir(path.join(folder, '.git/refs'), { recursive: true })
  await writeFile(path.join(folder, '.git/HEAD'), 'ref')
  await writeFile(path.join(folder, 'en/note.txt'), 'mine')
  expect((await write()).kept).toEqual(['.git', 'CNAME', 'en/note.txt'])
  expect((await write({ 'en/index.html': PAGE })).kept).toEqual(['.git', 'CNAME', 'en/note.txt'])
  expect([await read('CNAME'), await read('.git/HEAD'), await read('en/note.txt')]).toEqual([
    'help.example',
    'ref',
    'mine',
  ])
  await expect(read('robots.txt')).rejects.toThrow('ENOENT')
})

test.each(['en/index.html', 'en/index.html.br', 'en/index.html.gz'])(
  '%s that has been cut short is written anew',
  async (name) => {
    await write()
    const whole = await readFile(path.join(folder, name))
    await truncate(path.join(folder, name), 10)
    const again = await write()
    expect([again.files, again.same]).toEqual([2, 1])
    expect((await readFile(path.join(folder, name))).equals(whole)).toBe(true)
    expect((await write()).same).toBe(2)
  },
)

test.each(['../out-of-here.html', 's/../../x/index.html', '.signpost.json'])(
  'no file is called %s, and the former export stays',
  async (name) => {
    await write()
    await expect(write({ [name]: 'x', 'en/index.html': 'y' })).rejects.toThrow(`cannot hold a file "${name}"`)
    expect(await read('en/index.html')).toBe(PAGE)
    expect(await readdir(above)).toEqual(['out'])
  },
)

test('an export of a former version, which listed endings alone, is taken over and all its files are made anew', async () => {
  await write()
  const file = path.join(folder, '.signpost.json')
  const { files } = JSON.parse(await readFile(file, 'utf8')) as {
    files: Record<string, [string, object]>
  }
  const listed = Object.entries(files).map(([name, [hash, copies]]) => [name, [hash, Object.keys(copies)]])
  await writeFile(file, JSON.stringify(Object.fromEntries(listed)))
  const again = await write({ 'en/index.html': PAGE })
  expect([again.kept, again.same]).toEqual([[], 0])
})

const HASHED = '_next/static/signpost/a1b2.js'
const HOUR = 3_600_000
const walk = (words: string) => ({ 'en/index.html': PAGE, [HASHED.replace('a1b2', words)]: PAGE })

test('what pages of a former export load stays for a day after it was replaced, with its compressed copies', async () => {
  await write({ ...walk('a1b2'), 'robots.txt': 'all' }, 'public', 0)
  expect(await write(walk('c3d4'), 'public', HOUR)).toMatchObject({ former: 1, kept: [], files: 2 })
  expect(await read(HASHED)).toBe(PAGE)
  await readFile(path.join(folder, `${HASHED}.br`))
  await expect(read('robots.txt')).rejects.toThrow('ENOENT')
  expect((await write(walk('e5f6'), 'public', 24 * HOUR)).former).toBe(2)
  expect((await write(walk('e5f6'), 'public', 25 * HOUR)).former).toBe(1)
  await expect(read(HASHED)).rejects.toThrow('ENOENT')
  await expect(read(`${HASHED}.br`)).rejects.toThrow('ENOENT')
})

test('what is there again is no former file any more', async () => {
  await write(walk('a1b2'), 'public', 0)
  await write(walk('c3d4'), 'public', HOUR)
  expect((await write(walk('a1b2'), 'public', 2 * HOUR)).former).toBe(1)
  expect((await write(walk('c3d4'), 'public', 30 * HOUR)).former).toBe(1)
  expect(await read(HASHED)).toBe(PAGE)
})

test('nothing of another edition is kept', async () => {
  await write(walk('a1b2'), 'agents', 0)
  expect(await write(walk('c3d4'), 'public', HOUR)).toMatchObject({ former: 0, kept: [] })
  await expect(read(HASHED)).rejects.toThrow('ENOENT')
})

test('a former file that has been cut short is not kept', async () => {
  await write(walk('a1b2'))
  await truncate(path.join(folder, HASHED), 10)
  expect((await write(walk('c3d4'))).former).toBe(0)
})

test.each(['{"a": 1}', '{"a": ["hash", {".exe": "x"}]}', '[]'])(
  'a folder whose record is %s is no export, and is left alone',
  async (text) => {
    await write()
    await writeFile(path.join(folder, '.signpost.json'), text)
    await expect(write()).rejects.toThrow('is no export')
    expect(await read('en/index.html')).toBe(PAGE)
  },
)

test('what was killed while its folder took the place of the former has lost nothing', async () => {
  await write()
  await writeFile(path.join(folder, 'CNAME'), 'help.example')
  const aside = path.join(above, '.out-in-work-a1b2c3')
  await mkdir(path.join(aside, 'new'), { recursive: true })
  await writeFile(path.join(aside, '.signpost-in-work'), '')
  await rename(folder, path.join(aside, 'old'))
  expect(await write()).toMatchObject({ kept: ['CNAME'], same: 2 })
  expect(await read('CNAME')).toBe('help.example')
  expect(await readdir(above)).toEqual(['out'])
})

test('of several at once into one folder, each takes its turn', async () => {
  await write()
  await writeFile(path.join(folder, 'CNAME'), 'help.example')
  const pages = Array.from({ length: 8 }, (_, n) => `${PAGE}${n}`)
  const all = await Promise.all(pages.map((page) => write({ 'en/index.html': page })))
  expect(all.map(({ kept }) => kept)).toEqual(pages.map(() => ['CNAME']))
  expect(pages).toContain(await read('en/index.html'))
  expect(await readdir(above)).toEqual(['out'])
})

test.each(['', 'lock'])('what was killed long ago is nobody’s: %s', async (text) => {
  await writeFile(path.join(above, '.out-in-work-lock'), text)
  await write()
  expect(await readdir(above)).toEqual(['out'])
})
