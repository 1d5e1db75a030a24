import { setTimeout as pause } from 'node:timers/promises'
import type { Batch, InsightEvent } from '@/lib/insight/events'
import type { ForwardTarget } from './targets'

/** Tells another program what was counted. */
export interface Forwarder {
  /** Puts the events of a batch into the queue, and returns at once. A batch that came before is not put there again. */
  readonly forward: (batch: Pick<Batch, 'id' | 'lang' | 'ui'>, events: readonly InsightEvent[]) => void
  /** Events that were not forwarded since the start. */
  readonly dropped: () => number
  /** Lets what is underway end, for a moment, and gives the rest up. */
  readonly stop: () => Promise<void>
}

export interface ForwarderOptions {
  readonly target: ForwardTarget
  /** Is told how many were dropped since it was told last. */
  readonly tellDropped: (events: number) => void
  /** Events that may wait. */
  readonly most?: number
  /** Times in milliseconds: how long a request may take, how long after a fault the next is sent, how often drops are told. */
  readonly patience?: number
  readonly rest?: number
  readonly tellEvery?: number
}

/** Some megabytes at most. */
const MOST_WAITING = 5000
const PATIENCE_MS = 5000
const [REST_MS, LONGEST_REST_MS] = [1000, 60_000]
const TELL_MS = 60_000
/** Ids of batches that came lately: one that is sent again is forwarded once. */
const MOST_KNOWN = 10_000
const AT_ONCE = 4

/**
 * No reader's address and no reader's browser are forwarded, but both programs drop what names none. So the address is this
 * machine's own, and the browser is one for all: https://plausible.io/docs/events-api#request-headers.
 */
const HEADERS = {
  'Content-Type': 'application/json',
  'X-Forwarded-For': '127.0.0.1',
  'User-Agent':
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36',
}

interface Waiting {
  readonly body: string
}

/**
 * Forwards events one by one, a few at a time, out of a queue that is bounded: a target that is slow, refuses or is gone slows nothing
 * else, and what finds no room is dropped and told.
 */
export function createForwarder({
  target,
  tellDropped,
  most = MOST_WAITING,
  patience = PATIENCE_MS,
  rest = REST_MS,
  tellEvery = TELL_MS,
}: ForwarderOptions): Forwarder {
  const queue: Waiting[] = []
  const known = new Set<string>()
  const ended = new AbortController()
  let [dropped, told, faults, resting] = [0, 0, 0, 0]
  let timer: NodeJS.Timeout | undefined
  const working = new Set<Promise<void>>()

  function tell(): void {
    clearTimeout(timer)
    timer = undefined
    if (dropped > told) tellDropped(dropped - told)
    told = dropped
  }

  function drop(events: number): void {
    if (events === 0) return
    dropped += events
    timer ??= setTimeout(tell, tellEvery).unref()
  }

  /** @returns whether it is done with: taken, or refused for what it is. Otherwise it is sent again. */
  async function send({ body }: Waiting): Promise<boolean> {
    try {
      const signal = AbortSignal.any([ended.signal, AbortSignal.timeout(patience)])
      const response = await fetch(target.url, {
        ...{ method: 'POST', headers: HEADERS, body, redirect: 'error', signal },
      })
      await response.body?.cancel()
      if (response.ok) return true
      if (response.status >= 500 || response.status === 429) return false
      drop(1)
      return true
    } catch {
      return false
    }
  }

  async function work(): Promise<void> {
    while (!ended.signal.aborted) {
      const one = queue.shift()
      if (!one) return
      if (await send(one)) {
        faults = 0
        continue
      }
      // It waits for its turn again, if there is room.
      if (queue.length < most) queue.unshift(one)
      else drop(1)
      faults += 1
      resting = Math.min(LONGEST_REST_MS, rest * 2 ** Math.min(16, faults - 1))
      await pause(resting, undefined, { signal: ended.signal, ref: false }).catch(() => undefined)
    }
  }

  function begin(): void {
    // One alone tries whether a target that failed is there again.
    while (working.size < (faults > 0 ? 1 : AT_ONCE) && queue.length > 0 && !ended.signal.aborted) {
      const one = work().finally(() => working.delete(one))
      working.add(one)
    }
  }

  return {
    forward({ id, lang, ui }, events) {
      if (known.has(id) || ended.signal.aborted) return
      known.add(id)
      if (known.size > MOST_KNOWN) known.delete(known.values().next().value!)
      const room = Math.max(0, most - queue.length)
      for (const event of events.slice(0, room)) queue.push({ body: target.bodyOf(event, { lang, ui }) })
      drop(Math.max(0, events.length - room))
      begin()
    },
    dropped: () => dropped,
    async stop() {
      if (working.size > 0 && faults === 0)
        await Promise.race([Promise.all(working), pause(patience, undefined, { ref: false })])
      ended.abort()
      await Promise.all(working)
      drop(queue.splice(0).length)
      tell()
    },
  }
}
