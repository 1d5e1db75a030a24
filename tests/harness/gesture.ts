import type { Locator, Page } from 'playwright-core'

/** As near as two taps of one finger are, in CSS pixels. */
const NEAR = 40
/** By then two clicks are two gestures: `components/navigation/one-gesture.page.ts`, and the time in which a page is drawn. */
const APART_MS = 800
/** Parts of a link at which it can be pressed. */
const PLACES = [0.5, 0.2, 0.8].flatMap((x) => [0.5, 0.2, 0.8].map((y) => [x, y] as const))

interface Click {
  x: number
  y: number
  at: number
}

const last = new WeakMap<Page, Click>()

/**
 * Where to press a link so that nobody could take it, with the click before, for a double click: as far from that as the link
 * allows. Where a link is too small for that, waits until there has been time enough.
 */
export async function apart(page: Page, link: Locator): Promise<{ position: { x: number; y: number } }> {
  // Where it will be when it is pressed.
  await link.scrollIntoViewIfNeeded()
  const { x, y, width, height } = (await link.boundingBox())!
  const before = last.get(page)
  const away = (at: { x: number; y: number }) =>
    before ? Math.hypot(at.x - before.x, at.y - before.y) : NEAR
  const paths = PLACES.map(([across, down]) => ({ x: x + across * width, y: y + down * height }))
  const best = away(paths[0]!) >= NEAR ? paths[0]! : paths.reduce((a, b) => (away(b) > away(a) ? b : a))
  if (before && away(best) < NEAR)
    await page.waitForFunction((then) => Date.now() > then, before.at + APART_MS)
  last.set(page, { ...best, at: Date.now() })
  return { position: { x: best.x - x, y: best.y - y } }
}
