import type { Page } from 'playwright-core'
import { NO_WORKER, openPage, PHONE, restingBox, useBrowser } from '../harness/browser'
import { dialogGone } from '../harness/dialog-gone'
import { listensToPictures } from '../harness/loaded-late'
import { contentSite } from '../harness/sites'
import { whenDeep } from '../harness/when-deep'
import { inDepth } from '../harness/depth'

useBrowser()

const WIDE = { viewport: { width: 1440, height: 900 } }
const site = contentSite()
const ADDRESS = `${site.url}/en/cannot-add-device-to-my2n/generate-security-code?ui=old`

/** How large the enlarged picture is, and where, in CSS pixels. */
function seen(page: Page) {
  return restingBox(page, 'dialog .picture-frame')
}

/** Opens the step, and waits until its scripts listen to its pictures: a mark that is pointed at lights up. */
async function open(page: Page): Promise<void> {
  await page.goto(ADDRESS)
  await page.waitForFunction(() => {
    const point = (element: Element) =>
      element.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))
    const mark = document.querySelector('a[data-mark]')!
    point(mark)
    const listens = mark.hasAttribute('data-lit')
    point(document.body)
    return listens
  })
}

function isLit(page: Page, selector: string): Promise<boolean> {
  return page.locator(selector).evaluate((element) => element.hasAttribute('data-lit'))
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement!.id || document.activeElement!.className)
}

test.each([['text', 'picture'], ...inDepth([['picture', 'text']])])(
  'pointing at a mark in the %s lights it up in the %s',
  async (from) => {
    const { page, close } = await openPage(WIDE)
    await open(page)
    const sides = { text: '[id="mark.1.2"]', picture: '[id="picture.1.2"]' }
    const here = from === 'text' ? sides.text : sides.picture
    for (const point of [() => page.locator(here).hover(), () => page.locator(here).focus()]) {
      await page.mouse.move(0, 0)
      expect(await isLit(page, sides.text)).toBe(false)
      await point()
      expect(await isLit(page, sides.text)).toBe(true)
      expect(await isLit(page, sides.picture)).toBe(true)
      expect(await page.locator('[data-lit]').count()).toBe(2)
    }
    await close()
  },
)

test('on a wide screen the picture is beside the list, and a mark leads to its other side and back', async () => {
  const { page, close } = await openPage(WIDE)
  await open(page)
  const list = (await page.locator('.interface-part[data-interface="old"] ol').boundingBox())!
  const picture = (await page.locator('.interface-part[data-interface="old"] img').boundingBox())!
  expect(picture.x).toBeGreaterThan(list.x + list.width)
  expect(Math.abs(picture.y - list.y)).toBeLessThan(20)

  await page.locator('[id="mark.1.3"]').focus()
  await page.keyboard.press('Enter')
  expect(await focused(page)).toBe('picture.1.3')
  await page.keyboard.press('Enter')
  expect(await focused(page)).toBe('mark.1.3')
  expect(await page.locator('dialog[open]').count()).toBe(0)
  await close()
})

whenDeep('the picture stays in sight while a long list is followed', async () => {
  const { page, close } = await openPage({ viewport: { width: 1440, height: 700 } })
  await open(page)
  await page.locator('.interface-part[data-interface="old"] ol').evaluate((list) => {
    for (let i = 0; i < 40; i++) list.append(list.lastElementChild!.cloneNode(true))
  })
  await page.locator('.interface-part[data-interface="old"] li').last().scrollIntoViewIfNeeded()
  const picture = (await page.locator('.interface-part[data-interface="old"] img').boundingBox())!
  expect(picture.y).toBeGreaterThanOrEqual(0)
  expect(picture.y + picture.height).toBeLessThanOrEqual(700)
  await close()
})

test('on a phone a tap on a mark shows it larger, and one tap leads back to where one was', async () => {
  const { page, complaints, close } = await openPage({ ...PHONE, deviceScaleFactor: 2 })
  await open(page)
  const mark = page.locator('[id="mark.1.3"]')
  await mark.scrollIntoViewIfNeeded()
  const before = await page.evaluate(() => scrollY)
  const small = (await page.locator('.interface-part[data-interface="old"] img').boundingBox())!
  for (const back of ['.enlarged-back', '.enlarged-view']) {
    await mark.tap()
    await page.locator('dialog[open]').waitFor()
    expect((await seen(page)).width).toBeGreaterThan(1.5 * small.width)
    const shown = (await page.locator('dialog [data-shown] .mark-line').boundingBox())!
    expect(shown.x).toBeGreaterThanOrEqual(0)
    expect(shown.x + shown.width).toBeLessThanOrEqual(PHONE.viewport.width)
    expect(await page.locator('.enlarged-name').textContent()).toBe('3 Generate New')
    await page.locator(back).tap()
    await dialogGone(page)
    expect(await page.evaluate(() => scrollY)).toBe(before)
    expect(await focused(page)).toBe('mark.1.3')
  }
  expect(complaints).toEqual([])
  await close()
})

whenDeep('on a phone a tap on the picture shows what is there larger', async () => {
  const { page, close } = await openPage({ ...PHONE, deviceScaleFactor: 2 })
  await open(page)
  const image = page.locator('.interface-part[data-interface="old"] img')
  await image.scrollIntoViewIfNeeded()
  const { width, height } = (await image.boundingBox())!
  await image.tap({ position: { x: width * 0.8, y: height * 0.4 } })
  await page.locator('dialog[open]').waitFor()
  const frame = await seen(page)
  const middle = (PHONE.viewport.width / 2 - frame.x) / frame.width
  expect(middle).toBeGreaterThan(0.7)
  await close()
})

