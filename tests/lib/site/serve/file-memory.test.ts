import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createFileMemory } from '@/lib/site/serve/file-memory'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'signpost-files-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))

function file(name: string, bytes: number): string {
  const full = path.join(folder, name)
  fs.writeFileSync(full, Buffer.alloc(bytes, name))
  return full
}

test('a file is read once', () => {
  const one = file('one', 10)
  const inMemory = createFileMemory()
  const first = inMemory(one)
  expect(first?.bytes.toString()).toBe('oneoneoneo')
  expect(first?.etag).toMatch(/^W\/"10-\d+"$/)
  fs.rmSync(one)
  expect(inMemory(one)).toBe(first)
})

test('one that is too large is not read', () => {
  const inMemory = createFileMemory(100, 20)
  expect(inMemory(file('large', 21))).toBeUndefined()
  expect(inMemory(file('small', 20))).toBeDefined()
})

test('where there is no room, what came first goes first', () => {
  const inMemory = createFileMemory(25, 20)
  const [a, b, c] = ['a', 'b', 'c'].map((name) => file(name, 10))
  const first = inMemory(a!)
  const second = inMemory(b!)
  inMemory(c!)
  expect(inMemory(b!)).toBe(second)
  expect(inMemory(a!)).not.toBe(first)
  expect(inMemory(a!)?.bytes).toEqual(first?.bytes)
})
