import { kilobytes, median, milliseconds } from '../numbers'
import type { OurSite } from '../our-site'
import type { Measured } from '../table'
import { openMeasuredBrowser } from '../../harness/measured-browser'
import { contenders } from '../walk/contenders'
import { walkerOf, type Walker, type WalkFigures } from '../walk/measure'

/** What a contender's walks came to, the medians of all runs. */
interface Sum {
  name: string
  first: number
  largest: number
  blocking: number
  whole: number
  bytes: number
  /** From click to heading, six clicks together: clicking at once, and after reading. */
  atOnce: number
  afterReading: number
}

/** Walks all contenders in turn, so that whatever else the machine does is no one's alone. */
export async function measureWalks(
  site: OurSite,
  options: { runs: number; against: readonly string[] },
  tell: (text: string) => void,
): Promise<Measured> {
  const walkers = await Promise.all((await contenders(site, options.against)).map(walkerOf))
  const browser = await openMeasuredBrowser()
  const runs = new Map<Walker, { hasty: WalkFigures[]; patient: WalkFigures[] }>(
    walkers.map((walker) => [walker, { hasty: [], patient: [] }]),
  )
  try {
    // One for nothing: the first walk of a browser starts processes.
    for (const walker of walkers) await walker.walk(browser, false)
    for (let run = 1; run <= options.runs; run++) {
      for (const walker of run % 2 === 1 ? walkers : walkers.toReversed()) {
        tell(`run ${run} of ${options.runs}, ${walker.name}`)
        runs.get(walker)!.hasty.push(await walker.walk(browser, false))
        runs.get(walker)!.patient.push(await walker.walk(browser, true))
      }
    }
  } finally {
    await browser.close()
    for (const walker of walkers) await walker.close()
  }
  const sums = walkers.map((walker) => summed(walker.name, runs.get(walker)!))
  return {
    title: 'The walk: a deep link and six choices, seven pages',
    notes: [
      `${browser.version}, 1.6 Mbit/s, 150 ms, processor 4 times slower; medians of ${options.runs} interleaved runs.`,
      'First and largest paint are those of the first page. Bytes are those of the walk with reading, fetched ahead included.',
    ],
    rows: tableOf(sums),
    data: {
      ...{ browser: browser.version, runs: options.runs, sums },
      walks: walkers.map((walker) => ({ name: walker.name, ...runs.get(walker) })),
    },
  }
}

function summed(name: string, runs: { hasty: WalkFigures[]; patient: WalkFigures[] }): Sum {
  const of = (walks: readonly WalkFigures[], figure: (walk: WalkFigures) => number) =>
    median(walks.map(figure))
  const clicks = (walk: WalkFigures) => walk.clicks.reduce((sum, one) => sum + one, 0)
  return {
    name,
    first: of(runs.patient, ({ first }) => first),
    largest: of(runs.patient, ({ largest }) => largest),
    blocking: of(runs.patient, ({ blocking }) => blocking),
    whole: of(runs.hasty, ({ whole }) => whole),
    bytes: of(runs.patient, ({ bytes }) => bytes),
    atOnce: of(runs.hasty, clicks),
    afterReading: of(runs.patient, clicks),
  }
}

function tableOf(sums: readonly Sum[]): string[][] {
  const by = sums[1] ?? sums[0]!
  const compared = (sum: Sum, figure: 'first' | 'largest' | 'whole') =>
    `${milliseconds(sum[figure])}${sum === by ? '' : ` (${(sum[figure] / by[figure]).toFixed(2)}×)`}`
  return [
    [
      '',
      'first paint',
      'largest paint',
      'blocking',
      'whole walk',
      '6 clicks at once',
      '6 clicks after 3 s',
      'bytes',
    ],
    ...sums.map((sum) => [
      sum.name,
      compared(sum, 'first'),
      compared(sum, 'largest'),
      milliseconds(sum.blocking),
      compared(sum, 'whole'),
      milliseconds(sum.atOnce),
      milliseconds(sum.afterReading),
      kilobytes(sum.bytes),
    ]),
  ]
}
