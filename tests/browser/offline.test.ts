import { readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { atRest, openPage, useBrowser } from '../harness/browser'
import { DEEP, firstOf, inDepth } from '../harness/depth'
import { apart } from '../harness/gesture'
import { copiedExport } from '../harness/exported-site'
import * as offline from '../harness/offline'
import { contentSite, foreignSite, siteBelow, type BuiltSite } from '../harness/sites'
import { contentOf, longestWalksOf, type Walk } from '../harness/walks'

useBrowser()
const foreign = foreignSite()
/** Of many guides, or, in `npm test`, one that other tests build anyway. */
const large = DEEP ? contentSite() : foreign
const base = (site: { url: string }) => new URL(site.url).pathname.replace(/\/$/, '')

/** The longest walk among the guides with pictures for each interface. */
function walkWithPictures(site: BuiltSite): Walk {
  const { body, guides: allGuides } = contentOf(site)
  const parts = (walk: Walk) => {
    const guide = walk.from.split('/').at(-1)!
    return [...allGuides('en').get(guide)!.steps.keys()].filter(
      (step) => body('en', guide, step).pictures.length > 0,
    ).length
  }
  return longestWalksOf(site, 'en').sort((a, b) => parts(b) - parts(a))[0]!
}

/** The guides through which a walk leads, as they are kept. */
function unitsOf(stops: Walk['stops']): string[] {
  return [...new Set(stops.map(({ address }) => address.split('/').slice(-3, -1).join('.')))]
}

describe.each([
  ['npm start below a path', siteBelow()],
  ...inDepth([['npm start', large] as const]),
] as const)('%s', (_, site) => {
  test('a guide that was opened once can be walked without a network, in each interface, and searched', async () => {
    const { page, complaints, close } = await openPage({ reducedMotion: 'reduce' })
    const { from, stops } = walkWithPictures(site)
    await page.goto(site.url + stops[0]!.address)
    await offline.untilKept(page, 'en._own', ...unitsOf(stops))
    await page.context().setOffline(true)
    for (const { id } of firstOf(contentOf(site).site.interfaces)) {
      await page.goto(`${site.url}${from}?ui=${id}`)
      await page.locator('main a[data-next]').first().click()
      let chosen: string = id
      for (const [i, stop] of stops.entries()) {
        await page.waitForURL((url) => url.pathname === base(site) + stop.address)
        expect(await page.locator('html').getAttribute('data-ui')).toBe(chosen)
        expect(await offline.missingPictures(page)).toEqual([])
        const next = stops[i + 1]
        if (!next) break
        // A reader who is asked which interface it is names the one at hand, if that is on the way; another answer chooses its own.
        const named = page.locator(`main a[data-ui="${id}"][href$="${next.address}"]`)
        const link = (await named.count()) > 0 ? named : page.locator(stop.mark).first()
        chosen = (await link.getAttribute('data-ui')) ?? chosen
        await link.click(await apart(page, link))
      }
      expect(await page.locator(stops.at(-1)!.mark).count()).toBeGreaterThan(0)
    }
    await page.goto(`${site.url}/en/search?q=${encodeURIComponent(stops[1]!.title)}`)
    await page.locator(`a.found[href*="${stops[1]!.address}"]`).first().waitFor()
    expect(complaints).toEqual([])
    await close()
  })
})

test('a reader who loses the network on the first page walks on from there', async () => {
  const { page, complaints, close } = await openPage({ reducedMotion: 'reduce' })
  const { stops } = walkWithPictures(large)
  const ui = contentOf(large).site.interfaces.at(-1)!.id
  await page.goto(`${large.url}${stops[0]!.address}?ui=${ui}`)
  await offline.untilKeptByStaying(page, ...unitsOf(stops))
  await page.context().setOffline(true)
  for (const [i, stop] of stops.entries()) {
    await page.waitForURL((url) => url.pathname === stop.address)
    expect(await offline.missingPictures(page)).toEqual([])
    const link = page.locator(stop.mark).first()
    if (i < stops.length - 1) await link.click(await apart(page, link))
  }
  expect(complaints).toEqual([])
  await close()
})

describe('an export', () => {
  let made: Awaited<ReturnType<typeof copiedExport>>
  let served: Awaited<ReturnType<typeof offline.serveExport>>
  beforeAll(async () => {
    made = await copiedExport(foreign)
    served = await offline.serveExport(made.folder)
  })
  beforeEach(() => served.start())
  afterAll(async () => {
    await served.stop()
    await made.remove()
  })

  test('all of it is kept when a reader wishes, its size said first, and removed again', async () => {
    const { page, close } = await openPage()
    await page.goto(`${served.url}/en/_offline`)
    const save = page.locator('[data-save]')
    await save.waitFor()
    expect(await save.innerText()).toMatch(/\(\d+(?:\.\d)?\sMB\)/)
    await save.click()
    await page.locator('[data-list] li').nth(2).waitFor()
    expect(await save.isHidden()).toBe(true)
    await served.stop()
    await page.goto(`${served.url}/en/error-code/write-down?ui=touch`)
    expect(await page.locator('main h1').innerText()).toBeTruthy()
    expect(await page.locator('html').getAttribute('data-ui')).toBe('touch')
    await page.goto(`${served.url}/s/bcdfghj?ui=app`)
    expect(page.url()).toBe(`${served.url}/en/flat-tyre/find-hole?ui=app`)
    await page.goto(`${served.url}/en/_offline`)
    await page.locator('[data-remove]').click()
    await page.locator('[data-list] li').first().waitFor({ state: 'detached' })
    await close()
  })

  test('what is not kept says so, and which guides are', async () => {
    const { page, close } = await openPage()
    await page.goto(`${served.url}/en/flat-tyre/find-hole`)
    await offline.untilKept(page, 'en.flat-tyre', 'en._own')
    await served.stop()
    await page.goto(`${served.url}/en/no-internet/lights`)
    await page.locator('[data-unsaved]').waitFor()
    // What is not kept cannot be had now.
    await page.locator('[data-list] a').first().waitFor()
    expect(await page.locator('[data-save]').isVisible()).toBe(false)
    expect(
      await page.locator('[data-list] a').evaluateAll((all) => all.map((a) => a.getAttribute('href'))),
    ).toEqual(['/en/flat-tyre'])
    await close()
  })

  test('a guide that the walk leads into is kept with the one that was opened', async () => {
    const { page, complaints, close } = await openPage()
    await page.goto(`${served.url}/en/no-internet/lights`)
    await offline.untilKept(page, 'en.no-internet', 'en.error-code')
    await served.stop()
    await page.locator('[data-choice="number"]').click()
    await page.waitForURL(`${served.url}/en/error-code/code`)
    await page.locator('main [data-choice]').first().click()
    await page.waitForURL((url) => !url.pathname.endsWith('/code'))
    expect(await page.locator('main h1').innerText()).toBeTruthy()
    expect(complaints).toEqual([])
    await close()
  })

  test('a reader who saves data keeps what was seen, and no more', async () => {
    const { page, close } = await openPage()
    await page.addInitScript(() =>
      Object.defineProperty(Navigator.prototype, 'connection', { value: { saveData: true } }),
    )
    await page.goto(`${served.url}/en/flat-tyre/find-hole`)
    await offline.lookAway(page)
    await offline.until(page, async (address) => !!(await caches.match(address)), '/en/flat-tyre/find-hole')
    await atRest(page)
    expect(await page.evaluate(async () => !!(await caches.match('/en/flat-tyre/patch')))).toBe(false)
    await close()
  })

  test.each([
    ['opened', 'CacheStorage.prototype.open'],
    ['written to', 'Cache.prototype.put'],
  ])('a cache that cannot be %s does no harm', async (_, refused) => {
    const { page, complaints, close } = await openPage()
    const worker = path.join(made.folder, 'sw.js')
    const [plain, name] = [await readFile(worker, 'utf8'), `${worker}.br`]
    await writeFile(
      worker,
      `${refused}=async()=>{throw new DOMException('no room','QuotaExceededError')};${plain}`,
    )
    await rename(name, `${name}.aside`)
    await rename(`${worker}.gz`, `${worker}.gz.aside`)
    try {
      const worked = page.context().waitForEvent('serviceworker')
      await page.goto(`${served.url}/en/flat-tyre/where`)
      // A worker that fails may be gone before it is seen again.
      const left = offline.lookAway(page).catch(() => undefined)
      await Promise.race([worked, left])
      await worked
      await atRest(page)
      await page.locator('main a[data-choice]').first().click()
      await page.waitForURL((url) => !url.pathname.endsWith('/where'))
      expect(await page.locator('main h1').innerText()).toBeTruthy()
      expect(complaints).toEqual([])
    } finally {
      await writeFile(worker, plain)
      await rename(`${name}.aside`, name)
      await rename(`${worker}.gz.aside`, `${worker}.gz`)
      await close()
    }
  })
})
