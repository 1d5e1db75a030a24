import { appendFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { isMainThread } from 'node:worker_threads'
import { mapped } from './mapped.js'

// Loaded into the processes of `npm start` by NODE_OPTIONS: writes a line of figures into a folder again and again, a file for each process.

const folder = process.env.SIGNPOST_SOAK_FIGURES
const [, module = ''] = process.argv
const role = /scripts\/start\b/.test(module)
  ? 'npm start'
  : /site-server\b/.test(module)
    ? 'server'
    : undefined
const EVERY_MS = Number(process.env.SIGNPOST_SOAK_EVERY_MS ?? 30_000)
const DELAYS = { resolution: 10 }

if (folder && role && isMainThread) begin(folder, role)

function begin(folder, role) {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc')
  const delay = monitorEventLoopDelay(DELAYS)
  delay.enable()
  const began = Date.now()
  const milliseconds = (nanoseconds) => Math.round(nanoseconds / 1e4) / 100
  let cpu = process.cpuUsage()
  const look = () => {
    const { user, system } = process.cpuUsage(cpu)
    cpu = process.cpuUsage()
    const delays = { p50: delay.percentile(50), p99: delay.percentile(99), most: delay.max }
    const { rss, heapTotal } = process.memoryUsage()
    // What is left once nothing is waiting to be thrown away.
    collect()
    const { heapUsed, external, arrayBuffers } = process.memoryUsage()
    const figures = {
      ...{
        at: Date.now(),
        pid: process.pid,
        name: process.env.SIGNPOST_SOAK_NAME,
        role,
        age: Date.now() - began,
      },
      ...{ rss, heap: heapUsed, heapTotal, external, arrayBuffers },
      // What tells whose it is where only the resident memory grows.
      ...mapped(),
      // In percent of one processor.
      cpu: (user + system) / EVERY_MS / 10,
      files: readdirSync('/proc/self/fd').length,
      handles: process.getActiveResourcesInfo().length,
      // Of a timer that is to come every ten milliseconds.
      ...Object.fromEntries(
        Object.entries(delays).map(([key, n]) => [`delay_${key}`, milliseconds(n) - DELAYS.resolution]),
      ),
    }
    appendFileSync(path.join(folder, `${process.pid}.jsonl`), `${JSON.stringify(figures)}\n`)
    // That collecting took time is nobody's fault.
    delay.reset()
  }
  setInterval(look, EVERY_MS).unref()
}
