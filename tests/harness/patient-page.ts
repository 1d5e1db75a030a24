import type { Page } from 'playwright-core'
import { PATIENCE_MS } from '@/components/navigation/early-click.page'

/** Lets the pages that are opened from now on leave nothing to the browser, however busy the machine is. */
export async function makePatient(page: Page): Promise<void> {
  await page.addInitScript((patience) => {
    const wait = globalThis.setTimeout
    globalThis.setTimeout = ((run: () => void, ms?: number) =>
      wait(run, ms === patience ? 100_000 : ms)) as typeof setTimeout
  }, PATIENCE_MS)
}
