import { OWN_UNIT, toWorker, type FromWorker } from './protocol'
import { basePath } from '@/lib/addresses/base-path'
import { formerUnits, guidesBeside, indexOf, isWhole, unitAt } from './kept.worker'
import { Stale, type Saver, type Saving } from './save.worker'
import { type MessageHeard, type Scope } from './scope.worker'
import { forget, isFull } from './store.worker'
import type { Visits } from './visit.worker'

const AGAIN_AFTER_MS = 3000

export interface Requests {
  /** Does what a page asks for. */
  readonly hear: (event: MessageHeard) => void
}

/** Makes what does as pages ask. One after the other: what two pages ask for at a time is fetched once. */
export function createRequests(scope: Scope, saver: Saver, visits: Visits): Requests {
  const { saveUnit, saveOnly } = saver
  /** Stops what is being saved now. */
  let stop: AbortController | undefined
  let queue: Promise<unknown> = Promise.resolve()

  /** A page has been seen: its guide is kept, and the language's own pages. Never in the way of anything; it is tried again next time. */
  async function visited(path: string, frugal: boolean): Promise<void> {
    const unit = unitAt(path.slice(basePath().length))
    if (!unit) return
    const { lang, id } = unit
    const keep = async () => {
      const known = (await indexOf(lang))?.units.find((one) => one.id === id)
      if (!known) return
      if (frugal) return saveOnly(path, lang, id)
      if (await visits.wasFull()) return
      await saveUnit(lang, id, { from: path })
      // From here on it may well be shown: so it is known beforehand whether it is what the server has.
      await visits.standing(false)
      await saveUnit(lang, OWN_UNIT)
      // A walk may go on there.
      for (const other of known.leadsTo ?? []) await saveUnit(lang, other)
      // Former versions are let go once all that they kept is kept in this one, too. What cannot be had now stays with them.
      await keepFormer(saver)
      await forget('former')
    }
    // A connection that failed for a moment is given a second chance; what is kept by then is not fetched again.
    if ((await careful(keep)) !== 'network') return
    await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS))
    await careful(keep)
  }

  /** Keeps everything of a language, and says how far it is. */
  async function saveAll(lang: string): Promise<void> {
    stop = new AbortController()
    const { signal } = stop
    const failed = await careful(async () => {
      const { units } = (await indexOf(lang)) ?? { units: [] }
      const of = units.reduce((sum, { bytes }) => sum + bytes, 0)
      let [done, said] = [0, 0]
      const count = (bytes: number) => {
        done += bytes
        if (Date.now() - said < 100) return
        said = Date.now()
        void say(scope, { units: [], saved: [], progress: [done, of] })
      }
      for (const { id, bytes } of units) {
        if (await isWhole(lang, id)) count(bytes)
        else await saveUnit(lang, id, { signal, progress: count } satisfies Saving)
      }
    })
    stop = undefined
    await tell(scope, lang, signal.aborted ? undefined : failed)
  }

  /** Nothing that goes wrong here may do harm: without room, what is kept is let go. */
  async function careful(work: () => Promise<void>): Promise<FromWorker['failed']> {
    try {
      await work()
      return undefined
    } catch (error) {
      if (isFull(error)) {
        await forget('all')
        await visits.rememberFull()
        return 'full'
      }
      if (!(error instanceof Stale)) return 'network'
      await scope.registration.update().catch(() => undefined)
      return 'stale'
    }
  }

  return {
    hear(event) {
      const asked = toWorker(event.data)
      if (!asked) return
      const later = (work: () => Promise<unknown>) => {
        queue = queue.then(work, work)
        event.waitUntil(queue.catch(() => undefined))
      }
      switch (asked.do) {
        case 'visited':
          return later(() => visited(asked.path, asked.frugal))
        case 'save':
          return later(() => saveAll(asked.lang))
        case 'stop':
          return stop?.abort()
        case 'remove':
          stop?.abort()
          return later(() => forget('all').then(() => tell(scope, asked.lang)))
        case 'tell':
          return event.waitUntil(tell(scope, asked.lang))
      }
    },
  }
}

/** Keeps what former versions keep, in this one. */
export async function keepFormer({ saveUnit }: Saver): Promise<void> {
  for (const name of await formerUnits()) {
    const [lang = '', id = ''] = name.split('.')
    if ((await indexOf(lang))?.units.some((unit) => unit.id === id)) await saveUnit(lang, id)
  }
}

async function tell(scope: Scope, lang: string, failed?: FromWorker['failed']): Promise<void> {
  const { units } = (await indexOf(lang).catch(() => undefined)) ?? { units: [] }
  const saved: string[] = []
  for (const { id } of units) if (await isWhole(lang, id)) saved.push(id)
  await say(scope, { units, saved, elsewhere: await guidesBeside(lang), failed })
}

async function say(scope: Scope, message: FromWorker): Promise<void> {
  for (const client of await scope.clients.matchAll({ type: 'window', includeUncontrolled: true }))
    client.postMessage(message)
}
