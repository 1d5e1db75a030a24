import { spawn, type ChildProcess } from 'node:child_process'
import { openSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { until } from '../../harness/command'

/** What `/insight` says while its database is away, as it is to be. */
const AWAY = /"path":"\/insight[^"]*","status":503/

interface SoakedOptions {
  readonly name: string
  readonly port: number
  /** For what it says, its requests and its figures. */
  readonly folder: string
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** An `npm start` that is looked at for hours. */
export interface Soaked {
  readonly name: string
  readonly url: string
  readonly start: (args?: readonly string[]) => Promise<void>
  /** Tells it to stop, and waits until it has. */
  readonly stop: () => Promise<void>
  /** Kills it and all that it has started, as a machine does that runs out of memory. */
  readonly crash: () => Promise<void>
  /** Whether it was down at some time since, so that what was asked then need not have been answered. */
  readonly wasDownSince: (time: number) => boolean
  readonly build: () => Promise<string>
  /** What it has said on standard error, line by line. */
  readonly said: () => string[]
  /** Requests that it has answered with a fault of its own, as it wrote them down. */
  readonly faults: () => string[]
}

const PROBE = pathToFileURL(path.resolve('tests/bench/soak/probe.js')).href

export function soaked({ name, port, folder, environment }: SoakedOptions): Soaked {
  const [lines, said] = ['requests.jsonl', 'said.txt'].map((file) =>
    path.join(folder, `${name}-${file}`),
  ) as [string, string]
  const url = `http://localhost:${port}`
  let child: ChildProcess | undefined
  let ended: Promise<unknown> = Promise.resolve()
  let [down, up] = [Date.now(), 0]
  const wentDown = () => {
    down = Date.now()
    up = Infinity
  }
  const read = (file: string) => readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return {
    ...{ name, url },
    async start(args = []) {
      wentDown()
      child = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts', ...args], {
        env: {
          ...process.env,
          ...environment,
          ...{ PORT: String(port), LOG: 'json', SIGNPOST_SOAK_NAME: name, SIGNPOST_SOAK_FIGURES: folder },
          NODE_OPTIONS: `--import ${PROBE}`,
        },
        stdio: ['ignore', openSync(lines, 'a'), openSync(said, 'a')],
        detached: true,
      })
      ended = new Promise((resolve) => child!.once('close', resolve))
      await until(async () => {
        if (child!.exitCode !== null) throw new Error(`${name} does not come up:\n${read(said).join('\n')}`)
        return (await fetch(`${url}/readyz`).catch(() => undefined))?.status === 200
      })
      up = Date.now()
    },
    async stop() {
      wentDown()
      child?.kill('SIGTERM')
      await ended
    },
    async crash() {
      wentDown()
      if (child?.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
      await ended
    },
    wasDownSince: (time) => time < up && Date.now() > down,
    build: async () => ((await (await fetch(`${url}/healthz`)).json()) as { build: string }).build,
    said: () => read(said),
    faults: () => read(lines).filter((line) => /"status":5\d\d/.test(line) && !AWAY.test(line)),
  }
}
