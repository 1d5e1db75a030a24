import { cp, mkdir, mkdtemp, readFile, rm, truncate, writeFile, link } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { damagedIn, SUMS, writeSums } from '@/lib/site/build/sums'

const FILES = ['a.html', 'a.html.br', 'deep/er/b.json', 'deep/empty']
let above: string
const at = (name: string) => path.join(above, name)

beforeAll(async () => {
  above = await mkdtemp(path.join(os.tmpdir(), 'signpost-sums-'))
  await mkdir(at('whole/deep/er'), { recursive: true })
  await mkdir(at('whole/cache'))
  for (const name of [...FILES, 'cache/own'])
    await writeFile(at(`whole/${name}`), name.endsWith('empty') ? '' : `What is in ${name}.`)
  await link(at('whole/a.html'), at('whole/deep/a.html'))
  await writeSums(at('whole'), (name) => name === 'cache')
})
afterAll(() => rm(above, { recursive: true }))
beforeEach(async () => {
  await rm(at('copy'), { recursive: true, force: true })
  await cp(at('whole'), at('copy'), { recursive: true })
})

const DAMAGES: Readonly<Record<string, (file: string) => Promise<unknown>>> = {
  'has a flipped bit': async (file) => {
    const bytes = await readFile(file)
    bytes[bytes.length >> 1]! ^= 4
    await writeFile(file, bytes)
  },
  'is cut short': async (file) => truncate(file, (await readFile(file)).length >> 1),
  'is empty': (file) => truncate(file, 0),
  'is gone': (file) => rm(file),
}

test('a folder is whole as it was written, also elsewhere, whatever else is put into it', async () => {
  await writeFile(at('copy/more'), 'more')
  await writeFile(at('copy/cache/own'), 'other')
  expect(await damagedIn(at('copy'))).toEqual([])
  expect(await damagedIn(at('whole'))).toEqual([])
})

describe.each(Object.entries(DAMAGES))('a file that %s', (_, damage) => {
  test.each(FILES.slice(0, 3))('is named: %s', async (name) => {
    await damage(at(`copy/${name}`))
    expect(await damagedIn(at('copy'))).toEqual([name])
  })
})

test.each(['', '{"a.html": 1}', '[', '{'])('sums that are damaged themselves are: %s', async (text) => {
  await writeFile(at(`copy/${SUMS}`), text)
  expect(await damagedIn(at('copy'))).toEqual([SUMS])
})

test('what a former version has written, without sums, has no damage that anybody knows of', async () => {
  await rm(at(`copy/${SUMS}`))
  expect(await damagedIn(at('copy'))).toEqual([])
})
