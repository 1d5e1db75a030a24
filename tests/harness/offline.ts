import type { Page } from 'playwright-core'
import { exportServer } from '@/lib/export/serve'

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

/** Waits until something is so in the page; what it asks may take its time. */
export async function until<A>(page: Page, isSo: (about: A) => Promise<boolean>, about: A): Promise<void> {
  for (let i = 0; i < 150; i++) {
    if (await page.evaluate(isSo as never, about as never)) return
    await page.waitForTimeout(200)
  }
  throw new Error('It never was so.')
}

/** Waits until units (`en.move`) are whole on the device. */
export function untilKept(page: Page, ...units: string[]): Promise<void> {
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
