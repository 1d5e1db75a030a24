import { OWN_UNIT, type FromWorker, type ToWorker } from '../types'
import { basePath } from '@/lib/base-path'
import { formerUnits, guidesBeside, indexOf, isWhole, unitAt } from './kept'
import { saveOnly, saveUnit, Stale, type Saving } from './save'
import { type MessageHeard, type Scope } from './scope'
import { forget, isFull } from './store'
import { rememberFull, standing, wasFull } from './visit'

const AGAIN_AFTER_MS = 3000

let stop: AbortController | undefined
/** One after the other: what two pages ask for at a time is fetched once. */
let queue: Promise<unknown> = Promise.resolve()

/** Does what a page asks for. */
export function hear(event: MessageHeard, scope: Scope): void {
  const asked = event.data as ToWorker
  const later = (work: () => Promise<unknown>) => {
    queue = queue.then(work, work)
    event.waitUntil(queue.catch(() => undefined))
  }
  if (asked.do === 'visited') later(() => visited(asked.path, asked.frugal, scope))
  else if (asked.do === 'tell') event.waitUntil(tell(scope, asked.lang))
  else if (asked.do === 'stop') stop?.abort()
  else if (asked.do === 'remove') {
    stop?.abort()
    later(() => forget('all').then(() => tell(scope, asked.lang)))
  } else later(() => saveAll(asked.lang, scope))
}

/** A page has been seen: its guide is kept, and the language's own pages. Never in the way of anything; it is tried again next time. */
async function visited(path: string, frugal: boolean, scope: Scope): Promise<void> {
  const unit = unitAt(path.slice(basePath().length))
  if (!unit) return
  const { lang, id } = unit
  const keep = async () => {
    const known = (await indexOf(lang))?.units.find((one) => one.id === id)
    if (!known) return
    if (frugal) return saveOnly(path, lang, id)
    if (await wasFull()) return
    await saveUnit(lang, id, { from: path })
    // From here on it may well be shown: so it is known beforehand whether it is what the server has.
    await standing(false)
    await saveUnit(lang, OWN_UNIT)
    // A walk may go on there.
    for (const other of known.leadsTo ?? []) await saveUnit(lang, other)
    await bringOver()
  }
  // A connection that failed for a moment is given a second chance; what is kept by then is not fetched again.
  if ((await careful(scope, keep)) !== 'network') return
  await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS))
  await careful(scope, keep)
}

/** Keeps everything of a language, and says how far it is. */
async function saveAll(lang: string, scope: Scope): Promise<void> {
  const { signal } = (stop = new AbortController())
  const failed = await careful(scope, async () => {
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

/** Lets go of former versions once all that they kept is kept in this one, too. What cannot be had now stays with them. */
async function bringOver(): Promise<void> {
  await keepFormer()
  await forget('former')
}

/** Keeps what former versions keep, in this one. */
export async function keepFormer(): Promise<void> {
  for (const name of await formerUnits()) {
    const [lang = '', id = ''] = name.split('.')
    if ((await indexOf(lang))?.units.some((unit) => unit.id === id)) await saveUnit(lang, id)
  }
}

/** Nothing that goes wrong here may do harm: without room, what is kept is let go. */
async function careful(scope: Scope, work: () => Promise<void>): Promise<FromWorker['failed']> {
  try {
    await work()
    return undefined
  } catch (error) {
    if (isFull(error)) {
      await forget('all')
      await rememberFull()
      return 'full'
    }
    if (!(error instanceof Stale)) return 'network'
    await scope.registration.update().catch(() => undefined)
    return 'stale'
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
