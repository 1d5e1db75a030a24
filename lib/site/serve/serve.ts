import { setInterval as every, setTimeout as pause } from 'node:timers/promises'
import { assertFree } from '@/lib/command/port'
import { whenTold } from '@/lib/command/stopping'
import { finishedBuilds, markServed, release, use, type FinishedBuild } from '@/lib/site/build/builds'
import { editionText } from '@/lib/site/build/edition'
import { startSharingServer, type RunningServer } from './server'
import type { Built } from './start'
import { finishedAt, nextToServe } from './take-over'

/** How often we look for a newer build. */
const LOOK_MS = 1000
/** A server that does not answer by then never will. Until then the former one serves, so that a busy machine may take its time. */
const COMES_UP_MS = 600_000

interface Serving {
  build: FinishedBuild
  server: RunningServer
}

/**
 * Serves a finished build until the process is told to stop. A newer build of the same settings takes its place without a request
 * being dropped; where that does not come up, the former goes on.
 * @param folder the folder of builds
 * @param say prints a line for the operator
 * @returns the server's exit code
 * @throws {UserError} when the port is taken
 */
export async function serve(
  built: Built,
  folder: string,
  port: number,
  say: (line: string) => void,
): Promise<number> {
  await assertFree(port)
  const { settings } = built
  const stop = new AbortController()
  const running = new Set<RunningServer>()
  const start = (build: FinishedBuild): Serving => {
    const server = startSharingServer(build.paths, settings, port)
    running.add(server)
    void server.ended.finally(() => running.delete(server)).catch(() => undefined)
    return { build, server }
  }
  whenTold(() => {
    stop.abort()
    for (const server of running) server.stop()
  })

  let serving = start(built)
  let newest = built.newest
  const ready = serving.server.ready.then(async (own) => {
    say(`Serving ${editionText(settings)} on http://localhost:${own}${settings.BASE_PATH ?? ''}`)
    await markServed(built)
  })
  const look = async () => {
    const next = nextToServe(await finishedBuilds(folder), settings, newest)
    if (!next || !(await use(next))) return
    newest = finishedAt(next)
    serving.server.announce(next.paths)
    const fresh = start(next)
    const [former, name] = [serving, next.buildInfo.fingerprint]
    if (!(await comesUp(fresh.server))) {
      fresh.server.kill()
      await release(next)
      const kept = former.build.buildInfo.fingerprint
      if (!stop.signal.aborted)
        console.error(
          `The build ${name} of ${editionText(settings)} does not come up. Serving ${kept} still.`,
        )
      return
    }
    serving = fresh
    former.server.handOver()
    await Promise.all([markServed(next), markServed(former.build)])
    void former.server.ended.then(() => release(former.build)).catch(() => undefined)
    say(`Serving ${editionText(settings)} as it was built just now (${name})`)
  }
  const looking = ready.then(() => lookUntil(stop.signal, look)).catch(() => undefined)

  const code = await endOf(() => serving.server)
  stop.abort()
  await looking
  await markServed(serving.build)
  for (const server of running) server.stop()
  await Promise.all([...running].map(({ ended }) => ended))
  return code
}

/** Looks again and again, one look after the other, whatever goes wrong in one. */
async function lookUntil(signal: AbortSignal, look: () => Promise<void>): Promise<void> {
  for await (const _ of every(LOOK_MS, undefined, { signal })) await look().catch(console.error)
}

async function comesUp({ ready }: RunningServer): Promise<boolean> {
  const waiting = new AbortController()
  const tooLate = pause(COMES_UP_MS, false, { signal: waiting.signal }).catch(() => false)
  const up = ready.then(
    () => true,
    () => false,
  )
  return Promise.race([up, tooLate]).finally(() => waiting.abort())
}

/** The exit code of the server that has none in its place when it ends. */
async function endOf(current: () => RunningServer): Promise<number> {
  for (;;) {
    const server = current()
    const code = await server.ended
    if (server === current()) return code
  }
}
