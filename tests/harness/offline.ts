import { setInterval } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { exportServer } from '@/lib/site/serve/export-server'

/** A server of an export that can be stopped and begun again on its port. */
export async function serveExport(folder: string) {
  let running = exportServer(folder)
  const listen = (port: number) => new Promise<void>((done) => running.server.listen(port, done))
  await listen(0)
  const { port } = running.server.address() as { port: number }
  const stop = () =>
    new Promise<void>((done) => {
      if (!running.server.listening) return done()
      running.server.close(() => done())
      running.server.closeAllConnections()
    })
  return {
    url: `http://localhost:${port}${running.basePath}`,
    stop,
    start: async () => {
      if (running.server.listening) return
      running = exportServer(folder)
      await listen(port)
    },
  }
}

const LOOK_EVERY_MS = 100
/** A device that is busy keeps things in its own time: only what never happens takes so long. */
const MOST_PATIENCE_MS = 100_000

/** Waits until something is so in the page; what it asks may take its time. */
export async function until<A>(page: Page, isSo: (about: A) => Promise<boolean>, about: A): Promise<void> {
  // Not `waitForFunction`, to which every promise is true.
  const end = Date.now() + MOST_PATIENCE_MS
  for await (const _ of setInterval(LOOK_EVERY_MS)) {
    if (await page.evaluate(isSo as never, about as never)) return
    if (Date.now() > end) throw new Error(`It never was so on ${page.url()}: ${JSON.stringify(about)}.`)
  }
}

/**
 * Looks elsewhere for a moment, as at another tab. A page that is left keeps its guide at once; otherwise it does so when a reader
 * has stayed for some seconds: `components/offline/register.page.ts`.
 */
export function lookAway(page: Page): Promise<void> {
  return until(
    page,
    async () => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
      Reflect.deleteProperty(document, 'visibilityState')
      // Before its scripts are there, nobody listens.
      return !!(await navigator.serviceWorker.getRegistration())
    },
    null,
  )
}

/** Leaves the site, and waits until no service worker waits to take over. Chromium alone tells of that. */
export async function leaveToNext(page: Page): Promise<void> {
  const tells = await page.context().newCDPSession(page)
  const workers = new Map<string, string>()
  const settled = () => {
    const standing = [...workers.values()].filter((status) => status !== 'redundant')
    return standing.length === 1 && standing[0] === 'activated'
  }
  const over = new Promise<void>((resolve) =>
    tells.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { versionId, status } of versions) workers.set(versionId, status)
      if (settled() && page.url() === 'about:blank') resolve()
    }),
  )
  await page.goto('about:blank')
  await tells.send('ServiceWorker.enable')
  await over
  await tells.detach()
}

/** Looks away, and waits until units (`en.move`) are whole on the device. */
export async function untilKept(page: Page, ...units: string[]): Promise<void> {
  await lookAway(page)
  await untilKeptByStaying(page, ...units)
}

/** The same for who stays on the page. */
export function untilKeptByStaying(page: Page, ...units: string[]): Promise<void> {
  return until(
    page,
    async (wanted) => {
      const kept: string[] = []
      for (const name of await caches.keys())
        for (const { url } of await (await caches.open(name)).keys()) kept.push(url)
      return wanted.every((unit) => kept.some((url) => url.endsWith(`/${unit}.json`)))
    },
    units,
  )
}

/** Pictures of a page that are to be seen and are not. */
export async function missingPictures(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const shown = [...document.querySelectorAll('main img')].filter(
      (image): image is HTMLImageElement => image instanceof HTMLImageElement && image.offsetParent !== null,
    )
    const missing: string[] = []
    for (const image of shown) {
      image.loading = 'eager'
      while (!image.complete) await new Promise(requestAnimationFrame)
      if (image.naturalWidth === 0) missing.push(image.src)
    }
    return missing
  })
}
