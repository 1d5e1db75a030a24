import { pause, run, until, type Tab } from './driver'
import { back, look, type Walk } from './looking'
import { arrived, BETWEEN_CLICKS_MS, click, countOf, go, isInView, reload } from './reader'

/** What people do in the middle of a walk. Each ends on the page on which it began. */
export const DETOURS: readonly ((walk: Walk) => Promise<void>)[] = [
  paletteAndBack,
  enlargeAndBack,
  reloadHere,
  mapAndBack,
  backAndForward,
]

const ENLARGES = 'main .enlarge'
const TO_MAP = 'a[href*="/map"]'

async function paletteAndBack(walk: Walk): Promise<void> {
  await pause(BETWEEN_CLICKS_MS)
  await walk.tab.press('/')
  await backCloses(walk, 'the palette')
}

async function enlargeAndBack(walk: Walk): Promise<void> {
  if ((await countOf(walk.tab, ENLARGES)) === 0) return
  await pause(BETWEEN_CLICKS_MS)
  await click(walk.tab, ENLARGES)
  await backCloses(walk, 'the enlarged picture')
}

/** Whatever is open is closed by Back, and the page stays. */
async function backCloses(walk: Walk, what: string): Promise<void> {
  const { tab, faults } = walk
  const { path, answers } = walk.entries.at(-1)!.shown
  await until(tab, () => document.querySelector('dialog[open]') !== null, null, `${what} to open`)
  await pause(BETWEEN_CLICKS_MS)
  await go(tab, -1)
  const left = await settledElsewhere(tab, path)
  if (left) {
    faults.push(`${path} is left by Back while ${what} is open`)
    await go(tab, 1)
  }
  await look(walk, path, answers)
}

/** Whether the page has another path by the time that a person would do the next thing. */
async function settledElsewhere(tab: Tab, path: string): Promise<boolean> {
  await pause(BETWEEN_CLICKS_MS)
  return until(tab, (path) => ({ left: location.pathname !== path }), path, 'a page').then(({ left }) => left)
}

async function reloadHere(walk: Walk): Promise<void> {
  const { path, answers } = walk.entries.at(-1)!.shown
  await reload(walk.tab)
  await look(walk, path, answers)
}

async function mapAndBack(walk: Walk): Promise<void> {
  const { tab, faults } = walk
  const { path, answers } = walk.entries.at(-1)!.shown
  if ((await countOf(tab, TO_MAP)) === 0) return
  await pause(BETWEEN_CLICKS_MS)
  const map = await run(
    tab,
    (selector) => document.querySelector<HTMLAnchorElement>(selector)!.pathname,
    TO_MAP,
  )
  const scrolled = await click(tab, TO_MAP)
  await arrived(tab, map)
  await until(tab, () => document.querySelector('.map-node[aria-current]') !== null, null, 'the map to open')
  await pause(BETWEEN_CLICKS_MS)
  if (!(await run(tab, isInView, '.map-node[aria-current]')))
    faults.push(`${map} does not show the step that it was opened from`)
  await go(tab, -1)
  await look(walk, path, answers, scrolled)
}

async function backAndForward(walk: Walk): Promise<void> {
  const left = await back(walk)
  await pause(BETWEEN_CLICKS_MS)
  await go(walk.tab, 1)
  const { path, answers } = left.shown
  walk.entries.push({ shown: await look(walk, path, answers) })
}
