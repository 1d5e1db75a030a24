import { setTimeout as pause } from 'node:timers/promises'

/**
 * Makes work safe to ask for at any time: what is asked for while it waits is done together, and what is asked for
 * while it runs is done once more after it.
 * @param settle milliseconds to wait before each run
 * @returns asks for a run; resolves when a run that began after the asking has ended
 */
export function coalesce(work: () => Promise<void>, settle: number): () => Promise<void> {
  let running: Promise<void> = Promise.resolve()
  let waiting: Promise<void> | undefined
  return () => {
    waiting ??= Promise.all([running.catch(() => undefined), pause(settle)]).then(() => {
      waiting = undefined
      running = work()
      return running
    })
    return waiting
  }
}
