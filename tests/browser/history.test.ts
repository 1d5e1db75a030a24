import { drawn, NO_WORKER, openPage, useBrowser } from '../harness/browser'
import { foreignSite } from '../harness/sites'
import { choose, trail } from '../harness/trail'
import { ahead, focusOn, isSameDocument, openAhead as open } from '../harness/turning'
import { whenDeep } from '../harness/when-deep'

useBrowser()

const TYRE = `${foreignSite().url}/en/flat-tyre`

test('Back and Forward show the pages as they were left', async () => {
  const { page, complaints, close } = await openPage({ viewport: { width: 375, height: 320 } })
  await open(page, `${TYRE}/where`)
  await page.locator('[data-share] > summary').click()
  await page.locator('[data-choice="unknown"]').click()
  await page.waitForURL(`${TYRE}/water-test`)
  await ahead(page)
  await page.locator('[data-choice="none"]').click()
  await page.waitForURL(`${TYRE}/pump-up`)
  await page.goBack()
  await focusOn(page, 'none')
  await page.goBack()
  await focusOn(page, 'unknown')
  expect(await page.locator('[data-share]').getAttribute('open')).not.toBeNull()
  expect(new URL(page.url()).pathname).toBe('/en/flat-tyre/where')
  await page.goForward()
  await page.waitForURL(`${TYRE}/water-test`)
  await page.goForward()
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
  expect(new URL(page.url()).pathname).toBe('/en/flat-tyre/pump-up')
  expect(await trail(page)).toHaveLength(2)
  expect(await isSameDocument(page)).toBe(true)
  expect(complaints).toEqual([])
  await close()
})

test('an answer counts although its page was left before it was drawn', async () => {
  const { page, complaints, close } = await openPage()
  await open(page, `${TYRE}/where`)
  await choose(page, 'unknown')
  await ahead(page)
  await page.evaluate(async () => {
    const frame = globalThis.requestAnimationFrame
    // Nothing is drawn meanwhile.
    globalThis.requestAnimationFrame = () => 0
    const back = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }))
    document.querySelector<HTMLElement>('[data-choice="none"]')!.click()
    history.back()
    await back
    globalThis.requestAnimationFrame = frame
  })
  await focusOn(page, 'none')
  await page.goBack()
  await focusOn(page, 'unknown')
  await page.goForward()
  await page.waitForURL(`${TYRE}/water-test`)
  await page.goForward()
  await page.waitForURL(`${TYRE}/pump-up`)
  expect(await trail(page)).toHaveLength(2)
  expect(await isSameDocument(page)).toBe(true)
  expect(complaints).toEqual([])
  await close()
})

whenDeep('Back leads to the place on the page that was left', async () => {
  const { page, close } = await openPage({ viewport: { width: 375, height: 320 } })
  await open(page, `${TYRE}/where`)
  await page.evaluate(() => scrollTo({ top: 200, behavior: 'instant' }))
  await drawn(page)
  await page.evaluate(() => document.querySelector<HTMLElement>('[data-choice="unknown"]')!.click())
  await page.waitForURL(`${TYRE}/water-test`)
  expect(await page.evaluate(() => scrollY)).toBe(0)
  await page.goBack()
  await page.waitForFunction(() => scrollY === 200)
  await close()
})

whenDeep('a page that was loaded anew in the middle of a walk leads back all the same', async () => {
  const { page, close } = await openPage()
  await open(page, `${TYRE}/where`)
  await choose(page, 'unknown')
  await ahead(page)
  await choose(page, 'none')
  const [first] = await page.locator('main h1').allInnerTexts()
  await page.reload()
  await page.goBack()
  await page.waitForURL(`${TYRE}/water-test`)
  await page.waitForFunction((other) => document.querySelector('h1')?.textContent !== other, first)
  expect(await trail(page)).toHaveLength(1)
  await close()
})

test('answers count whose pages were left before any script had come', async () => {
  const { page, close } = await openPage(NO_WORKER)
  await page.route('**/*.js', (route) => route.abort())
  await page.goto(`${TYRE}/where`)
  await choose(page, 'unknown', 'none')
  await page.goBack()
  await page.unroute('**/*.js')
  await page.goBack()
  // By then the scripts have seen the page.
  await page.waitForFunction(() => !document.querySelector('body link'))
  await page.goForward()
  await page.waitForURL(`${TYRE}/water-test`)
  expect(await trail(page)).toHaveLength(1)
  await page.goForward()
  await page.waitForURL(`${TYRE}/pump-up`)
  expect(await trail(page)).toHaveLength(2)
  await close()
})
