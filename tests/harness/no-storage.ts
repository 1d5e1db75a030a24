import { openPage, type WatchedPage } from './browser'

/** A browser that is told to keep no site's data. */
export async function openWithoutStorage(): Promise<WatchedPage> {
  const watched = await openPage({ viewport: { width: 375, height: 667 } })
  await watched.page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(globalThis, name, {
        get() {
          throw new DOMException('denied', 'SecurityError')
        },
      })
  })
  return watched
}
