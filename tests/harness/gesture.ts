import type { Locator, Page } from 'playwright-core'

/** As near as two taps of one finger are, in CSS pixels. */
const NEAR = 40
/** By then two clicks are two gestures: `components/walk/one-gesture.ts`, and the time in which a page is drawn. */
const APART_MS = 800

const last = new WeakMap<Page, { x: number; y: number }>()

/** Waits, if a link lies where the page was clicked last, as long as nobody could tell a click there from a double click. */
export async function apart(page: Page, link: Locator): Promise<void> {
  // Where it will be when it is pressed.
  await link.scrollIntoViewIfNeeded()
  const box = await link.boundingBox()
  const at = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 }
  const before = last.get(page)
  last.set(page, at)
  if (before && Math.hypot(at.x - before.x, at.y - before.y) < NEAR) await page.waitForTimeout(APART_MS)
}
