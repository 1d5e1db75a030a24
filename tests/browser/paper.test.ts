import { mapAddress } from '@/lib/addresses'
import { openPage, useBrowser } from '../harness/browser'
import { contentSite, foreignSite } from '../harness/sites'
import { choose } from '../harness/trail'
import { whenDeep } from '../harness/when-deep'

useBrowser()

const foreign = foreignSite()
const content = contentSite()

/** A4 without its margins, in CSS pixels: what is wider is cut off. */
const PAPER = { width: 672, height: 980 }

/** How many sheets a page is printed on. */
function sheets(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

test('a printed step has its guide and the answers so far, and no way on that takes a finger', async () => {
  const { page, close } = await openPage()
  await page.goto(`${foreign.url}/en/flat-tyre/where`)
  await choose(page, 'unknown', 'tube', 'next')
  await page.locator('.trail-change').first().waitFor({ state: 'attached' })
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.trail > a').first().isVisible()).toBe(true)
  const answers = page.locator('.trail-answer')
  expect(await answers.count()).toBeGreaterThan(0)
  for (const answer of await answers.all()) expect(await answer.isVisible()).toBe(true)
  const gone = ['[data-next]', '.trail-change', '.trail-whole', '[data-restart]', 'summary', 'button']
  const left = page.locator(gone.map((one) => `${one}:visible`).join())
  expect(await left.evaluateAll((all) => all.map((one) => one.outerHTML.slice(0, 120)))).toEqual([])
  await close()
})

test('a printed step without answers shows no way that nobody took', async () => {
  const { page, close } = await openPage()
  await page.goto(`${foreign.url}/en/flat-tyre/workshop`)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.trail > a').first().isVisible()).toBe(true)
  expect(await page.locator('.trail-steps').isVisible()).toBe(false)
  await close()
})

test('the permanent link of a step is on the sheet on which the step begins', async () => {
  const { page, close } = await openPage({ viewport: PAPER })
  await page.goto(`${foreign.url}/en/no-internet/open-settings`)
  await page.emulateMedia({ media: 'print' })
  const box = await page.locator('.short-link').boundingBox()
  expect(box!.y + box!.height).toBeLessThan(PAPER.height / 4)
  const title = await page.locator('main h1').boundingBox()
  expect(title!.y).toBeGreaterThanOrEqual(box!.y + box!.height)
  await close()
})

test('a table of many columns is no wider than the paper', async () => {
  const { page, close } = await openPage({ viewport: PAPER })
  await page.goto(`${foreign.url}/en/error-code/all`)
  await page.emulateMedia({ media: 'print' })
  await page
    .locator('main .prose')
    .first()
    .evaluate((text) => {
      const cells = (tag: string) => Array(14).fill(`<${tag}>Zugangskontrolleinheit</${tag}>`).join('')
      text.innerHTML = `<div class="scroller"><table><tr>${cells('th')}</tr><tr>${cells('td')}</tr></table></div>`
    })
  const box = await page.locator('main .prose table').first().boundingBox()
  expect(box!.width).toBeLessThanOrEqual(PAPER.width)
  await close()
})

test('a large map comes on several sheets, each with words that can be read', async () => {
  const { page, close } = await openPage({ viewport: PAPER })
  await page.goto(content.url + mapAddress('en', 'app-does-not-ring'))
  await page.emulateMedia({ media: 'print' })
  const drawn = await page.locator('.map-sheet > svg').evaluateAll((all) =>
    all.map((svg) => {
      const box = svg.getBoundingClientRect()
      const { width } = (svg as SVGSVGElement).viewBox.baseVal
      return { scale: box.width / width, right: box.right, height: box.height }
    }),
  )
  expect(drawn.length).toBeGreaterThan(1)
  // Titles are 14 units high: 6 points at the least.
  for (const { scale } of drawn) expect(scale * 14 * 0.75).toBeGreaterThanOrEqual(6)
  for (const { right, height } of drawn) {
    expect(right).toBeLessThanOrEqual(PAPER.width)
    expect(height).toBeLessThan(PAPER.height)
  }
  await close()
})

whenDeep('however far a map is zoomed on the screen, it is printed alike', async () => {
  const { page, close } = await openPage()
  await page.goto(content.url + mapAddress('en', 'app-does-not-ring'))
  await page.locator('.map-node[tabindex="0"]').waitFor({ state: 'attached' })
  const before = sheets(await page.pdf({ format: 'A4' }))
  for (let n = 0; n < 5; n++) await page.locator('[data-zoom="in"]').click()
  expect(sheets(await page.pdf({ format: 'A4' }))).toBe(before)
  await close()
})
