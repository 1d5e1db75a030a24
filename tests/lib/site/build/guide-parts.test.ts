import { jest } from '@jest/globals'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createGuideParts } from '@/lib/site/build/guide-parts'

// What is made of a guide's content is taken over from the build before where the content is the same.

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'signpost-parts-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))
const build = (name: string) => ({ guideParts: path.join(folder, name) })

const make = jest.fn((text: string) => [text])
beforeEach(() => make.mockClear())

test('what was made for the build before is made again only of guides that have changed', async () => {
  const first = createGuideParts(undefined, new Set(['dark', 'fuse']))
  for (const guide of ['dark', 'fuse']) first.kept(guide, 'words', () => make(guide))
  first.kept('dark', 'words', () => make('dark'))
  await first.write(build('first'))
  expect(make).toHaveBeenCalledTimes(2)

  const second = createGuideParts(build('first'), new Set(['fuse']))
  expect(second.kept('dark', 'words', () => make('dark, changed'))).toEqual(['dark, changed'])
  expect(second.kept('fuse', 'words', () => make('fuse'))).toEqual(['fuse'])
  await second.write(build('second'))
  expect(make).toHaveBeenCalledTimes(3)

  const third = createGuideParts(build('second'), new Set(['dark', 'fuse']))
  expect(third.kept('dark', 'words', () => make('dark'))).toEqual(['dark, changed'])
  expect(third.kept('dark', 'pictures', () => make('more'))).toEqual(['more'])
  await third.write(build('third'))
  const read = (name: string) => fs.readFileSync(path.join(folder, name, 'dark.json'), 'utf8')
  expect(read('second')).not.toContain('more')
  expect(read('third')).toContain('more')
})

test('what cannot be read is made anew', () => {
  fs.mkdirSync(path.join(folder, 'broken'))
  fs.writeFileSync(path.join(folder, 'broken', 'dark.json'), '{"words": [')
  const parts = createGuideParts(build('broken'), new Set(['dark']))
  expect(parts.kept('dark', 'words', () => make('anew'))).toEqual(['anew'])
})
