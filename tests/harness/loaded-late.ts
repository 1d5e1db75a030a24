import type { Page } from 'playwright-core'
import { drawn } from './browser'

/** Resolves once what listens to the pictures of a page is here: it comes after all else. */
export function listensToPictures(page: Page): Promise<void> {
  return haveCome(page, '/screenshot.element.')
}

/** Resolves once the palette has all that makes its finding better, and so shows what it will go on showing. */
export function findsItsBest(page: Page): Promise<void> {
  return haveCome(page, '.texts.json', '.excerpts.json', '.codes.json')
}

/** Waits until files have come, and what waits for them has run. */
async function haveCome(page: Page, ...parts: string[]): Promise<void> {
  await page.waitForFunction((wanted) => {
    const here = performance.getEntriesByType('resource').map(({ name }) => name)
    return wanted.every((part) => here.some((name) => name.includes(part)))
  }, parts)
  await drawn(page)
}
