import type { Page } from 'playwright-core'
import { atRest } from './browser'
import { apart } from './gesture'

const OWN = '.trail .trail-change'

/** The reader's answers as the page shows them: `question: answer`. */
export async function trail(page: Page): Promise<string[]> {
  await page.waitForFunction((own) => {
    // A page that the browser's history has left is shown until the other is here.
    const { at } = document.querySelector<HTMLElement>('[data-at]')?.dataset ?? {}
    return location.pathname.endsWith(`/${at}`) && document.querySelector(own) !== null
  }, OWN)
  const items = page.locator('.trail-steps > li:not([data-here])')
  return items.evaluateAll((all) =>
    all.map((item) => {
      const [question, answer] = ['.trail-question', '.trail-answer'].map(
        (name) => item.querySelector(name)?.textContent,
      )
      return question ? `${question}: ${answer}` : item.textContent
    }),
  )
}

/** Whether the page shows how people get here, and goes on doing so. */
export async function hasNoTrail(page: Page): Promise<boolean> {
  await atRest(page)
  return (await page.locator(OWN).count()) === 0
}

/** Gives answers by their ids, one page after another; `next` is Continue. */
export async function choose(page: Page, ...answers: string[]): Promise<void> {
  for (const answer of answers) {
    const before = page.url()
    const link = page.locator(answer === 'next' ? 'main a[data-next]' : `main a[data-choice="${answer}"]`)
    await link.click(await apart(page, link))
    await page.waitForURL((url) => url.href !== before)
  }
}
