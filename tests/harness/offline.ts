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
      running.server.close(() => done())
      running.server.closeAllConnections()
    })
  return {
    url: `http://localhost:${port}${running.basePath}`,
    stop,
    start: async () => {
      running = exportServer(folder)
      await listen(port)
    },
  }
}

/** Waits until a unit (`en.move`) is whole on the device. */
export async function untilKept(page: Page, ...units: string[]): Promise<void> {
  await page.waitForFunction(
    async (wanted) => {
      const kept: string[] = []
      for (const name of await caches.keys())
        for (const { url } of await (await caches.open(name)).keys()) kept.push(url)
      return wanted.every((unit) => kept.some((url) => url.endsWith(`/${unit}.json`)))
    },
    units,
    { timeout: 30_000, polling: 200 },
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
      await image.decode().catch(() => missing.push(image.src))
    }
    return missing
  })
}
