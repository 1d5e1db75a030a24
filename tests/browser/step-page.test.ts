import type { Page } from 'playwright-core'
import { guideAddress } from '@/lib/addresses'
import { openPage, PHONE, useBrowser } from '../harness/browser'
import { kindsOf } from '../harness/kinds'
import { builtSites, contentSite } from '../harness/sites'
import { contentOf } from '../harness/walks'
import { firstOf, inDepth } from '../harness/depth'
import { whenDeep } from '../harness/when-deep'

useBrowser()

const UPRIGHT = { ...PHONE, viewport: { width: 375, height: 812 } }
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] }
/** Of the frame's own line and the step's. */
const MOST_BEFORE_HEADING = 135

const content = contentSite()

/** Address of the first step of a kind, in the first language. */
function addressOf(site: typeof builtSites extends () => (infer S)[] ? S : never, kind: string): string {
  return site.url + kindsOf(site).find((one) => one.kind.startsWith(kind))!.address
}

describe.each(builtSites())('$name', (site) => {
  test.each(['instruction', ...inDepth(['question'])])(
    'on a phone little stands before the heading of a %s',
    async (kind) => {
      const { page, close } = await openPage(UPRIGHT)
      await page.goto(addressOf(site, kind))
      const { y } = (await page.locator('main h1').boundingBox())!
      expect(y).toBeLessThanOrEqual(MOST_BEFORE_HEADING)
      await close()
    },
  )

  test('the line above a step unfolds to the way there, below it and as wide as the page', async () => {
    const { page, close } = await openPage(UPRIGHT)
    await page.goto(addressOf(site, 'instruction'))
    const line = page.locator('.trail summary')
    const before = (await line.boundingBox())!
    await line.tap()
    // A finger that is lifted clicks a moment later.
    await page.locator('.trail-steps').waitFor()
    const way = (await page.locator('.trail-steps').boundingBox())!
    expect(await line.boundingBox()).toEqual(before)
    expect(way.y).toBeGreaterThanOrEqual(before.y + before.height)
    expect(way.width).toBeGreaterThan(300)
    await close()
  })

  test.each([PHONE.viewport, ...inDepth([{ width: 1440, height: 900 }])])(
    'Start is on the first screen of every guide: $width px',
    async (viewport) => {
      const { page, close } = await openPage({ viewport })
      const { languages, guides: allGuides } = contentOf(site)
      const low: string[] = []
      for (const lang of firstOf(languages)) {
        for (const guide of allGuides(lang).keys()) {
          await page.goto(site.url + guideAddress(lang, guide))
          const { y, height } = (await page.locator('main [data-next]').boundingBox())!
          if (y + height > viewport.height) low.push(`${lang}/${guide}: ${Math.round(y + height)}`)
        }
      }
      expect(low).toEqual([])
      await close()
    },
  )

  describe('a page with parts for interfaces', () => {
    const asked = addressOf(site, 'interface parts')
    const ids = contentOf(site).site.interfaces.map(({ id }) => id)
    const shown = (page: Page) =>
      page
        .locator('.interface-part:visible')
        .evaluateAll((all) => [...new Set(all.map((one) => (one as HTMLElement).dataset.interface))])

    test('asks first which one it is, then shows that alone, and lets it be changed', async () => {
      const { page, complaints, close } = await openPage(UPRIGHT)
      await page.goto(asked)
      const cards = page.locator('[data-choose]')
      expect(await cards.count()).toBe(ids.length)
      expect(await page.locator('.interface-sign:visible').count()).toBe(ids.length)
      expect(await shown(page)).toEqual([])
      expect(await page.locator('.choose-first').isVisible()).toBe(true)
      for (const id of ids.slice(0, 2)) {
        await page.locator(`[data-choose="${id}"]`).tap()
        await page.locator(`[data-choose="${id}"][aria-pressed=true]`).waitFor({ state: 'attached' })
        expect(await shown(page)).toEqual([id])
        expect(await page.locator('.interface-sign:visible').count()).toBe(0)
        expect(await page.locator('.choose-first').isVisible()).toBe(false)
      }
      await page.locator('[data-unsure]').tap()
      await page.locator('interface-switch[data-unfolded]').waitFor({ state: 'attached' })
      expect(await page.locator('.interface-sign:visible').count()).toBe(ids.length)
      expect(complaints).toEqual([])
      await close()
    })

    test('shows all of them to who cannot tell', async () => {
      const { page, close } = await openPage(UPRIGHT)
      await page.goto(asked)
      await page.locator('[data-show-all]').tap()
      await page.locator('html[data-every]').waitFor({ state: 'attached' })
      expect((await shown(page)).length).toBeGreaterThan(1)
      await page.reload()
      expect(await shown(page)).toEqual([])
      await close()
    })

    test('shows all of them without scripts, and asks nothing that only scripts understand', async () => {
      const { page, close } = await openPage({ ...UPRIGHT, javaScriptEnabled: false })
      await page.goto(asked)
      expect((await shown(page)).length).toBeGreaterThan(1)
      expect(await page.locator('button:visible, .choose-first:visible').count()).toBe(0)
      await close()
    })

    whenDeep('moves nothing but what the choice is about', async () => {
      const { page, close } = await openPage(UPRIGHT)
      await page.goto(asked, { waitUntil: 'networkidle' })
      await page.locator(`[data-choose="${ids[0]}"]`).tap()
      const moved = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean }
            const own = (list: PerformanceEntryList) =>
              (list as Shift[]).filter(({ hadRecentInput }) => !hadRecentInput).length
            new PerformanceObserver((list) => resolve(own(list.getEntries()))).observe({
              ...{ type: 'layout-shift', buffered: true },
            })
            // What moved is told before the next frame but one.
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(0), 50)))
          }),
      )
      expect(moved).toBe(0)
      await close()
    })
  })

  test('Share copies the link, and says so where the reader looks', async () => {
    const { page, close } = await openPage({ ...clipboard, viewport: { width: 1280, height: 800 } })
    await page.goto(addressOf(site, 'question'))
    await page.locator('[data-send]').click()
    const said = page.locator('.tool-status')
    await said.filter({ hasText: /\S/ }).waitFor()
    const { y, height } = (await said.boundingBox())!
    expect(y + height).toBeLessThanOrEqual(800)
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
    await close()
  })

  test("Share opens the phone's own sheet where it has one", async () => {
    const { page, close } = await openPage(UPRIGHT)
    await page.addInitScript(() => {
      navigator.share = (data) => {
        document.title = `shared ${data?.url}`
        return Promise.resolve()
      }
    })
    await page.goto(addressOf(site, 'question'))
    await page.locator('[data-send]').tap()
    await page.waitForFunction(() => document.title.startsWith('shared'))
    expect(await page.title()).toBe(`shared ${page.url()}`)
    expect(await page.locator('.tool-status').textContent()).toBe('')
    await close()
  })

  test('a way that ends at support leads there before anything else', async () => {
    const { page, close } = await openPage(UPRIGHT)
    await page.goto(addressOf(site, 'outcome support'))
    const link = (await page.locator('main .action-link[data-contact]').boundingBox())!
    const text = (await page.locator('main .prose').boundingBox())!
    expect(link.y + link.height).toBeLessThanOrEqual(812)
    expect(link.y).toBeLessThan(text.y)
    await close()
  })

  test('boxes can be ticked by their words, and stay so for the visit', async () => {
    const { languages, guides: allGuides, body } = contentOf(site)
    const lang = languages[0]!
    const [guide, step] = [...allGuides(lang).values()]
      .flatMap(({ id, steps }) => [...steps.keys()].map((one) => [id, one] as const))
      .find(([id, one]) => body(lang, id, one).elements.has('input'))!
    const address = `${site.url}/${lang}/${guide}/${step}`
    const { page, complaints, close } = await openPage(UPRIGHT)
    await page.goto(address)
    const boxes = page.locator('.task-list-item input')
    const first = boxes.first()
    await first.and(page.locator(':enabled')).waitFor()
    const before = await first.isChecked()
    await page.locator('.task-list-item').first().tap()
    await first.and(page.locator(before ? ':not(:checked)' : ':checked')).waitFor()
    await page.reload()
    await first.and(page.locator(':enabled')).waitFor()
    expect(await first.isChecked()).toBe(!before)
    expect(await boxes.nth(1).isChecked()).toBe(false)
    expect(complaints).toEqual([])
    await close()

    const plain = await openPage({ javaScriptEnabled: false })
    await plain.page.goto(address)
    expect(await plain.page.locator('.task-list-item input').first().isEnabled()).toBe(false)
    await plain.close()
  })
})

test('a message is copied as it is read, and its button is there with scripts alone', async () => {
  const address = `${content.url}/en/cannot-add-device-to-my2n/ask-previous-owner`
  const { page, close } = await openPage({ ...UPRIGHT, ...clipboard })
  await page.goto(address)
  await page.locator('[data-copy-text]').tap()
  await page.locator('.copyable [role=status]').filter({ hasText: /\S/ }).waitFor()
  const read = await page.locator('.copyable blockquote').innerText()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(read.trim())
  await close()
  const plain = await openPage({ javaScriptEnabled: false })
  await plain.page.goto(address)
  expect(await plain.page.locator('[data-copy-text]').isVisible()).toBe(false)
  await plain.close()
})
