import { randomUUID } from 'node:crypto'
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { processMark } from '@/lib/command/process-mark'
import {
  beginJournal,
  leftJournals,
  type Entry,
  type LeftJournal,
  type Written,
} from '@/lib/insight/store/journal'
import { takeLock } from '@/lib/insight/store/lock'
import { createRecorder } from '@/lib/insight/store/recorder'

let folder: string
beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'signpost-journal-'))))
afterEach(() => rmSync(folder, { recursive: true }))

function entry(id: string = randomUUID()): Entry {
  return { id, counts: [], comments: [], unanswered: [] }
}

function recorder(write: (entries: readonly Written[]) => Promise<void>, most?: number) {
  const journal = beginJournal(folder)
  return { ...createRecorder({ journal, write, today: () => '2026-11-29', ...(most && { most }) }), journal }
}

function files(): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.jsonl'))
}

/** What another process finds once this one is gone. */
async function left(): Promise<(LeftJournal & { entries: Written[] })[]> {
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.owner')))
    writeFileSync(path.join(folder, name), JSON.stringify({ pid: process.pid, started: 'long ago' }))
  const all: (LeftJournal & { entries: Written[] })[] = []
  for await (const one of leftJournals(folder)) {
    const entries: Written[] = []
    for await (const part of one.parts()) entries.push(...part)
    all.push({ ...one, entries })
  }
  return all
}

test('what is recorded is on the disk, and gone from there once it is in the database', async () => {
  const written: string[] = []
  const it = recorder(async (entries) => void written.push(...entries.map(({ entry: { id } }) => id)))
  const all = [entry(), entry(), entry()]
  expect(await Promise.all(all.map(it.record))).toEqual(['recorded', 'recorded', 'recorded'])
  expect((await left())[0]!.entries.map((one) => one.entry.id)).toEqual(all.map(({ id }) => id))
  expect(await it.flush()).toBe(true)
  expect(written).toEqual(all.map(({ id }) => id))
  expect(files()).toEqual([])
})

test('a batch that comes again while it waits is written once', async () => {
  const written: Written[] = []
  const it = recorder(async (entries) => void written.push(...entries))
  const one = entry()
  expect(await Promise.all([it.record(one), it.record(one)])).toEqual(['recorded', 'recorded'])
  await it.record(one)
  await it.flush()
  expect(written).toHaveLength(1)
})

test('a database that is gone loses nothing, and slows nothing', async () => {
  let gone = true
  const written: Written[] = []
  const it = recorder(async (entries) => {
    if (gone) throw new Error('connection refused')
    written.push(...entries)
  })
  await it.record(entry())
  expect(await it.flush()).toBe(false)
  expect(it.status()).toEqual({ waiting: 1, dropped: 0, fault: 'connection refused' })
  await it.record(entry())
  gone = false
  expect(await it.flush()).toBe(true)
  expect(written.map(({ seq }) => seq)).toEqual([1, 2])
  expect(it.status()).toEqual({ waiting: 0, dropped: 0 })
})

test('what comes to the disk while others come to the database is not forgotten', async () => {
  const written: Written[] = []
  let release: () => void = () => undefined
  const it = recorder(async (entries) => {
    await new Promise<void>((resolve) => (release = resolve))
    written.push(...entries)
  })
  await it.record(entry())
  const flushing = it.flush()
  await new Promise(setImmediate)
  const recording = it.record(entry())
  release()
  await recording
  release()
  await flushing
  const rest = it.flush()
  await new Promise(setImmediate)
  release()
  await rest
  expect([written.map(({ seq }) => seq), it.status().waiting]).toEqual([[1, 2], 0])
})

test('a database that never answers keeps no batch from being recorded', async () => {
  const it = recorder(() => new Promise(() => undefined))
  await it.record(entry())
  void it.flush()
  expect(await it.record(entry())).toBe('recorded')
})

test('the journal is bounded, and what was dropped is among the numbers later', async () => {
  let gone = true
  const written: Written[] = []
  const it = recorder(async (entries) => {
    if (gone) throw new Error('gone')
    written.push(...entries)
  }, 500)
  const answers = []
  for (let n = 0; n < 20; n++) answers.push(await it.record(entry()))
  const dropped = answers.filter((one) => one === 'dropped').length
  expect(dropped).toBeGreaterThan(10)
  await it.flush()
  gone = false
  await it.flush()
  await it.flush()
  const told = written.flatMap((one) => one.entry.counts)
  expect(written).toHaveLength(20 - dropped + 1)
  expect(told).toMatchObject([{ kind: 'dropped', n: dropped, day: '2026-11-29' }])
})

test('a line that was not written whole is no entry, and spoils no other', async () => {
  const it = recorder(() => Promise.reject(new Error('gone')))
  await it.record(entry())
  appendFileSync(path.join(folder, files()[0]!), '{"seq":2,"entry":{"id":"abc')
  expect((await left()).map(({ entries }) => entries.length)).toEqual([1])
})

test('a journal is handed on in small parts, with every batch once, whatever was written how', async () => {
  const it = recorder(() => Promise.reject(new Error('gone')))
  const all = Array.from({ length: 1500 }, () => entry())
  await Promise.all(all.map(it.record))
  expect((await left())[0]!.entries.map((one) => one.entry.id)).toEqual(all.map(({ id }) => id))
  for await (const one of leftJournals(folder))
    for await (const part of one.parts()) expect(part.length).toBeLessThan(all.length / 2)
  const handed: number[] = []
  const again = recorder(async (entries) => void handed.push(entries.length))
  await Promise.all(all.map(again.record))
  await again.flush()
  expect(Math.max(...handed)).toBeLessThanOrEqual(100)
})

test('the journal of a process that lives is left alone, also where another had its number before', async () => {
  mkdirSync(folder, { recursive: true })
  const it = recorder(() => Promise.reject(new Error('gone')))
  await it.record(entry())
  for await (const _ of leftJournals(folder)) throw new Error('It was taken.')
  const [own] = await left()
  await own!.remove()
  expect(readdirSync(folder)).toEqual([])
})

test('a folder is one process’s, and a lock of a process that is gone is none', () => {
  const lock = takeLock(folder)
  expect(takeLock(folder)).toMatchObject({ holder: { pid: process.pid } })
  if ('release' in lock) lock.release()
  for (const text of ['', '{', JSON.stringify({ ...processMark(), started: 'long ago', family: 0 })]) {
    writeFileSync(path.join(folder, 'lock'), text)
    const again = takeLock(folder)
    expect(again).toHaveProperty('release')
    if ('release' in again) again.release()
  }
})
