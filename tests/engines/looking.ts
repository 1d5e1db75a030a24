import type { Chance } from '@/tests/harness/seeded'
import { pause, run, type Tab } from './driver'
import { arrived, BETWEEN_CLICKS_MS, go, shown, type Shown } from './reader'

export interface WalkOptions {
  readonly origin: string
  readonly seed: number
  /** Paths of front pages. */
  readonly guides: readonly string[]
  /** The h1 of a page as it is when it is loaded afresh, by its path. */
  readonly headingOf: (path: string) => Promise<string>
}

/** A page of the browser's history, as it was when it was left. */
export interface Entry {
  readonly shown: Shown
  /** How far it was scrolled when it was left; undefined as long as it was not. */
  scrolled?: number
}

/** A walk at hand. */
export interface Walk {
  readonly tab: Tab
  readonly options: WalkOptions
  readonly chance: Chance
  readonly did: string[]
  readonly faults: string[]
  readonly entries: Entry[]
  /** How many questions were answered on the way to the page at hand. */
  questions: number
  pages: number
}

/** As far as a page that comes back may be from where it was left. */
const NEAR_PX = 40
/** By then a page has said all that it says of itself. */
const SETTLED_MS = 3000
const LOOK_EVERY_MS = 100

/** Back to the page before, and looks whether it is as it was left. */
export async function back(walk: Walk): Promise<Entry> {
  const { tab, entries } = walk
  await pause(BETWEEN_CLICKS_MS)
  await go(tab, -1)
  const left = entries.pop()!
  const entry = entries.at(-1)!
  await look(walk, entry.shown.path, entry.shown.answers, entry.scrolled)
  return left
}

/** Waits for a page, and notes what is wrong with it. */
export async function look(
  walk: Walk,
  path: string,
  answers: number | undefined,
  scrolled?: number,
): Promise<Shown> {
  const { tab, options, faults } = walk
  walk.pages++
  await arrived(tab, path)
  const heading = await options.headingOf(path)
  const isStep = await run(tab, () => document.querySelector('[data-at]') !== null, null)
  const wrong = (page: Shown) => [
    ...(page.path === path ? [] : [`went on to ${page.path} by itself`]),
    ...(page.heading === heading ? [] : [`shows “${page.heading}”, not “${heading}”`]),
    ...(answers === undefined || page.answers === answers
      ? []
      : [`lists ${page.answers} answers, not ${answers}`]),
    ...(page.focus !== '' || !isStep || walk.entries.length < 1
      ? []
      : ['has the focus on nothing that is seen']),
    ...page.open.map((name) => `has a ${name} open`),
    ...(scrolled === undefined || Math.abs(page.scrolled - scrolled) <= NEAR_PX
      ? []
      : [`is scrolled to ${page.scrolled}, not ${scrolled}`]),
  ]
  const end = Date.now() + SETTLED_MS
  let page = await shown(tab)
  while (wrong(page).length > 0 && Date.now() < end) {
    await pause(LOOK_EVERY_MS)
    page = await shown(tab)
  }
  const found = [...wrong(page), ...(await tab.errors()).map((message) => `throws ${message}`)]
  faults.push(...found.map((fault) => `${path} ${fault}`))
  return page
}
