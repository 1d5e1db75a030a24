import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import autocannon from 'autocannon'
import { paths } from '@/lib/site/build/paths'
import { startServer } from '@/lib/site/serve/server'
import { settingsIn } from '@/lib/site/build/settings'
import { contentOf, walksOf } from '../../harness/walks'
import { startNginx } from '../network/nginx'
import type { Options } from '../options'
import type { OurSite } from '../our-site'
import type { Measured } from '../table'
import { planOf } from '../walk/plan'

/** At a time: readers of a busy day, and a crowd. */
const CONNECTIONS = [50, 200]

interface ServeFigures {
  server: string
  connections: number
  answers: number
  perSecond: number
  p50: number
  p99: number
  /** Answers that were no page, connections that broke, and what took longer than ten seconds. */
  faults: number
}

/** Of the time for each, so many turns: what else the machine does strikes both. */
const TURNS = 4

/**
 * Asks our server, and nginx over the export, in turns for the pages of a walk, from this machine: server and asker share its cores. Then
 * ours alone, until it has given so many answers.
 */
export async function measureServing(
  site: OurSite,
  { seconds, answers: wanted }: Pick<Options, 'seconds' | 'answers'>,
  tell: (text: string) => void,
): Promise<Measured> {
  const plan = planOf(walksOf(site, contentOf(site).languages[0]!))
  const pages = [plan.from, ...plan.clicks.map((click) => /href="(.*)"/.exec(click)![1]!)]
  const before = children()
  const own = startServer(paths(path.relative(process.cwd(), site.distDir)), settingsIn(process.env), 0)
  const port = await own.ready
  const [pid] = children().filter((one) => !before.includes(one))
  const nginx = await startNginx(site.out)
  const servers = [
    { server: 'npm start', port },
    ...(nginx ? [{ server: 'nginx over the export', port: nginx.port }] : []),
  ]
  const figures: ServeFigures[] = []
  const memory: Held[] = []
  let answers = 0
  const remember = () => memory.push({ answers, megabytes: megabytesOf(pid) })
  try {
    for (const connections of CONNECTIONS) {
      const turns: ServeFigures[] = []
      for (let turn = 1; turn <= TURNS; turn++)
        for (const { server, port: at } of servers) {
          tell(`${server}, ${connections} connections, ${turn} of ${TURNS}`)
          turns.push(await asked(server, at, pages, connections, seconds / TURNS))
          if (at === port) answers += turns.at(-1)!.answers
          remember()
        }
      figures.push(...servers.map(({ server }) => together(turns.filter((one) => one.server === server))))
    }
    while (answers < wanted) {
      tell(`npm start, ${answers} of ${wanted} answers`)
      answers += (await asked('npm start', port, pages, CONNECTIONS[0]!, 5)).answers
      remember()
    }
  } finally {
    own.stop()
    await nginx?.stop()
  }
  await own.ended
  const theirs = figures.filter(({ server }) => server !== 'npm start')
  return {
    title: `Served: for ${seconds} s each, in turns, on this machine`,
    notes: [
      'Seven pages in turn, compressed with gzip; server and client share the processor.',
      `npm start held, in MB after so many answers: ${curve(memory)}.`,
    ],
    rows: [
      ['', 'connections', 'pages a second', 'p50', 'p99', 'faults', 'of nginx’s pages', 'times its p99'],
      ...figures.map((one) => rowOf(one, theirs)),
    ],
    data: { figures, memory },
  }
}

/** What a server held in memory after so many answers. */
interface Held {
  readonly answers: number
  readonly megabytes: number
}

/** A dozen points of a curve. */
function curve(memory: readonly Held[]): string {
  const step = Math.max(1, Math.floor(memory.length / 12))
  return memory
    .filter((_, i) => i % step === 0 || i === memory.length - 1)
    .map(({ answers, megabytes }) => `${megabytes} (${answers.toLocaleString('en')})`)
    .join(', ')
}

/** Several turns of one server as one. Of the percentiles, the median of the turns. */
function together(turns: readonly ServeFigures[]): ServeFigures {
  const sum = (of: (one: ServeFigures) => number) => turns.reduce((all, one) => all + of(one), 0)
  const median = (of: (one: ServeFigures) => number) => {
    const sorted = turns.map(of).sort((a, b) => a - b)
    return sorted[Math.floor(sorted.length / 2)]!
  }
  return {
    ...turns[0]!,
    answers: sum(({ answers }) => answers),
    perSecond: sum(({ perSecond }) => perSecond) / turns.length,
    p50: median(({ p50 }) => p50),
    p99: median(({ p99 }) => p99),
    faults: sum(({ faults }) => faults),
  }
}

function rowOf(
  { server, connections, perSecond, p50, p99, faults }: ServeFigures,
  theirs: readonly ServeFigures[],
): string[] {
  const other = theirs.find((one) => one.connections === connections)
  const isTheirs = server === other?.server
  return [
    ...[server, String(connections), Math.round(perSecond).toLocaleString('en'), `${p50} ms`, `${p99} ms`],
    String(faults),
    ...(other && !isTheirs
      ? [`${Math.round((100 * perSecond) / other.perSecond)} %`, (p99 / other.p99).toFixed(1)]
      : ['', '']),
  ]
}

/** Processes that this one has started, on Linux. */
function children(): string[] {
  const file = `/proc/${process.pid}/task/${process.pid}/children`
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split(' ') : []
}

/** What a process holds in memory. */
function megabytesOf(pid: string | undefined): number {
  if (pid === undefined || !existsSync(`/proc/${pid}/status`)) return NaN
  const [, kilobytes = NaN] = /VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Math.round(Number(kilobytes) / 1024)
}

async function asked(
  server: string,
  port: number,
  pages: readonly string[],
  connections: number,
  seconds: number,
): Promise<ServeFigures> {
  const options = {
    url: `http://localhost:${port}`,
    connections,
    requests: pages.map((page) => ({
      method: 'GET' as const,
      path: page,
      headers: { 'accept-encoding': 'gzip' },
    })),
  }
  // For nothing: a server compiles what it runs often.
  await autocannon({ ...options, duration: 2 })
  // Timeouts are among the errors.
  const { requests, latency, errors, non2xx } = await autocannon({ ...options, duration: seconds })
  return {
    ...{ server, connections, answers: requests.total },
    perSecond: requests.average,
    p50: latency.p50,
    p99: latency.p99,
    faults: errors + non2xx,
  }
}
