import { jest } from '@jest/globals'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { keptResult } from '@/lib/site/build/kept-results'

// What depends on our sources and some options alone is made once.

let root: string
beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'signpost-root-'))
  fs.mkdirSync(path.join(root, 'lib'))
  fs.writeFileSync(path.join(root, 'lib/one.ts'), '1')
})
afterEach(() => fs.rmSync(root, { recursive: true }))

const made = jest.fn((options: unknown) => Promise.resolve({ of: options }))
beforeEach(() => made.mockClear())
const result = (options: unknown) => keptResult(root, options, () => made(options))
const kept = () =>
  (fs.readdirSync(path.join(root, 'node_modules/.cache/signpost-scripts'), { recursive: true }) as string[])
    .map((name) => path.join(root, 'node_modules/.cache/signpost-scripts', name))
    .filter((file) => fs.statSync(file).isFile())

test('the same is made once', async () => {
  expect(await result({ colour: 'red' })).toEqual({ of: { colour: 'red' } })
  expect(await result({ colour: 'red' })).toEqual({ of: { colour: 'red' } })
  expect(made).toHaveBeenCalledTimes(1)
})

test('other options and other sources make it anew', async () => {
  await result({ colour: 'red' })
  expect(await result({ colour: 'blue' })).toEqual({ of: { colour: 'blue' } })
  fs.writeFileSync(path.join(root, 'lib/one.ts'), '2')
  await result({ colour: 'red' })
  expect(made).toHaveBeenCalledTimes(3)
})

test('what is damaged is made anew', async () => {
  await result('a')
  for (const file of kept()) fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('"a"', '"b"'))
  expect(await result('a')).toEqual({ of: 'a' })
})

test('results of former sources are let go', async () => {
  for (const source of ['a', 'b', 'c', 'd', 'e', 'f']) {
    fs.writeFileSync(path.join(root, 'lib/one.ts'), source)
    await result('a')
  }
  expect(kept().length).toBeLessThanOrEqual(5)
})
