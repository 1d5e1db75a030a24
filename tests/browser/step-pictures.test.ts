import { drawn, NO_WORKER, openPage, PHONE, restingBox, useBrowser } from '../harness/browser'
import { listensToPictures } from '../harness/loaded-late'
import { contentSite } from '../harness/sites'
import { whenDeep } from '../harness/when-deep'

useBrowser()

const UPRIGHT = { ...PHONE, viewport: { width: 375, height: 812 } }
const content = contentSite()
const RESET = `${content.url}/en/cannot-add-device-to-my2n/factory-reset`

test('that pictures are drawings is said once, whichever interface is shown', async () => {
  for (const [query, javaScriptEnabled] of [
    ['?ui=old', true],
    ['?ui=new', true],
    ['', false],
  ] as const) {
    const { page, close } = await openPage({ javaScriptEnabled })
    await page.goto(RESET + query)
    expect(await page.locator('.picture-frame:visible').count()).toBeGreaterThan(1)
    expect(await page.locator('[data-drawing]:visible').count()).toBe(1)
    await close()
  }
})

test('a list of things to click has one numbering, that of its pictures', async () => {
  const { page, close } = await openPage(UPRIGHT)
  await page.goto(`${RESET}?ui=new`)
  const items = page.locator('.interface-part:visible ol > li')
  const numbers = await items.evaluateAll((all) =>
    all.map((item) => ({
      own: getComputedStyle(item).listStyleType,
      mark: item.querySelector('.mark-number')?.textContent.trim(),
      left: Math.round(item.querySelector('.mark-number')!.getBoundingClientRect().left),
    })),
  )
  const pictured = await page
    .locator('.interface-part:visible .marks text')
    .evaluateAll((all) => all.map((one) => one.textContent))
  expect(numbers.map(({ mark }) => mark)).toEqual(pictured)
  expect(new Set(numbers.map(({ own }) => own))).toEqual(new Set(['none']))
  expect(new Set(numbers.map(({ left }) => left)).size).toBe(1)
  await close()
})

/** A phone that has the scripts of the site already, and notes the pictures that it asks for from now on. */
async function readyPhone() {
  const { page, close } = await openPage({ ...UPRIGHT, ...NO_WORKER })
  // A busy machine must not be taken for a slow line.
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { effectiveType: '4g' } }),
  )
  // The scripts are here by then, however busy the machine is: a second is all that a page waits for them.
  await page.goto(`${content.url}/en`, { waitUntil: 'networkidle' })
  const asked: string[] = []
  page.on('request', (request) => request.resourceType() === 'image' && asked.push(request.url()))
  return { page, asked, close }
}

test.each(['?ui=old', '?ui=new', ''])(
  'ahead comes the picture that is seen first on the next page: %s',
  async (query) => {
    const { page, asked, close } = await readyPhone()
    const ahead = page.waitForRequest((request) => request.resourceType() === 'image')
    await page.goto(RESET.replace('factory-reset', 'before-the-reset') + query)
    const link = page.locator('main [data-choice][href$="/factory-reset"]')
    const came = ahead.then(() => true)
    // Who points at it before anything listens points at it again.
    do {
      await page.mouse.move(0, 0)
      await link.hover()
    } while (!(await Promise.race([came, drawn(page).then(() => false)])))
    const before = [...asked]
    await link.click()
    const first = page.locator('main img:visible').first()
    await first.evaluate((img: HTMLImageElement) => img.decode())
    expect(before).toEqual([await first.evaluate((img: HTMLImageElement) => img.currentSrc)])
    await close()
  },
)

test('the picture of an answer that is not the first waits until that is pointed at', async () => {
  const { page, asked, close } = await readyPhone()
  // By then, all there is of that page but its picture is made.
  const made = page.waitForRequest(/fetch-picture/)
  await page.goto(RESET.replace('factory-reset', 'back-up-configuration?ui=new'))
  await made
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
  expect(asked).toEqual([])
  const picture = page.waitForRequest((request) => request.resourceType() === 'image')
  await page.locator('main [data-choice][href$="/add-to-site"]').hover()
  await picture
  expect(asked).toHaveLength(1)
  await close()
})

whenDeep(
  'on an upright phone a picture opens at its first mark, large enough to read, and closes at the bottom',
  async () => {
    const { page, close } = await openPage({ ...UPRIGHT, deviceScaleFactor: 2 })
    await page.goto(`${RESET}?ui=old`)
    await listensToPictures(page)
    const small = (await page.locator('.interface-part:visible img').first().boundingBox())!
    await page.locator('.interface-part:visible .enlarge').first().tap()
    await page.locator('dialog[open]').waitFor()
    const large = await restingBox(page, 'dialog .picture-frame')
    expect(large.width).toBeGreaterThan(1.5 * small.width)
    const mark = (await page.locator('dialog [data-shown] .mark-line').boundingBox())!
    expect(mark.x).toBeGreaterThanOrEqual(0)
    expect(mark.x + mark.width).toBeLessThanOrEqual(375)
    const back = (await page.locator('.enlarged-back').boundingBox())!
    expect(back.y).toBeGreaterThan(812 * 0.8)
    expect(back.width).toBeGreaterThan(300)
    await close()
  },
)