test('what shows pictures larger is fetched when it is needed, once', async () => {
  const { page, requests, close } = await openPage(WIDE)
  const asked = () => requests.filter((url) => /\/enlarge\.\w+\.js$/.test(url))
  await page.goto(ADDRESS, { waitUntil: 'networkidle' })
  expect(asked()).toEqual([])
  await listensToPictures(page)
  await page.locator('.prose .enlarge:visible').first().click()
  await page.locator('dialog[open]').waitFor()
  expect(asked()).toHaveLength(1)
  await page.keyboard.press('Escape')
  await dialogGone(page)
  await page.locator('.prose .enlarge:visible').first().click()
  await page.locator('dialog[open]').waitFor()
  expect(asked()).toHaveLength(1)
  await close()
})

test('without a connection a mark leads where it leads without scripts', async () => {
  const { page, close } = await openPage({ ...PHONE, ...NO_WORKER })
  await page.goto(ADDRESS, { waitUntil: 'networkidle' })
  await page.route('**/enlarge.*.js', (route) => route.abort())
  await page.locator('[id="mark.1.3"]').tap()
  await page.waitForURL(/#picture\.1\.3$/)
  await close()
})

test('the keyboard enlarges a picture, looks around in it, and gets back', async () => {
  const { page, complaints, close } = await openPage(WIDE)
  await open(page)
  const link = page.locator('.interface-part[data-interface="old"] .enlarge')
  await link.focus()
  await page.keyboard.press('Enter')
  await page.locator('dialog[open]').waitFor()
  const whole = await seen(page)
  await page.keyboard.press('+')
  await page.keyboard.press('+')
  const larger = await seen(page)
  expect(larger.width / whole.width).toBeCloseTo(2.25, 1)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  const moved = await seen(page)
  expect(moved.x).toBeLessThan(larger.x)
  expect(moved.y).toBeLessThan(larger.y)
  await page.keyboard.press('-')
  expect((await seen(page)).width).toBeLessThan(moved.width)
  await page.keyboard.press('0')
  expect(await seen(page)).toEqual(whole)
  await page.keyboard.press('Escape')
  await dialogGone(page)
  expect(await link.evaluate((element) => element === document.activeElement)).toBe(true)
  expect(complaints).toEqual([])
  await close()
})

whenDeep('wheel and mouse look around in it; a click comes closer and goes back', async () => {
  const { page, close } = await openPage(WIDE)
  await open(page)
  await page.locator('.interface-part[data-interface="old"] .enlarge').click()
  await page.locator('dialog[open]').waitFor()
  const whole = await seen(page)
  await page.mouse.move(1000, 300)
  await page.mouse.wheel(0, -400)
  const larger = await seen(page)
  expect(larger.width).toBeGreaterThan(1.5 * whole.width)
  const place = ({ x, width }: { x: number; width: number }) => (1000 - x) / width
  expect(place(larger)).toBeCloseTo(place(whole), 2)
  await page.mouse.down()
  await page.mouse.move(900, 280, { steps: 5 })
  await page.mouse.up()
  expect((await seen(page)).x).toBeCloseTo(larger.x - 100, -1)
  await page.mouse.click(900, 280)
  expect(await seen(page)).toEqual(whole)
  await page.mouse.click(900, 280)
  expect((await seen(page)).width).toBeCloseTo(2.5 * whole.width, -1)
  await close()
})

test('two fingers zoom', async () => {
  const { page, close } = await openPage({ ...PHONE, deviceScaleFactor: 2 })
  await open(page)
  await page.locator('.interface-part[data-interface="old"] .enlarge').tap()
  await page.locator('dialog[open]').waitFor()
  await page.locator('dialog [data-zoom="fit"]').tap()
  const whole = await seen(page)
  const session = await page.context().newCDPSession(page)
  const touch = (type: string, ...xs: number[]) =>
    session.send('Input.dispatchTouchEvent', {
      type: type as 'touchStart',
      touchPoints: xs.map((x, id) => ({ x, y: 250, id })),
    })
  await touch('touchStart', 150, 200)
  for (let step = 1; step <= 5; step++) await touch('touchMove', 150 - 10 * step, 200 + 10 * step)
  await touch('touchEnd')
  const pinched = await seen(page)
  expect(pinched.width / whole.width).toBeCloseTo(3, 0)
  expect(await page.locator('dialog[open]').count()).toBe(1)
  await close()
})

test('who is not sure sees both interfaces side by side, on a phone too', async () => {
  const { page, close } = await openPage(PHONE)
  await open(page)
  expect(await page.locator('.interface-picture img:visible').count()).toBe(0)
  await page.locator('[data-unsure]').tap()
  const images = page.locator('.interface-picture img')
  await images.first().waitFor()
  const boxes = await Promise.all((await images.all()).map((image) => image.boundingBox()))
  expect(boxes).toHaveLength(2)
  expect(boxes[0]!.y).toBe(boxes[1]!.y)
  expect(boxes[1]!.x).toBeGreaterThan(boxes[0]!.x + boxes[0]!.width)
  await close()
})

test('on paper there is the picture with its marks, and nothing to press', async () => {
  const { page, close } = await openPage(WIDE)
  await open(page)
  await page.emulateMedia({ media: 'print' })
  const part = page.locator('.interface-part[data-interface="old"]')
  expect(await part.locator('.mark-face').first().isVisible()).toBe(true)
  expect(await part.locator('.enlarge').isVisible()).toBe(false)
  await close()
})
