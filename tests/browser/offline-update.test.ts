import { cp, rename } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { openPage, useBrowser } from '../harness/browser'
import { inDepth } from '../harness/depth'
import { copiedExport } from '../harness/exported-site'
import * as offline from '../harness/offline'
import { renewed } from '../harness/renewed-export'
import { foreignSite } from '../harness/sites'

useBrowser()
const foreign = foreignSite()

let made: Awaited<ReturnType<typeof copiedExport>>
let served: Awaited<ReturnType<typeof offline.serveExport>>
let next: string
let former: string

beforeAll(async () => {
  made = await copiedExport(foreign)
  served = await offline.serveExport(made.folder)
  const beside = path.dirname(made.folder)
  ;[next, former] = [path.join(beside, 'next'), path.join(beside, 'former')]
  // What stays the same is not compressed again.
  await cp(made.folder, next, { recursive: true })
  await renewed(foreign, path.join(beside, 'dist'), next)
})
afterEach(async () => {
  await rename(made.folder, next)
  await rename(former, made.folder)
  await served.start()
})
afterAll(async () => {
  await served.stop()
  await made.remove()
})

/** The server has another version from now on. */
const update = async () => {
  await rename(made.folder, former)
  await rename(next, made.folder)
}

/** Opens some steps by their addresses; gives whether they are of the new version: one value if all are of the same. */
async function walk(page: Page): Promise<boolean[]> {
  const seen = new Set<boolean>()
  for (const step of ['where', ...inDepth(['find-hole', 'patch']), 'workshop']) {
    await page.goto(`${served.url}/en/flat-tyre/${step}`)
    seen.add((await page.locator('main').innerText()).includes('RENEWED'))
  }
  return [...seen]
}

test('a new version takes over on the next visit, and a visit never has both', async () => {
  const { page, close } = await openPage({ reducedMotion: 'reduce' })
  await page.goto(`${served.url}/en/flat-tyre/where`)
  await offline.untilKept(page, 'en.flat-tyre', 'en._own')
  await update()
  // A visit that has begun ends as it began.
  expect(await walk(page)).toEqual([false])
  const again = await page.context().newPage()
  await page.close()
  await offline.leaveToNext(again)
  expect(await walk(again)).toEqual([true])
  // The new version is whole on the device. It may be in charge by now: the visit before this one has ended.
  await offline.until(
    again,
    async (wanted) => {
      for (const name of await caches.keys()) {
        const page = await (await caches.open(name)).match(wanted)
        if ((await page?.text())?.includes('RENEWED')) return true
      }
      return false
    },
    `${served.url}/en/flat-tyre/workshop`,
  )
  await offline.leaveToNext(again)
  await served.stop()
  expect(await walk(again)).toEqual([true])
  await close()
})

test('a guide that is opened only now is kept of the new version, which alone the server has', async () => {
  const { page, close } = await openPage({ reducedMotion: 'reduce' })
  await page.goto(`${served.url}/en/flat-tyre/where`)
  await offline.untilKept(page, 'en.flat-tyre', 'en._own')
  await update()
  await page.goto(`${served.url}/en/error-code/code`)
  await offline.untilKept(page, 'en.error-code')
  await served.stop()
  await page.goto(`${served.url}/en/error-code/write-down`)
  expect(await page.locator('[data-unsaved]').count()).toBe(0)
  expect(await page.locator('main h1').innerText()).toBeTruthy()
  await close()
})
