import type { Page } from 'playwright-core'

/** The reader's answers as the page shows them: `question: answer`; undefined while it shows how people get here. */
export async function trail(page: Page): Promise<string[] | undefined> {
  await page.waitForLoadState('networkidle')
  const own = page.locator('.way .way-change').first()
  // On a busy machine a trail that is loaded is drawn a little later.
  if (
    !(await own.waitFor({ state: 'attached', timeout: 1500 }).then(
      () => true,
      () => false,
    ))
  )
    return undefined
  const items = page.locator('.way-steps > li:not([data-here])')
  return items.evaluateAll((all) =>
    all.map((item) => {
      const [question, answer] = ['.way-question', '.way-answer'].map(
        (name) => item.querySelector(name)?.textContent,
      )
      return question ? `${question}: ${answer}` : (item.textContent ?? '')
    }),
  )
}

/** Gives answers by their ids, one page after another; `next` is Continue. */
export async function choose(page: Page, ...answers: string[]): Promise<void> {
  for (const answer of answers) {
    const before = page.url()
    await page.locator(answer === 'next' ? 'main a[data-next]' : `main a[data-choice="${answer}"]`).click()
    await page.waitForURL((url) => url.href !== before)
  }
}
