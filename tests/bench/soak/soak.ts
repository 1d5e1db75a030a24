import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openContent } from '@/lib/content'
import { done, runScript } from '../../harness/command'
import { startPostgres } from '../../harness/postgres'
import { seeded } from '../../harness/seeded'
import { walksOf } from '../../harness/walks'
import { faultLog } from './asked'
import { CHANGES } from './changes'
import type { Counted } from './counted'
import { allFigures, noteFigures, table, trends, type Trend } from './figures'
import { knownOf } from './known'
import { keepAsking } from './load'
import { reader } from './readers'
import { askForAll } from './warm'
import { diskOf, miscountedAt, signedIn, soakedSite } from './site'

// Two servers of one site for hours: "changing", with PGlite, is updated, rolled back and killed; "steady", with PostgreSQL, is left
// alone but for outages of its database, so that what its processes hold can be compared.

interface SoakOptions {
  readonly minutes: number
  /** A new folder, below the repository. */
  readonly folder: string
  /** To each server, on average. */
  readonly requestsPerSecond: number
  /** Is told how it gets on. */
  readonly say: (text: string) => void
}

interface SoakResult {
  readonly requests: number
  readonly walks: number
  /** Of requests, readers, changes and servers, by how often. */
  readonly faults: Readonly<Record<string, number>>
  /** What went wrong while a server was down, and may. */
  readonly whileDown: number
  /** Browsers that were killed or crashed, and were started again. */
  readonly browsersLost: number
  readonly miscounted: readonly string[]
  /** Events. */
  readonly acknowledged: number
  readonly trends: readonly Trend[]
}

/** Shares of the time: when the database goes away, and for how long. */
const OUTAGES = [0.15, 0.3, 0.45, 0.6, 0.75]
const OUTAGE = 1 / 40
/** When "steady" is updated, once: soon, so that the process that comes then lives for long. */
const STEADY_UPDATE = 0.02
const LOOK_MS = 30_000
const SAY_MINUTES = 10
/** What servers say while all is well, and while the database is away. */
const USUAL = /^Serving |^Going back to |^Counts cannot be written now: |^The numbers cannot be read now: /

/** Soaks two servers, and says how it went. */
export async function soak({ folder, minutes, requestsPerSecond, say }: SoakOptions): Promise<SoakResult> {
  const figures = path.join(folder, 'figures')
  mkdirSync(figures, { recursive: true })
  const postgres = await startPostgres()
  const changing = await soakedSite('changing', folder, undefined)
  const steady = await soakedSite('steady', folder, postgres?.url)
  const all = [changing, steady]
  // Each its own: files of a build with other settings are not kept for its readers after an update.
  for (const { environment } of all) await done(runScript('build', environment))
  for (const { server } of all) await server.start()
  const { content } = steady
  const opened = openContent({ CONTENT_DIR: content })
  const { languages } = opened
  const counted = all.map((): Counted => ({ lang: languages.at(-1)!, sums: new Map() }))
  const log = faultLog(say)
  const end = new AbortController()
  const { signal } = end
  const [begun, length] = [Date.now(), minutes * 60_000]
  const reach = (share: number) =>
    pause(Math.max(0, begun + share * length - Date.now()), undefined, { signal }).catch(() => undefined)

  const known = knownOf({ ...opened, root: content })
  const loads = all.map(({ server }, i) => {
    const [cookie, chance] = [signedIn(server, log, signal), seeded(i + 1)]
    const about = { server, known, log, languages, counted: counted[i]!, chance }
    return keepAsking(() => ({ ...about, cookie: cookie() }), requestsPerSecond, signal)
  })
  const walks = walksOf({ root: path.resolve(content) }, languages[0]!)
  const ui = opened.site.interfaces[0]!.id
  let browsersLost = 0
  const lost = () => say(`a browser is gone, the ${(browsersLost += 1)}.`)
  const readers = all.map(({ server }, i) =>
    reader({
      ...{ server, walks, ui, log, signal, lost, chance: seeded(100 + i) },
      note: (found) =>
        noteFigures(figures, { ...found, at: Date.now(), name: `${server.name} ${i + 1}`, role: 'tab' }),
    }),
  )
  const during = async (name: string, work: () => Promise<void>) => {
    if (signal.aborted) return
    const since = Date.now()
    await work().catch((error: Error) => log.note(steady.server, Infinity, `${name}: ${error.message}`))
    say(`${name}: ${Math.round((Date.now() - since) / 1000)} s`)
  }
  const change = async () => {
    const changes = Object.entries(CHANGES)
    for (const [i, [name, work]] of changes.entries()) {
      await reach((i + 1) / (changes.length + 1))
      await during(name, () => work(changing, i + 1))
    }
  }
  const outages = async () => {
    for (const share of postgres ? OUTAGES : []) {
      await reach(share)
      await during('outage of the database', async () => {
        await postgres!.stop()
        await pause(OUTAGE * length)
        await postgres!.start()
      })
    }
  }
  const updateSteady = async () => {
    await reach(STEADY_UPDATE)
    await during('update of steady', () => CHANGES['update 1']!(steady, 0))
    await during('each page of steady', () => askForAll({ server: steady.server, log, known, signal }))
  }
  const looks = async () => {
    for (; !signal.aborted; await pause(LOOK_MS, undefined, { signal }).catch(() => undefined))
      for (const one of all) noteFigures(figures, await diskOf(one))
  }
  const says = async () => {
    for (let n = 1; !signal.aborted; n += 1) {
      await reach((n * SAY_MINUTES) / minutes)
      const faults = `${log.faults.size} kinds of faults, ${log.whileDown()} while down`
      say(`${faults}\n${table(allFigures(figures), SAY_MINUTES)}`)
    }
  }
  const others = [change(), outages(), updateSteady(), looks(), says()]
  await reach(1)
  end.abort()
  const [did, walked] = [await Promise.all(loads), await Promise.all(readers)]
  await Promise.all(others)
  for (const { server } of all) await server.stop()
  const wrong = await Promise.all(all.map((one, i) => miscountedAt(one, counted[i]!)))
  await postgres?.remove()
  const found = allFigures(figures)
  writeFileSync(path.join(folder, 'table.txt'), table(found, SAY_MINUTES))
  for (const { server } of all)
    for (const line of [...server.said().filter((one) => !USUAL.test(one)), ...server.faults()])
      log.note(server, Infinity, `${server.name} said: ${line}`)
  return {
    ...{ requests: sum(did), walks: sum(walked), faults: Object.fromEntries(log.faults) },
    ...{ whileDown: log.whileDown(), browsersLost, miscounted: wrong.flat(), trends: trends(found) },
    acknowledged: sum(counted.flatMap(({ sums }) => [...sums.values()])),
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
