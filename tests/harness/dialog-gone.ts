import type { Page } from 'playwright-core'

/**
 * Resolves once no dialog is open, and the browser's history is back at the page: it goes there in its own time, and would take the
 * place of what is done before.
 */
export async function dialogGone(page: Page): Promise<void> {
  await page.waitForFunction(
    () => !document.querySelector('dialog[open]') && !(history.state as { open?: boolean } | null)?.open,
  )
}
