import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/** How long a page took that was asked for again and again, in milliseconds. */
interface Times {
  readonly pages: number
  readonly median: number
  readonly p99: number
  readonly p999: number
  readonly most: number
  /** Pages that took longer than three times the median. */
  readonly over: number
}

/** One that was asked for. */
export interface PageTimes {
  readonly all: Times
  /** The same without what the server or who asked waited for a processor, which others had: on Linux. */
  readonly own: Times
}

export interface Asked {
  /** Says which process answers now. */
  readonly answeredBy: (pid: number | undefined) => void
  /** Ends it, and gives how long the page took, and one of a server beside it that does nothing else: what this machine can do at the same time. */
  readonly end: () => Promise<{ page: PageTimes; yardstick: PageTimes }>
}

interface Told {
  readonly times: readonly { readonly ms: number; readonly waited: number }[]
}

const ASKER = 'tests/harness/page-asker.js'

/** Asks for a page until it is told to end; what is refused because nobody listens is no page. */
export async function timePages(url: string): Promise<Asked> {
  const plain = fork(ASKER, ['plain'], { execArgv: [] })
  const [{ port }] = (await once(plain, 'message')) as [{ port: number }]
  const asker = fork(ASKER, [url, `http://127.0.0.1:${port}/`], { execArgv: [] })
  const tell = (at: number, pid: number | undefined) => pid !== undefined && asker.send({ at, pid })
  tell(1, plain.pid)
  return {
    answeredBy: (pid) => tell(0, pid),
    async end() {
      const told = toldBy(asker)
      asker.send('end')
      const [page, yardstick] = (await told).map(timesOf)
      plain.disconnect()
      return { page: page!, yardstick: yardstick! }
    },
  }
}

async function toldBy(asker: ChildProcess): Promise<readonly Told[]> {
  const gone = once(asker, 'exit').then(() => Promise.reject(new Error(`${ASKER} has ended.`)))
  const [told] = (await Promise.race([once(asker, 'message'), gone])) as [readonly Told[]]
  return told
}

function timesOf({ times }: Told): PageTimes {
  return {
    all: summed(times.map(({ ms }) => ms)),
    own: summed(times.map(({ ms, waited }) => Math.max(0, ms - waited))),
  }
}

function summed(times: readonly number[]): Times {
  const sorted = [...times].sort((a, b) => a - b)
  const part = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
  const median = part(0.5)
  return {
    ...{ pages: times.length, median, p99: part(0.99), p999: part(0.999), most: part(1) },
    over: times.filter((ms) => ms > 3 * median).length,
  }
}

/** Times as lines of a table, for who reads what a test prints. */
export function tableOf(rows: Readonly<Record<string, PageTimes>>): string {
  const line = (name: string, { pages, median, p99, p999, most, over }: Times) =>
    `${name.padEnd(44)} ${String(pages).padStart(6)} ${[median, p99, p999, most].map((ms) => ms.toFixed(1).padStart(7)).join(' ')} ${String(over).padStart(5)} (${((100 * over) / pages).toFixed(1)} %)`
  const head = `${'in ms'.padEnd(44)}  pages  median     p99   p99.9    most  over three times the median`
  const lines = Object.entries(rows).flatMap(([name, { all, own }]) => [
    line(name, all),
    line('  without waiting for a processor', own),
  ])
  return [head, ...lines].join('\n')
}
