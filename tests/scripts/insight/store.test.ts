import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import type { Count } from '@/lib/insight/accept'
import { openLocal, openServer, type OpenDatabase } from '@/lib/insight/store/database'
import type { Entry, Written } from '@/lib/insight/store/journal'
import { purge, removeComment } from '@/lib/insight/store/purge'
import {
  commentsOf,
  siteCounts,
  slices,
  stepCounts,
  unansweredOf,
  versionsOf,
} from '@/lib/insight/store/read'
import { MOST_COMMENTS, writeEntries } from '@/lib/insight/store/write'
import { startPostgres } from '../../harness/postgres'
import { DEEP } from '../../harness/depth'
import { whenDeep } from '../../harness/when-deep'

/** PGlite is the same database without a network; a server of its own takes longer than all else here. */
const postgres = DEEP ? await startPostgres() : undefined
const folder = mkdtempSync(path.join(os.tmpdir(), 'signpost-pglite-'))

afterAll(async () => {
  await postgres?.remove()
  rmSync(folder, { recursive: true, force: true })
})

const NONE = { counts: [], comments: [], unanswered: [] }

function counted(key: string, n: number, more: Partial<Count> = {}): Count {
  const about = { day: '2026-11-29', version: 'v1', lang: 'en', ui: 'old', guide: 'lamp', step: 'plugged' }
  return { ...about, kind: 'answer', key, n, ...more }
}

function entry(more: Partial<Entry>): Entry {
  return { id: randomUUID(), ...NONE, ...more }
}

/** As a journal gives them. */
function written(...entries: Entry[]): Written[] {
  return entries.map((one, i) => ({ seq: i + 1, entry: one }))
}

const databases: [string, () => Promise<OpenDatabase>][] = [
  ['PGlite', () => openLocal(path.join(folder, 'one'))],
  ...(postgres
    ? [['PostgreSQL', () => openServer(postgres.url)] satisfies [string, () => Promise<OpenDatabase>]]
    : []),
]

