import { readFileSync } from 'node:fs'
import { Agent, createServer, get } from 'node:http'

// node tests/harness/page-asker.js, by `page-times.ts`: asks for pages in turn, each over a connection that is kept, until it is told to end.
// A process of its own: what else a test does would be measured too. With `plain` it is the yardstick: a server that has nothing else to do.

if (process.argv[2] === 'plain') {
  const server = createServer((_, response) => response.end('page'))
  server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }))
  process.on('disconnect', () => process.exit(0))
} else {
  ask()
}

/** Milliseconds for which a process's main thread has waited for a processor: https://docs.kernel.org/scheduler/sched-stats.html */
function waitedOf(pid) {
  try {
    const [, waited] = readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ').map(Number)
    return waited / 1e6
  } catch {
    return undefined
  }
}

function ask() {
  const pages = process.argv.slice(2).map((url) => ({
    ...{ url, pid: undefined, times: [], refused: 0 },
    agent: new Agent({ keepAlive: true, maxSockets: 1 }),
  }))
  let isOver = false
  process.on('message', (told) => {
    if (told === 'end') isOver = true
    else pages[told.at].pid = told.pid
  })
  const once = (page) =>
    new Promise((resolve) => {
      const { pid, url, agent } = page
      const [here, there] = [waitedOf(process.pid), waitedOf(pid)]
      const begin = performance.now()
      const refused = () => {
        page.refused += 1
        resolve()
      }
      const request = get(url, { agent }, (response) => {
        response.resume()
        // Also where the server is killed in the middle of its answer.
        response.on('close', () => {
          if (!response.complete) return refused()
          const ms = performance.now() - begin
          const waited = [waitedOf(process.pid) - here, waitedOf(pid) - there]
          page.times.push({ ms, waited: Math.max(0, ...waited.filter((one) => one > 0)) })
          resolve()
        })
      })
      request.on('error', refused)
    })
  const run = async () => {
    while (!isOver)
      for (const page of pages) {
        await once(page)
        await new Promise((next) => setTimeout(next, 10))
      }
    const told = pages.map(({ times, refused }) => ({ times, refused }))
    process.send(told, () => process.exit(0))
  }
  void run()
}
