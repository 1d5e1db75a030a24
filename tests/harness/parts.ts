import type { Page } from 'playwright-core'
import { choose } from './trail'

/** Waits until the page says with which answers it is seen. */
export const settled = (page: Page) =>
  page.waitForFunction(() => {
    // A page that the browser's history has left is shown until the other is here.
    const { at } = document.querySelector<HTMLElement>('[data-at]')?.dataset ?? {}
    const { via } = (history.state ?? {}) as { via?: unknown }
    return typeof via === 'string' && location.pathname.endsWith(`/${at}`)
  })
/** The ways on from the end of a part that a reader sees. */
export const returns = (page: Page) =>
  page
    .locator('[data-return]:visible')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.return))

export async function ticket(page: Page): Promise<string> {
  const stuck = page.locator('[data-stuck]')
  if ((await stuck.getAttribute('open')) === null) await stuck.locator('summary').click()
  await page.waitForFunction(() => document.querySelector('textarea')?.value !== '')
  return page.locator('textarea').inputValue()
}

/** Through both parts, to the question behind them. */
export async function walkThrough(
  page: Page,
  origin: string,
  go: (page: Page, ...answers: string[]) => Promise<void>,
): Promise<void> {
  await page.goto(`${origin}/en/tour/checked-before`)
  await go(page, 'no', 'soft', 'thin', 'next')
  await settled(page)
  expect(await returns(page)).toEqual(['bike-check/brakes'])
  await go(page, 'back', 'good')
  await settled(page)
  expect(await returns(page)).toEqual(['tour/lights'])
  await go(page, 'back')
  await page.waitForURL(/tour\/lights/)
  await settled(page)
}

export async function click(page: Page, ...ids: string[]): Promise<void> {
  for (const id of ids)
    if (id === 'back') {
      await page.locator('[data-return]:visible a').click()
      await page.waitForURL(/brakes|lights/)
    } else await choose(page, id)
}

/** By the number of the answer, or Enter. */
export async function press(page: Page, ...ids: string[]): Promise<void> {
  for (const id of ids) {
    const before = page.url()
    const ways = page.locator('main :is([data-choice],[data-next]):visible')
    const all = await ways.evaluateAll((found) => found.map((one) => (one as HTMLElement).dataset.choice))
    await page.keyboard.press(id === 'next' || id === 'back' ? 'Enter' : String(all.indexOf(id) + 1))
    await page.waitForURL((url) => url.href !== before)
  }
}
