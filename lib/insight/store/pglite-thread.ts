import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { PGlite } from '@electric-sql/pglite'
import type { Written } from './journal'
import type { Answered, Ask, PgliteThreadData, RowMode } from './pglite-messages'

/** PGlite in a thread of its own. */
export interface PgliteThread {
  /** As much of PGlite's own interface as Drizzle needs. */
  readonly client: PGlite
  /** See `writeEntries`, which runs in that thread. */
  readonly write: (journal: string, entries: readonly Written[]) => Promise<void>
  readonly close: () => Promise<void>
  readonly hasEnded: () => boolean
}

/** A thread does not get the loader of TypeScript with the options of its process: https://tsx.is/dev-api/register-esm */
const BEGIN = `import('tsx/esm/api').then(({ register }) => {
  register()
  return import(require('node:worker_threads').workerData.file)
})`

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

/**
 * Opens PGlite in a folder, in a thread of its own: a statement takes its milliseconds there, and no page waits for them.
 * Rejects where it cannot be opened.
 */
export async function openPgliteThread(data: PgliteThreadData): Promise<PgliteThread> {
  const file = path.join(process.cwd(), 'lib/insight/store/pglite.thread.ts')
  const worker = new Worker(BEGIN, { eval: true, workerData: { ...data, file: pathToFileURL(file).href } })
  const waiting = new Map<number, Waiting>()
  let [last, ended] = [0, false]

  /** Ends all that wait. */
  function fail(error: Error): void {
    ended = true
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }

  worker.on('message', ({ id, value, fault, code }: Answered) => {
    const one = waiting.get(id)
    waiting.delete(id)
    // While nobody waits, it keeps no process from its end.
    if (waiting.size === 0) worker.unref()
    if (fault === undefined) one?.resolve(value)
    else one?.reject(Object.assign(new Error(fault), { code }))
  })
  worker.on('error', fail)
  worker.on('exit', () => fail(new Error('PGlite has ended')))

  const ask = <T>(question: Ask) =>
    new Promise<T>((resolve, reject) => {
      if (ended) return reject(new Error('PGlite has ended'))
      const id = ++last
      waiting.set(id, { resolve: resolve as Waiting['resolve'], reject })
      worker.ref()
      worker.postMessage({ ...question, id })
    })

  // The first answer, which nobody asks for, says that it is open.
  await new Promise((resolve, reject) => waiting.set(0, { resolve, reject }))
  return {
    client: clientOf(ask),
    write: (journal, entries) => ask({ do: 'write', journal, entries }),
    async close() {
      if (!ended) await ask({ do: 'close' })
      await worker.terminate()
    },
    hasEnded: () => ended,
  }
}

/** Drizzle sends statements and transactions; what its parsers do, that thread does as well. */
function clientOf(ask: <T>(question: Ask) => Promise<T>): PGlite {
  const queries = (tx?: number) => ({
    query: (sql: string, params: unknown[] = [], { rowMode = 'object' }: { rowMode?: RowMode } = {}) =>
      ask({ do: 'query', sql, params, rows: rowMode, ...(tx !== undefined && { tx }) }),
  })
  const client = {
    ...queries(),
    async transaction<T>(work: (tx: ReturnType<typeof queries>) => Promise<T>): Promise<T> {
      const tx = await ask<number>({ do: 'begin' })
      try {
        const value = await work(queries(tx))
        await ask({ do: 'end', tx, commit: true })
        return value
      } catch (error) {
        await ask({ do: 'end', tx, commit: false }).catch(() => undefined)
        throw error
      }
    },
  }
  return client as unknown as PGlite
}
