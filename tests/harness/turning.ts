import type { Page } from 'playwright-core'
import { drawn } from './browser'

/** Opens a page, and waits until those after it, and what all have in common, are here. */
export async function openAhead(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await ahead(page)
  await page.waitForFunction(() => !document.querySelector('body link'))
  await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }))
}

/** Waits until the pages that the one at hand leads to are here. */
export async function ahead(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const here = performance.getEntriesByType('resource').map(({ name }) => name)
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-choice],a[data-next]')]
    return links.slice(0, 8).every(({ href }) => here.includes(`${href}?part`))
  })
  await drawn(page)
}

/** Whether no document has been loaded since `openAhead`. */
export const isSameDocument = (page: Page) => page.evaluate(() => 'sameDocument' in globalThis)

/** Waits until the page says with the focus that it was left by an answer. */
export const focusOn = (page: Page, answer: string) =>
  page.waitForFunction((own) => document.activeElement?.getAttribute('data-choice') === own, answer)
