import type { ChildProcess } from 'node:child_process'
import { siteServerCommand } from './next-command'
import { exitCode } from './stopping'
import type { Places } from './places'
import type { Settings } from './settings'

/** A server that is running or about to. */
export interface RunningServer {
  /** The port that it listens on, once it answers requests. */
  ready: Promise<number>
  /** Its exit code; 0 when it was told to stop. */
  ended: Promise<number>
  /** Lets it finish what it is answering, and ends it. */
  stop: () => void
}

/**
 * Serves a finished build. What it says of faults goes to our standard error.
 * @param port 0 for any that is free
 */
export function startServer(places: Places, settings: Settings, port: number): RunningServer {
  return runningServer(
    siteServerCommand(port, { places, settings, prepared: places.served, mode: 'production' }),
  )
}

/** What `siteServerCommand` started, as those need it who wait for it. */
export function runningServer(child: ChildProcess): RunningServer {
  const ended = exitCode(child)
  const ready = new Promise<number>((resolve, reject) => {
    child.on('message', ({ port }: { port: number }) => resolve(port))
    ended.then((code) => reject(new Error(`The server ended with ${code} before it was ready.`)), reject)
  })
  // Who only waits for the end need not hear of it twice.
  ready.catch(() => undefined)
  return { ready, ended, stop: () => child.kill('SIGTERM') }
}
