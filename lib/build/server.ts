import { nextCommand } from './next-command'
import { exitCode } from './stopping'
import type { Places } from './places'
import type { Settings } from './settings'

/** A server that is running or about to. */
export interface RunningServer {
  /** Settles when it answers requests. */
  ready: Promise<void>
  /** Its exit code; 0 when it was told to stop. */
  ended: Promise<number>
  /** Lets it finish what it is answering, and ends it. */
  stop: () => void
}

/** Serves a finished build on a port that is free. What it says of faults goes to our standard error. */
export function startServer(places: Places, settings: Settings, port: number): RunningServer {
  const child = nextCommand({
    args: ['start', '--port', String(port)],
    places,
    settings,
    prepared: places.served,
    stdio: ['ignore', 'pipe', 'inherit'],
    mode: 'production',
  })
  const ended = exitCode(child)
  const ready = new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      if (chunk.includes('Ready in')) resolve()
    })
    ended.then((code) => reject(new Error(`The server ended with ${code} before it was ready.`)), reject)
  })
  // Who only waits for the end need not hear of it twice.
  ready.catch(() => undefined)
  return { ready, ended, stop: () => child.kill('SIGTERM') }
}
