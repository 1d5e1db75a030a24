import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { writeFolder } from '@/lib/export/write-folder'

const PAGE = `<!doctype html>${'<p>A page of some length.'.repeat(100)}`
let above: string
let folder: string

beforeEach(async () => {
  above = await mkdtemp(path.join(os.tmpdir(), 'signpost-folder-'))
  folder = path.join(above, 'out')
})
afterEach(() => rm(above, { recursive: true }))

function write(files: Record<string, string> = { 'en/index.html': PAGE, 'robots.txt': 'all' }) {
  return writeFolder(
    folder,
    new Map(Object.entries(files).map(([name, text]) => [name, { text }])),
    () => undefined,
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
