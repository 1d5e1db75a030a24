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

const CONNECTIONS = 200

interface ServeFigures {
  server: string
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
  const figures: ServeFigures[] = []
  tell('npm start')
  const own = startServer(paths(path.relative(process.cwd(), site.distDir)), settingsIn(process.env), 0)
  const port = await own.ready
  figures.push(await asked('npm start', port, pages, seconds).finally(own.stop))
  await own.ended
  tell('nginx')
  const nginx = await startNginx(site.out)
  if (nginx)
    figures.push(await asked('nginx over the export', nginx.port, pages, seconds).finally(nginx.stop))
  return {
    title: `Served: ${CONNECTIONS} connections for ${seconds} s, on this machine`,
    notes: ['Seven pages in turn, compressed with gzip; server and client share the processor.'],
    rows: [
      ['', 'pages a second', 'p50', 'p99', 'faults'],
      ...figures.map(({ server, perSecond, p50, p99, faults }) => [
        server,
        Math.round(perSecond).toLocaleString('en'),
        `${p50} ms`,
        `${p99} ms`,
        String(faults),
      ]),
      ...(nginx ? [] : [['nginx over the export', 'n/a', 'n/a', 'n/a', 'n/a']]),
    ],
    data: figures,
  }
}

async function asked(
  server: string,
  port: number,
  pages: readonly string[],
  seconds: number,
): Promise<ServeFigures> {
  const options = {
    url: `http://localhost:${port}`,
    connections: CONNECTIONS,
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
    server,
    perSecond: requests.average,
    p50: latency.p50,
    p99: latency.p99,
    faults: errors + non2xx,
  }
}
