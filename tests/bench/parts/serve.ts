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

/** Asks our server, and nginx over the export, for the pages of a walk, from this machine: server and asker share its cores. */
export async function measureServing(
  site: OurSite,
  { seconds }: Pick<Options, 'seconds'>,
  tell: (text: string) => void,
): Promise<Measured> {
  const plan = planOf(walksOf(site, contentOf(site).languages[0]!))
  const pages = [plan.from, ...plan.clicks.map((click) => /href="(.*)"/.exec(click)![1]!)]
  const each = async (server: string, port: number) => {
    const figures: ServeFigures[] = []
    for (const connections of CONNECTIONS) {
      tell(`${server}, ${connections} connections`)
      figures.push(await asked(server, port, pages, connections, seconds))
    }
    return figures
  }
  const before = children()
  const own = startServer(paths(path.relative(process.cwd(), site.distDir)), settingsIn(process.env), 0)
  const port = await own.ready
  const [pid] = children().filter((one) => !before.includes(one))
  const memory: number[] = []
  const remember = () => memory.push(megabytesOf(pid))
  const watch = setInterval(remember, 1000)
  const ours = await each('npm start', port).finally(() => {
    remember()
    clearInterval(watch)
    own.stop()
  })
  await own.ended
  const nginx = await startNginx(site.out)
  const theirs = nginx ? await each('nginx over the export', nginx.port).finally(nginx.stop) : []
  const answers = ours.reduce((sum, one) => sum + one.answers, 0)
  return {
    title: `Served: for ${seconds} s each, on this machine`,
    notes: [
      'Seven pages in turn, compressed with gzip; server and client share the processor.',
      `npm start held ${memory[Math.floor(memory.length / 2)] ?? NaN} MB half way through, and ${memory.at(-1) ?? NaN} MB after ${answers.toLocaleString('en')} answers.`,
    ],
    rows: [
      ['', 'connections', 'pages a second', 'p50', 'p99', 'faults', 'of nginx’s pages', 'times its p99'],
      ...[...ours, ...theirs].map((one) => rowOf(one, theirs)),
    ],
    data: { figures: [...ours, ...theirs], memory },
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
