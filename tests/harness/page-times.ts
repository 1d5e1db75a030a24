import { Worker } from 'node:worker_threads'

/** How long a page took that was asked for again and again, in milliseconds. */
export interface PageTimes {
  readonly median: number
  readonly p99: number
  readonly most: number
  /** The median of the slowest so many pages in a row: a stall that readers would notice, where one page may only have met the machine. */
  readonly slowest: number
  readonly pages: number
}

/** Pages in a row that are looked at together: some two seconds of them. */
const IN_A_ROW = 50

/** Asks in a thread of its own: what else a test does would be measured too. */
const ASKING = `
const { parentPort, workerData } = require('node:worker_threads')
const { get, Agent } = require('node:http')
const agent = new Agent({ keepAlive: true })
const times = []
let done = false
parentPort.on('message', () => (done = true))
const once = () => new Promise((resolve) => {
  const begin = performance.now()
  const request = get(workerData, { agent }, (response) => {
    response.resume()
    response.on('end', () => { times.push(performance.now() - begin); resolve() })
  })
  request.on('error', resolve)
})
;(async () => {
  while (!done) { await once(); await new Promise((next) => setTimeout(next, 20)) }
  parentPort.postMessage(times)
  process.exit(0)
})()
`

/**
 * Asks for a page until it is told to end; what is refused because nobody listens is no page.
 * @returns ends it, and gives how long pages took
 */
export function timePages(url: string): () => Promise<PageTimes> {
  const worker = new Worker(ASKING, { eval: true, workerData: url })
  const times = new Promise<number[]>((resolve, reject) => {
    worker.on('message', resolve)
    worker.on('error', reject)
  })
  return async () => {
    worker.postMessage('end')
    const all = await times
    const rows = all.slice(IN_A_ROW - 1).map((_, i) => part(all.slice(i, i + IN_A_ROW), 0.5))
    return {
      ...{ median: part(all, 0.5), p99: part(all, 0.99), most: part(all, 1), pages: all.length },
      slowest: Math.max(...rows),
    }
  }
}

/** So much of some numbers is at most this; NaN of none. */
function part(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
}
