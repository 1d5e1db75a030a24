import type { ChildProcess } from 'node:child_process'
import { sharingServerCommand, siteServerCommand } from '@/lib/framework/next-process'
import { exitCode } from '@/lib/command/stopping'
import type { BuildPaths } from '@/lib/site/build/paths'
import { environmentOf, type Settings } from '@/lib/site/build/settings'

/** What a server is told when another listens in its place. */
export const HAND_OVER = 'hand over'

/** What a server is told of the build that is about to take its place. */
export interface Successor {
  /** The folder of what it sends, as `writeSentFiles` left it. */
  successor: string
}

/** A server that is running or about to. */
export interface RunningServer {
  /** The port that it listens on, once it answers requests. */
  ready: Promise<number>
  /** Its exit code; 0 when it was told to stop. */
  ended: Promise<number>
  /** Lets it finish what it is answering, and ends it. */
  stop: () => void
  /** Tells it which build is about to take its place: while both listen, each has to know what pages of the other load. */
  announce: (build: BuildPaths) => void
  /** The same as `stop` where another listens in its place already. */
  handOver: () => void
  /** Ends it at once. */
  kill: () => void
}

/**
 * Serves a finished build. What it says of faults goes to our standard error.
 * @param port 0 for any that is free
 */
export function startServer(paths: BuildPaths, settings: Settings, port: number): RunningServer {
  return runningServer(siteServerCommand(port, served(paths, settings)))
}

/** The same for one that others take the place of: all that this process starts so listen on one port. */
export function startSharingServer(paths: BuildPaths, settings: Settings, port: number): RunningServer {
  return runningServer(sharingServerCommand(port, served(paths, settings)))
}

function served(paths: BuildPaths, settings: Settings) {
  return {
    ...{ ...paths, manifest: paths.served, mode: 'production' as const },
    environment: environmentOf(settings),
  }
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
  return {
    ...{ ready, ended },
    stop: () => child.kill('SIGTERM'),
    // It may have ended just now.
    announce: ({ sent }) => void child.send({ successor: sent } satisfies Successor, () => undefined),
    handOver: () => void child.send(HAND_OVER, () => undefined),
    kill: () => child.kill('SIGKILL'),
  }
}
