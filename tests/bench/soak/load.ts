import { setTimeout as pause } from 'node:timers/promises'
import type { Chance } from '../../harness/seeded'
import { KINDS, type Load } from './kinds'

/** Of a kind, on average. */
const REQUESTS_OF_A_KIND = 1.8
/** What is not answered by then waits for something that never comes. */
const MOST_UNDERWAY = 200

/**
 * Asks at a steady rate until it is told to end, and then waits for what is underway.
 * @returns how many things it did, each of one or a few requests
 */
export async function keepAsking(
  load: () => Load,
  requestsPerSecond: number,
  signal: AbortSignal,
): Promise<number> {
  const underway = new Set<Promise<unknown>>()
  let done = 0
  for (; !signal.aborted; done += 1) {
    const now = load()
    const kind = pickKind(now.chance)
    if (underway.size >= MOST_UNDERWAY)
      now.log.note(now.server, Date.now(), `${now.server.name}: ${MOST_UNDERWAY} requests wait`)
    else {
      const one = kind(now).catch((error: Error) =>
        now.log.note(now.server, Date.now(), `${kind.name}: ${error.stack}`),
      )
      underway.add(one)
      void one.then(() => underway.delete(one))
    }
    // As people come: sooner or later.
    const wait = ((1000 * REQUESTS_OF_A_KIND) / requestsPerSecond) * 2 * now.chance.next()
    await pause(wait, undefined, { signal }).catch(() => undefined)
  }
  await Promise.all(underway)
  return done
}

function pickKind(chance: Chance) {
  let left = chance.below(KINDS.reduce((sum, [share]) => sum + share, 0))
  return KINDS.find(([share]) => (left -= share) < 0)![1]
}
