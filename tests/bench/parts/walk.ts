import { kilobytes, median, milliseconds, percentile } from '../numbers'
import type { OurSite } from '../our-site'
import type { Measured } from '../table'
import { openMeasuredBrowser } from '../../harness/measured-browser'
import { contenders } from '../walk/contenders'
import { startHog } from '../walk/hog'
import { walkerOf, type Kept, type Walker, type WalkFigures } from '../walk/measure'

interface Runs {
  hasty: WalkFigures[]
  patient: WalkFigures[]
  /** Hasty ones beside a hog of the processor. */
  busy: WalkFigures[]
  turns?: { few: Kept; many: Kept }
  /** Why walks were given up and begun again. */
  givenUp: string[]
}

/** Walks all contenders in turn, so that whatever else the machine does is no one's alone. */
export async function measureWalks(
  site: OurSite,
  options: { runs: number; busy: boolean; against: readonly string[] },
  tell: (text: string) => void,
): Promise<Measured> {
  const walkers = await Promise.all((await contenders(site, options.against)).map(walkerOf))
  const browser = await openMeasuredBrowser()
  const runs = new Map<Walker, Runs>(
    walkers.map((walker) => [walker, { hasty: [], patient: [], busy: [], givenUp: [] }]),
  )
  const walk = (walker: Walker, reading: boolean) =>
    again(walker.name, runs.get(walker)!.givenUp, () => walker.walk(browser, reading))
  try {
    // One for nothing: the first walk of a browser starts processes.
    for (const walker of walkers) await walk(walker, false)
    for (let run = 1; run <= options.runs; run++) {
      const turn = run % 2 === 1 ? walkers : walkers.toReversed()
      for (const walker of turn) {
        tell(`run ${run} of ${options.runs}, ${walker.name}`)
        runs.get(walker)!.hasty.push(await walk(walker, false))
        runs.get(walker)!.patient.push(await walk(walker, true))
      }
      if (!options.busy) continue
      const stop = startHog()
      try {
        for (const walker of turn) {
          tell(`run ${run} of ${options.runs}, ${walker.name}, beside a hog`)
          runs.get(walker)!.busy.push(await walk(walker, false))
        }
      } finally {
        stop()
      }
    }
    for (const walker of walkers) {
      tell(`to and fro, ${walker.name}`)
      const own = runs.get(walker)!
      own.turns = await again(walker.name, own.givenUp, () => walker.turns(browser))
    }
  } finally {
    await browser.close()
    for (const walker of walkers) await walker.close()
  }
  const all = walkers.map((walker) => runs.get(walker)!)
  return {
    title: 'The walk: a deep link and six choices, seven pages',
    notes: [
      `${browser.version}, 1.6 Mbit/s, 150 ms, processor 4 times slower; medians of ${options.runs} interleaved runs.`,
      'In brackets: the ratio to "By hand", and the quartiles. First and largest paint are those of the first page, bytes those of the walk',
      'with 3 s on each page, what is fetched ahead included. Layouts are those of a turn, in the median and at most.',
      'Where the content has several interfaces, both show the last of them: ours as a link with ?ui= has it.',
      'Nodes and memory: after 10 turns and after 34, to and fro, once what nobody needs is let go.',
      ...all.flatMap(({ givenUp }) => givenUp),
    ],
    rows: tableOf(
      walkers.map(({ name }) => name),
      all,
    ),
    data: {
      ...{ browser: browser.version, runs: options.runs },
      walks: walkers.map((walker, i) => ({ name: walker.name, ...all[i] })),
    },
  }
}

/** How often a walk is begun, until it comes to its end. */
const MOST_ATTEMPTS = 3

/**
 * Begins a walk again that came to no end: a page of any site, or the browser, may hang once beside other work.
 * @param givenUp takes why
 * @throws the last attempt's error, with the site's name
 */
export async function again<T>(name: string, givenUp: string[], walk: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await walk()
    } catch (error) {
      const why = `${name}: ${(error as Error).message}`
      givenUp.push(why)
      if (attempt === MOST_ATTEMPTS) throw new Error(why, { cause: error })
    }
  }
}

const inSum = ({ clicks }: WalkFigures) => clicks.reduce((sum, one) => sum + one, 0)

/** What is measured, a row each: of which walks, and how it is written. */
const ROWS: readonly [
  string,
  'hasty' | 'patient' | 'busy',
  (walk: WalkFigures) => number,
  (n: number) => string,
][] = [
  ['first paint', 'patient', ({ first }) => first, milliseconds],
  ['largest paint', 'patient', ({ largest }) => largest, milliseconds],
  ['blocking', 'patient', ({ blocking }) => blocking, milliseconds],
  ['whole walk, in a hurry', 'hasty', ({ whole }) => whole, milliseconds],
  ['second heading, clicked at once', 'hasty', ({ clicks }) => clicks[0] ?? NaN, milliseconds],
  ['6 clicks at once', 'hasty', inSum, milliseconds],
  ['6 clicks after 3 s', 'patient', inSum, milliseconds],
  ['bytes', 'patient', ({ bytes }) => bytes, kilobytes],
  ['busy: first paint', 'busy', ({ first }) => first, milliseconds],
  ['busy: blocking', 'busy', ({ blocking }) => blocking, milliseconds],
  ['busy: whole walk', 'busy', ({ whole }) => whole, milliseconds],
]

/** A column for each contender. */
function tableOf(names: readonly string[], all: readonly Runs[]): string[][] {
  const by = Math.min(1, all.length - 1)
  const rows = ROWS.filter(([, kind]) => all.every((runs) => runs[kind].length > 0)).map(
    ([title, kind, figure, write]) => {
      const figures = all.map((runs) => runs[kind].map(figure))
      const base = median(figures[by]!)
      return [
        title,
        ...figures.map((some, i) => {
          const ratio = i === by || !base ? '' : `${(median(some) / base).toFixed(2)}×; `
          return `${write(median(some))} (${ratio}${write(percentile(some, 25))}–${write(percentile(some, 75))})`
        }),
      ]
    },
  )
  const turns = all.map((runs) => runs.patient.flatMap(({ layouts }) => layouts))
  const kept = (write: (kept: Kept) => string) =>
    all.map(({ turns: own }) => (own ? `${write(own.few)}, ${write(own.many)}` : ''))
  return [
    ['', ...names],
    ...rows,
    ['layouts of a turn', ...turns.map((some) => `${median(some)}, ${Math.max(...some)}`)],
    ['nodes after 10 and 34 turns', ...kept(({ nodes }) => String(nodes))],
    ['memory after 10 and 34 turns', ...kept(({ heap }) => `${(heap / 1e6).toFixed(2)} MB`)],
    ['walks that came to no end', ...all.map(({ givenUp }) => String(givenUp.length))],
  ]
}
