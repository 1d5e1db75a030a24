import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { holdLock } from '@/lib/command/hold-lock'
import { processMark } from '@/lib/command/process-mark'

const folder = mkdtempSync(path.join(os.tmpdir(), 'signpost-lock-'))
const lock = path.join(folder, 'work-1.lock')
beforeEach(() => rmSync(lock, { force: true }))
afterEach(() => expect(readdirSync(folder)).toEqual(['work-1.lock']))
afterAll(() => rmSync(folder, { recursive: true }))

const gone = 2 ** 22 + 1

test.each([
  ['says nothing, for the disk was full', ''],
  ['was cut off', JSON.stringify(processMark()).slice(0, 9)],
  ['is of a process that is gone', JSON.stringify({ pid: gone, started: '1' })],
  ['has our number, which another had before us', JSON.stringify({ ...processMark(), started: '1' })],
  ['has the number of one who began later', JSON.stringify({ ...processMark(process.ppid), started: '1' })],
  ['is of a former version, with our number', String(process.pid)],
  ['is of a former version that is gone', String(gone)],
])('a lock that %s is nobody’s', async (_, text) => {
  writeFileSync(lock, text)
  expect(await holdLock(lock)).toBe(true)
})

test.each([
  ['by us', JSON.stringify(processMark())],
  ['by another', JSON.stringify(processMark(process.ppid))],
  ['by a former version', String(process.ppid)],
])('a lock that is held %s stays so', async (_, text) => {
  writeFileSync(lock, text)
  expect(await holdLock(lock)).toBe(false)
})

test('of many who want it at once, one has it, also where it was left behind', async () => {
  for (const left of [undefined, '', JSON.stringify({ pid: gone, started: '1' })]) {
    rmSync(lock, { force: true })
    if (left !== undefined) writeFileSync(lock, left)
    const all = await Promise.all(Array.from({ length: 20 }, () => holdLock(lock)))
    expect(all.filter(Boolean).length).toBe(1)
  }
})
