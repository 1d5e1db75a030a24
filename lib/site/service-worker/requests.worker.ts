import { OWN_UNIT, toWorker, type FromWorker } from './protocol'
import { basePath } from '@/lib/addresses/base-path'
import { formerUnits, guidesBeside, indexOf, isKept, isWhole, unitAt } from './kept.worker'
import { Stale, type Saver, type Saving } from './save.worker'
import { type MessageHeard, type Scope } from './scope.worker'
import { forget, isFull } from './store.worker'
import { createTurns } from './turns.worker'
import type { Visits } from './visit.worker'

/** What is not kept because of the network is tried again after so long, and so long. */
const AGAIN_AFTER_MS = [3_000, 20_000]

export interface Requests {
  /** Does what a page asks for. */
  readonly hear: (event: MessageHeard) => void
}

/** Makes what does as pages ask. */
export function createRequests(scope: Scope, saver: Saver, visits: Visits): Requests {
  const { saveUnit, saveOnly } = saver
  const turns = createTurns()
  /** Stops what a reader has asked to be saved. */
  let stop: AbortController | undefined
  /** Ends what is kept unasked. */
  let keeping = new AbortController()
  /** What readers ask for by a button, one after the other. */
  let asked: Promise<unknown> = Promise.resolve()

  /** Has the guide of a page kept by the worker that is to take over: what the server has is of its version. Gives whether there is one. */
  function passOn(path: string, frugal: boolean): boolean {
    const { installing, waiting } = scope.registration
    const next = waiting ?? installing
    next?.postMessage({ do: 'ahead', path, frugal })
    return !!next
  }

  /**
   * A page has been seen: its guide is kept, then the language's own pages, and the guides that a walk may lead to. These take
   * turns, so that the guide of a page that is opened meanwhile comes before them. Never in the way of anything; it is tried again next time.
   * @param isInCharge whether this worker answers for pages: which version a visit reads, and what is let go, is for that one to say
   */
  async function visited(path: string, frugal: boolean, isInCharge: boolean): Promise<void> {
    const unit = unitAt(path.slice(basePath().length))
    if (!unit) return
    const { lang, id } = unit
    const { signal } = keeping
    const save = async (lang: string, id: string, from?: string) => {
      signal.throwIfAborted()
      await saveUnit(lang, id, { signal, from })
    }
    const keep = async () => {
      if (isInCharge && passOn(path, frugal)) return
      const known = (await indexOf(lang))?.units.find((one) => one.id === id)
      if (!known) return
      if (frugal) return turns.first(() => saveOnly(path, lang, id))
      if (await visits.wasFull()) return
      await turns.first(() => save(lang, id, path))
      // From here on it may well be shown: so it is known beforehand whether it is what the server has.
      if (isInCharge) await visits.standing(false)
      for (const other of [OWN_UNIT, ...(known.leadsTo ?? [])]) await turns.later(() => save(lang, other))
      if (!isInCharge) return
      // Former versions are let go once all that they kept is kept in this one, too. What cannot be had now stays with them.
      await keepFormer((lang, id) => turns.later(() => save(lang, id)))
      await turns.later(() => forget('former'))
    }
    // A connection that failed for a moment is given another chance; what is kept by then is not fetched again.
    for (const pause of [0, ...AGAIN_AFTER_MS]) {
      if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause))
      const failed = await careful(keep, signal)
      if (failed === 'stale' && isInCharge) passOn(path, frugal)
      if (failed !== 'network') return
    }
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
        else await turns.first(() => saveUnit(lang, id, { signal, progress: count } satisfies Saving))
      }
    }, signal)
    stop = undefined
    await tell(scope, lang, failed)
  }

  /** Nothing that goes wrong here may do harm: without room, what is kept is let go. */
  async function careful(work: () => Promise<void>, signal: AbortSignal): Promise<FromWorker['failed']> {
    try {
      await work()
      return undefined
    } catch (error) {
      if (signal.aborted) return undefined
      if (isFull(error)) {
        await letGo()
        await visits.rememberFull()
        return 'full'
      }
      if (!(error instanceof Stale)) return 'network'
      await scope.registration.update().catch(() => undefined)
      return 'stale'
    }
  }

  /** Lets go of everything that is kept, and ends what would be kept anew unasked. */
  function letGo(): Promise<void> {
    keeping.abort()
    keeping = new AbortController()
    return turns.first(() => forget('all'))
  }

  return {
    hear(event) {
      const message = toWorker(event.data)
      if (!message) return
      const afterOthers = (work: () => Promise<unknown>) => {
        asked = asked.then(work, work)
        event.waitUntil(asked.catch(() => undefined))
      }
      switch (message.do) {
        case 'visited':
        case 'ahead':
          return event.waitUntil(visited(message.path, message.frugal, message.do === 'visited'))
        case 'save':
          return afterOthers(() => saveAll(message.lang))
        case 'stop':
          return stop?.abort()
        case 'remove':
          stop?.abort()
          return afterOthers(() => letGo().then(() => tell(scope, message.lang)))
        case 'tell':
          return event.waitUntil(tell(scope, message.lang))
      }
    },
  }
}

/** Keeps what former versions keep, in this one. */
export async function keepFormer(save: (lang: string, id: string) => Promise<void>): Promise<void> {
  for (const name of await formerUnits()) {
    const [lang = '', id = ''] = name.split('.')
    if ((await indexOf(lang))?.units.some((unit) => unit.id === id)) await save(lang, id)
  }
}

async function tell(scope: Scope, lang: string, failed?: FromWorker['failed']): Promise<void> {
  const { units } = (await indexOf(lang).catch(() => undefined)) ?? { units: [] }
  const saved: string[] = []
  for (const { id } of units) if (await isKept(lang, id)) saved.push(id)
  await say(scope, { units, saved, elsewhere: await guidesBeside(lang), failed })
}

async function say(scope: Scope, message: FromWorker): Promise<void> {
  for (const client of await scope.clients.matchAll({ type: 'window', includeUncontrolled: true }))
    client.postMessage(message)
}