describe.each(databases)('%s', (_, open) => {
  let opened: OpenDatabase
  beforeAll(async () => {
    opened = await open()
  })
  afterEach(async () => {
    await purge(opened.db, 0)
    await opened.db.execute(sql`truncate batches, journals`)
  })
  afterAll(() => opened.close())

  const sums = async () => (await stepCounts(opened.db, {})).map(({ key, n }) => `${key} ${n}`).sort()

  test('counts of several batches are added up, and to those that are there', async () => {
    await writeEntries(
      opened.db,
      randomUUID(),
      written(entry({ counts: [counted('yes', 2), counted('no', 1)] })),
    )
    await writeEntries(
      opened.db,
      randomUUID(),
      written(entry({ counts: [counted('yes', 3)] }), entry({ counts: [counted('yes', 4)] })),
    )
    expect(await sums()).toEqual(['no 1', 'yes 9'])
  })

  test('a batch that is sent again counts once, in one journal and in two', async () => {
    const same = entry({ counts: [counted('yes', 1)] })
    await writeEntries(opened.db, randomUUID(), written(same, same))
    await writeEntries(opened.db, randomUUID(), written(same))
    expect(await sums()).toEqual(['yes 1'])
  })

  test('a journal that is written again counts once, also after the batches are forgotten', async () => {
    const journal = randomUUID()
    const [one, two] = written(
      entry({ counts: [counted('yes', 1)] }),
      entry({ counts: [counted('yes', 10)] }),
    )
    await writeEntries(opened.db, journal, [one!])
    await opened.db.execute(sql`truncate batches`)
    await writeEntries(opened.db, journal, [one!, two!])
    expect(await sums()).toEqual(['yes 11'])
  })

  test('two at once with the same batches count each once', async () => {
    const all = Array.from({ length: 40 }, () => entry({ counts: [counted('yes', 1), counted('no', 1)] }))
    await Promise.all([
      writeEntries(opened.db, randomUUID(), written(...all)),
      writeEntries(opened.db, randomUUID(), written(...all.toReversed())),
    ])
    expect(await sums()).toEqual(['no 40', 'yes 40'])
  })

  test('what goes wrong in the middle leaves nothing behind', async () => {
    const bad = entry({ counts: [counted('yes', 1), { ...counted('no', 1), day: 'no day' }] })
    await expect(writeEntries(opened.db, randomUUID(), written(bad))).rejects.toThrow()
    expect(await sums()).toEqual([])
  })

  test('words that found nothing are there once they have been seen five times, in days or in one', async () => {
    const seen = (text: string, day = '2026-11-29') =>
      entry({ unanswered: [{ day, lang: 'en', kind: 'search', text }] })
    const four = [1, 2, 3, 4].map((n) => seen('doorbell rings', `2026-11-0${n}`))
    await writeEntries(
      opened.db,
      randomUUID(),
      written(...four, ...Array.from({ length: 5 }, () => seen('at once'))),
    )
    expect((await unansweredOf(opened.db, {})).map(({ text }) => text)).toEqual(['at once'])
    const hidden = await opened.db.execute(sql`select * from unanswered where text like '%doorbell%'`)
    expect((hidden as { rows: unknown[] }).rows).toEqual([])
    await writeEntries(opened.db, randomUUID(), written(seen('doorbell rings')))
    expect(await unansweredOf(opened.db, {})).toMatchObject([
      { text: 'at once', n: 5 },
      { text: 'doorbell rings', n: 5, last: '2026-11-29' },
    ])
  })

  test('a flood of comments is cut off, and what was cut off is counted', async () => {
    const about = { day: '2026-11-29', version: 'v1', lang: 'en', ui: '', guide: 'lamp', step: 'light' }
    const flood = Array.from({ length: MOST_COMMENTS + 7 }, () => ({ ...about, text: 'no' }))
    await writeEntries(opened.db, randomUUID(), written(entry({ comments: flood })))
    expect(await siteCounts(opened.db, {})).toEqual([{ kind: 'dropped', key: 'comment', n: 7 }])
    await writeEntries(
      opened.db,
      randomUUID(),
      written(entry({ comments: [{ ...about, text: 'one more' }] })),
    )
    expect((await commentsOf(opened.db, {})).map(({ text }) => text)).not.toContain('one more')
  })

  test('a single comment is removed, and no other', async () => {
    const about = { day: '2026-11-29', version: 'v1', lang: 'en', ui: '', guide: 'lamp', step: 'light' }
    const texts = ['call Jo', 'still dark'].map((text) => ({ ...about, text }))
    await opened.write(randomUUID(), written(entry({ comments: texts })))
    const [, first] = await commentsOf(opened.db, {})
    expect([await removeComment(opened.db, first!.id), await removeComment(opened.db, first!.id)]).toEqual([
      true,
      false,
    ])
    expect((await commentsOf(opened.db, {})).map(({ text }) => text)).toEqual(['still dark'])
  })

  test('numbers by day, interface and version, of the days that are asked for', async () => {
    const arrive = (more: Partial<Count>) => counted('link', 1, { kind: 'arrive', ...more })
    const counts = [
      arrive({ day: '2026-11-01' }),
      arrive({ day: '2026-11-02', ui: 'new', version: 'v2' }),
      arrive({ day: '2026-11-03', ui: 'new', version: 'v2' }),
    ]
    await writeEntries(opened.db, randomUUID(), written(entry({ counts })))
    const of = async (by: 'day' | 'ui', filter = {}) =>
      (await slices(opened.db, { guide: 'lamp', ...filter }, by)).map(({ name, arrivals }) => [
        name,
        arrivals,
      ])
    expect(await of('ui')).toEqual([
      ['new', 2],
      ['old', 1],
    ])
    expect(await of('day', { from: '2026-11-02', to: '2026-11-02' })).toEqual([['2026-11-02', 1]])
    expect(await versionsOf(opened.db, 'lamp')).toEqual([
      { version: 'v1', day: '2026-11-01' },
      { version: 'v2', day: '2026-11-02' },
    ])
  })

  test('what is older than its months is removed, and nothing else', async () => {
    const counts = [counted('yes', 1, { day: '2025-10-28' }), counted('yes', 1, { day: '2025-10-29' })]
    await writeEntries(opened.db, randomUUID(), written(entry({ counts })))
    expect((await purge(opened.db, 13, new Date('2026-11-29T12:00:00Z'))).counts).toBe(1)
    expect(await sums()).toEqual(['yes 1'])
  })
})

whenDeep('several servers that start at once on a fresh PostgreSQL make its tables once', async () => {
  const opened = await openServer(postgres!.url)
  await opened.db.execute(sql`create database fresh`)
  await opened.close()
  const url = postgres!.url.replace(/postgres$/, 'fresh')
  const all = await Promise.all(Array.from({ length: 6 }, () => openServer(url)))
  const [first] = all
  const rows = await first!.db.execute(sql`select count(*)::int as n from signpost_migrations`)
  expect((rows as { rows: unknown[] }).rows).toEqual([{ n: 1 }])
  await Promise.all(all.map(({ close }) => close()))
})

const whenThere = postgres ? test : test.skip

whenThere('a connection that breaks in the middle of a transaction fails that alone', async () => {
  const { db, close } = await openServer(postgres!.url)
  const broken = db.transaction(async (tx) => {
    const mine = await tx.execute(sql`select pg_backend_pid() as pid`)
    const [{ pid }] = (mine as { rows: [{ pid: number }] }).rows
    // As when the database stops: nobody waits for an answer just then.
    await db.execute(sql`select pg_terminate_backend(${pid}, 5000)`)
    await new Promise(setImmediate)
    await tx.execute(sql`select 1`)
  })
  await expect(broken).rejects.toThrow()
  const later = await db.execute(sql`select 2 as n`)
  expect((later as { rows: unknown[] }).rows).toEqual([{ n: 2 }])
  await close()
})
