import type { ChildProcess } from 'node:child_process'
import { constants } from 'node:os'

/** Signals by which a process is told to stop. One that does has not failed; one that is killed has. */
const STOPPING = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const
/** How often we look whether npm is still there. */
const LOOK_MS = 500

/** The exit code of a child, 0 when it was told to stop. */
export function exitCode(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => {
      const told = STOPPING.some((one) => one === signal || 128 + constants.signals[one] === code)
      resolve(told ? 0 : (code ?? 1))
    })
  })
}

/**
 * What ends this process ends its child first. When npm is told to stop, it tells the shell between us and itself, and
 * that dies without a word to us: then our parent is another.
 * @returns undoes that
 */
export function whenTold(stop: () => void): () => void {
  for (const signal of STOPPING) process.on(signal, stop)
  const parent = process.ppid
  const look = () => {
    if (process.ppid !== parent) stop()
  }
  const timer = process.env.npm_lifecycle_event ? setInterval(look, LOOK_MS).unref() : undefined
  return () => {
    for (const signal of STOPPING) process.off(signal, stop)
    clearInterval(timer)
  }
}
