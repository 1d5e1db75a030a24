import os from 'node:os'
import { parentPort, workerData, type MessagePort } from 'node:worker_threads'
import { PGlite, types, type Transaction } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import type { Answered, Asked, PgliteThreadData } from './pglite-messages'
import { writeEntries } from './write'

// The thread that has PGlite: `pglite-thread.ts` begins it, and asks.

/** Behind the pages of readers. https://man7.org/linux/man-pages/man2/setpriority.2.html: on Linux, of this thread alone. */
const NICE = 10
if (process.platform === 'linux') os.setPriority(NICE)

/** Days and times as PostgreSQL writes them: Drizzle reads them itself. */
const AS_WRITTEN = Object.fromEntries(
  [types.TIMESTAMP, types.TIMESTAMPTZ, types.INTERVAL, types.DATE, 1231, 1115, 1185, 1187, 1182].map(
    (type) => [type, (value: string) => value],
  ),
)

/** A transaction that lasts until it is told to end. */
interface Begun {
  readonly tx: Transaction
  readonly end: (commit: boolean) => Promise<void>
}

/** Transactions of one client, by numbers. */
function transactions(client: PGlite) {
  const begun = new Map<number, Begun>()
  let count = 0
  return {
    of: (id: number) => begun.get(id),
    begin: () =>
      new Promise<number>((resolve, reject) => {
        const done = client.transaction(async (tx) => {
          const commit = await new Promise<boolean>((end) => {
            const id = ++count
            begun.set(id, {
              tx,
              end: async (whether) => {
                begun.delete(id)
                end(whether)
                await done
              },
            })
            resolve(id)
          })
          if (!commit) await tx.rollback()
        })
        done.catch(reject)
      }),
  }
}

async function serve(port: MessagePort, { folder, migrations }: PgliteThreadData): Promise<void> {
  const client = await PGlite.create(folder)
  const db = drizzle({ client })
  await migrate(db, migrations)
  const begun = transactions(client)

  async function answer(asked: Asked): Promise<unknown> {
    switch (asked.do) {
      case 'query': {
        const options = { rowMode: asked.rows, parsers: AS_WRITTEN }
        const on = asked.tx === undefined ? client : begun.of(asked.tx)?.tx
        if (!on) throw new Error('The transaction has ended.')
        const { rows, fields, affectedRows } = await on.query(asked.sql, asked.params, options)
        return { rows, fields, affectedRows }
      }
      case 'begin':
        return begun.begin()
      case 'end':
        return begun.of(asked.tx)?.end(asked.commit)
      case 'write':
        return writeEntries(db, asked.journal, asked.entries)
      case 'close':
        return client.close()
    }
  }

  const say = (answered: Answered) => port.postMessage(answered)
  port.on('message', (asked: Asked) => {
    answer(asked).then(
      (value) => say({ id: asked.id, value }),
      (error: unknown) => {
        const { message, cause, code } = error as Error & { code?: string }
        const why = cause instanceof Error ? `${message}: ${cause.message}` : message
        say({ id: asked.id, fault: why, ...(code !== undefined && { code }) })
      },
    )
  })
  say({ id: 0 })
}

await serve(parentPort!, workerData as PgliteThreadData)
