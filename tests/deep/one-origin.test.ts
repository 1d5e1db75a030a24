import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportServer } from '@/lib/site/serve/export-server'
import { openPage, useBrowser } from '../harness/browser'
import { sharedExport } from '../harness/exported-site'
import { until, untilKept } from '../harness/offline'
import { siteBelow, staffSite } from '../harness/sites'

useBrowser()

// Two sites on one origin: /help, and a small one at /staff with an interface of the same name.

const sites = [siteBelow(), staffSite()]
const server = createServer((request, response) => {
  const which = request.url?.startsWith('/staff') ? staff : help
  which?.server.emit('request', request, response)
})
let help: ReturnType<typeof exportServer> | undefined
let staff: ReturnType<typeof exportServer> | undefined
let origin: string

beforeAll(async () => {
  const exports = await Promise.all(sites.map(sharedExport))
  ;[help, staff] = exports.map(({ folder }) => exportServer(folder))
  await new Promise<void>((done) => server.listen(0, done))
  origin = `http://localhost:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
})

test('what one keeps, the other neither reads nor removes', async () => {
  const { page, complaints, close } = await openPage({ reducedMotion: 'reduce' })
  await page.goto(`${origin}/help/en/flat-tyre/where`)
  await untilKept(page, 'en.flat-tyre', 'en._own')
  const kept = await page.evaluate(() => caches.keys())
  await page.evaluate(() => {
    for (const store of [localStorage, sessionStorage]) store.setItem('signpost/help:ui', 'classic')
  })

  await page.goto(`${origin}/staff/en/dark/plugged-in`)
  expect(await page.locator('html').getAttribute('data-ui')).toBeNull()
  await untilKept(page, 'en.dark')
  await page.locator('main a[data-choice]').last().click()
  await page.waitForURL('**/staff/en/dark/plug-in')
  // A worker that takes over lets go of what its own former versions kept.
  await until(page, async () => !!(await navigator.serviceWorker.getRegistration())?.active, null)
  const both = await page.evaluate(() => caches.keys())
  expect(both).toEqual(expect.arrayContaining(kept))
  expect(both.length).toBeGreaterThan(kept.length)
  const names = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])
  expect(names.filter((name) => !/^signpost\/(?:help|staff)[:-]/.test(name))).toEqual([])

  await page.context().setOffline(true)
  await page.goto(`${origin}/help/en/flat-tyre`)
  expect(await page.locator('h1').count()).toBe(1)
  await page.goto(`${origin}/staff/en/dark`)
  expect(await page.locator('h1').innerText()).toBe('The lamp stays dark')
  expect(complaints).toEqual([])
  await close()
})
