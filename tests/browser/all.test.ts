import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { allAddress, guideAddress } from '@/lib/addresses'
import { successorsOf, walkOrder } from '@/lib/tree'
import { axeInBothSchemes, NOTHING_FOUND } from '../harness/axe'
import { openPage, PHONE, useBrowser } from '../harness/browser'
import { builtPages } from '../harness/built-pages'
import { builtSites, foreignSite } from '../harness/sites'
import { contentOf } from '../harness/walks'
import { inDepth } from '../harness/depth'

useBrowser()

/** Bytes of script, compressed, that a page about a whole guide may load, pieces fetched later included. */
const SCRIPT_BUDGET = 8_000

describe.each(builtSites())('$name', (site) => {
  const content = contentOf(site)
  const lang = content.languages[0]!
  const guides = [...content.guides(lang).values()]

  test('all steps stand there in walking order, and every answer says where to go', async () => {
    const { page, complaints, close } = await openPage({ javaScriptEnabled: false })
    for (const guide of guides) {
      await page.goto(site.url + allAddress(lang, guide.id))
      const steps = await page
        .locator('.whole-step')
        .evaluateAll((all) => all.map((step) => (step as HTMLElement).dataset.step))
      expect(steps).toEqual(walkOrder(guide))
      expect(await page.locator('.outline-steps > li').count()).toBe(steps.length)
      for (const [i, id] of steps.entries()) {
        const goals = await page
          .locator('.whole-step')
          .nth(i)
          .locator('.step-exits-goal')
          .evaluateAll((all) => all.map((goal) => [goal.getAttribute('href'), goal.textContent]))
        const wanted = successorsOf(guide.steps.get(id!)!).map((to) => {
          if (to.guide !== guide.id) return [`/${lang}/${to.guide}/${to.step}`, expect.any(String)]
          return [
            expect.stringContaining(to.step),
            expect.stringMatching(new RegExp(`\\b${steps.indexOf(to.step) + 1}$`)),
          ]
        })
        expect(goals).toEqual(wanted)
      }
    }
    expect(complaints).toEqual([])
    await close()
  })

  test('a link to a number leads to its heading, without an id twice', async () => {
    for (const { html } of (await builtPages(site)).filter(({ address }) => address.endsWith('/all'))) {
      const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const [, id] of html.matchAll(/ href="#([^"]+)"/g)) expect(ids).toContain(decodeURIComponent(id!))
    }
  })

  test('axe finds nothing in light and dark, and nothing is wider than a phone', async () => {
    const { page, complaints, close } = await openPage(PHONE)
    // `accessibility.test.ts` looks at a front page.
    const { id } = guides[0]!
    for (const address of [allAddress(lang, id), ...inDepth([guideAddress(lang, id)])]) {
      await page.goto(site.url + address)
      await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)))
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.viewport.width)
      expect(await axeInBothSchemes(page)).toEqual(NOTHING_FOUND)
    }
    expect(complaints).toEqual([])
    await close()
  })

  test('map and all load little script', async () => {
    for (const name of ['all', 'map']) {
      const { page, requests, close } = await openPage()
      await page.goto(`${site.url}${guideAddress(lang, guides[0]!.id)}/${name}`, { waitUntil: 'networkidle' })
      const scripts = requests.filter((url) => url.endsWith('.js')).map((url) => new URL(url).pathname)
      const files = await Promise.all(
        scripts.map((file) => readFile(path.join(site.distDir, file.replace('/_next/', '')))),
      )
      const bytes = files.reduce((sum, file) => sum + brotliCompressSync(file).byteLength, 0)
      expect(bytes).toBeGreaterThan(0)
      expect(bytes).toBeLessThanOrEqual(SCRIPT_BUDGET)
      await close()
    }
  })

  test('it prints with tags and bookmarks, and what only a screen needs is not on paper', async () => {
    const { page, close } = await openPage()
    await page.goto(site.url + allAddress(lang, guides[0]!.id))
    const pdf = await page.pdf({ format: 'A4', tagged: true, outline: true })
    const text = pdf.toString('latin1')
    expect(text).toContain('/StructTreeRoot')
    expect(text).toContain('/Outlines')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.interface-options').first().isVisible()).toBe(false)
    expect(await page.locator('.whole-short').first().isVisible()).toBe(true)
    const codes = await page.locator('.whole-short .qr').count()
    expect(codes).toBe(content.site.url === undefined ? 0 : guides[0]!.steps.size)
    await close()
  })
})

const site = foreignSite()

test('a chosen interface holds for all steps', async () => {
  const { page, close } = await openPage()
  await page.goto(`${site.url}/en/no-internet/all?ui=touch`)
  const shown = await page
    .locator('.interface-part')
    .evaluateAll((all) =>
      all.filter((part) => part.checkVisibility()).map((part) => (part as HTMLElement).dataset.interface),
    )
  expect(new Set(shown)).toEqual(new Set(['touch']))
  await close()
})
