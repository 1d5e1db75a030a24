import type { Page } from 'playwright-core'

/**
 * Lets nothing come that a page asks for at some addresses. A service worker may have it already: without one (`NO_WORKER`) it is sure.
 * @param addresses as `page.route` takes them
 * @returns lets it come, what is asked for later included
 */
export async function holdBack(page: Page, addresses: string | RegExp): Promise<() => void> {
  let release: () => void = () => undefined
  const come = new Promise<void>((resolve) => (release = resolve))
  await page.route(addresses, async (route) => {
    await come
    // The page may be gone by then.
    await route.continue().catch(() => undefined)
  })
  return release
}
