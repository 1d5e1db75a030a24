import { pause, run, until, type Tab } from './driver'

/** A person does not click twice within this time. What one double click does has tests of its own. */
export const BETWEEN_CLICKS_MS = 750

/** What a page shows of itself. */
export interface Shown {
  readonly path: string
  readonly heading: string
  /** How many answers of the reader's own it lists. */
  readonly answers: number
  readonly scrolled: number
  /** What has the focus, in short; '' where that is nothing, or nothing that can be seen. */
  readonly focus: string
  /** What lies open over the page. */
  readonly open: readonly string[]
}

/** What the page at hand shows, once it has been read to its end. */
export function shown(tab: Tab): Promise<Shown> {
  return until(
    tab,
    () => {
      const heading = document.querySelector('main h1')
      if (document.readyState !== 'complete' || !heading) return false
      const active = document.activeElement
      const seen = active !== null && active !== document.body && active.checkVisibility()
      return {
        path: location.pathname,
        heading: heading.textContent.replace(/\s+/g, ' ').trim(),
        answers: document.querySelectorAll('.trail-steps .trail-change').length,
        scrolled: Math.round(scrollY),
        focus: seen ? active.localName : '',
        open: [...document.querySelectorAll('dialog')]
          .filter((dialog) => dialog.open || dialog.matches(':modal') || dialog.checkVisibility())
          .map(({ className }) => className || 'dialog'),
      }
    },
    null,
    'a page',
  )
}

/** Waits until the page has a path, and gives what it shows then. */
export async function arrived(tab: Tab, path: string): Promise<Shown> {
  await until(tab, (wanted) => location.pathname === wanted, path, `the address ${path}`)
  return shown(tab)
}

/**
 * Clicks the middle of an element, as a mouse does.
 * @param nth which of those that are to be seen
 * @returns how far the page was scrolled then
 * @throws {Error} where it is not there, or something lies over it
 */
export async function click(tab: Tab, selector: string, nth = 0): Promise<number> {
  await until(
    tab,
    ({ selector, nth }) => {
      const target = [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility())[nth]
      target?.scrollIntoView({ block: 'center', behavior: 'instant' })
      return Boolean(target)
    },
    { selector, nth },
    selector,
  )
  // The page learns of its scrolling with the next frame.
  await pause(60)
  const { x, y, over, scrolled } = await run(
    tab,
    ({ selector, nth }) => {
      const target = [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility())[nth]!
      const box = target.getBoundingClientRect()
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
      const top = document.elementFromPoint(x, y)
      const over = top && target.contains(top) ? '' : (top?.outerHTML.slice(0, 80) ?? 'nothing')
      return { x, y, over, scrolled: Math.round(scrollY) }
    },
    { selector, nth },
  )
  if (over) throw new Error(`${over} lies over ${selector}`)
  await tab.clickAt(x, y)
  return scrolled
}

/** The ways on from the page at hand. */
export const WAYS_ON = 'main a[data-choice], main a[data-next]'

/** How many elements of a kind there are to be seen. */
export function countOf(tab: Tab, selector: string): Promise<number> {
  return run(
    tab,
    (selector) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility()).length,
    selector,
  )
}

/** The way from a step to its guide's map. */
export const TO_MAP = '.trail a[href*="/map"]'

/**
 * Opens the map from a step; on a narrow screen its link is below the answers so far, folded.
 * @returns how far the page was scrolled then
 */
export async function openMap(tab: Tab): Promise<number> {
  if (!(await run(tab, (map) => document.querySelector(map)!.checkVisibility(), TO_MAP))) {
    await click(tab, '.trail summary')
    await pause(BETWEEN_CLICKS_MS)
  }
  return click(tab, TO_MAP)
}

/** Goes through the browser's history, as its buttons do. */
export function go(tab: Tab, by: 1 | -1): Promise<unknown> {
  // Not before the call has ended: the page that is asked may be gone with it.
  return run(tab, (by) => void setTimeout(() => history.go(by)), by)
}

/** Loads the page at hand anew, and settles when that is done. */
export async function reload(tab: Tab): Promise<void> {
  const before = await run(tab, () => performance.timeOrigin, null)
  await run(tab, () => void setTimeout(() => location.reload()), null)
  await until(
    tab,
    (before) => performance.timeOrigin !== before && document.readyState === 'complete',
    before,
    'the page to be loaded anew',
  )
}

/** Runs in the page: whether the middle of a node of a map is seen, in its frame and in the window. */
export function isInView(selector: string): boolean {
  const node = document.querySelector(selector)
  const box = node?.querySelector('.map-shape')?.getBoundingClientRect()
  if (!node || !box) return false
  return node.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2))
}
