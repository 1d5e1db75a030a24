import type { Page } from 'playwright-core'
import { foreignSite, roasterySite } from '../harness/sites'
import { NO_WORKER, openPage, useBrowser } from '../harness/browser'

useBrowser()

const site = roasterySite()
/** Named in the example’s site.json: the host, whose pages are only here. The site itself is reached under its public name. */
const HOST = 'https://shop.two-beans.example'
const SITE = 'https://help.two-beans.example'
const STRANGER = 'https://stranger.example'

type Told = [string, Record<string, string>]

/** Opens a page of another origin with that in its body, and gives what it hears. */
async function hostPage(origin: string, body: string) {
  const opened = await openPage({ ...NO_WORKER, viewport: { width: 900, height: 700 } })
  const { page } = opened
  await page.route(`${SITE}/**`, async (route) => {
    const { pathname, search } = new URL(route.request().url())
    await route.fulfill({ response: await route.fetch({ url: site.url + pathname + search }) })
  })
  await page.route(`${origin}/**`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>Host</title><script>
        window.told = []
        for (const type of ['step', 'answer', 'solved', 'support'])
          addEventListener(type, (event) => window.told.push([type, event.detail]))
      </script><script src="${SITE}/embed.js"></script><body>${body}</body>`,
    }),
  )
  await page.goto(`${origin}/desk`)
  const told = () => page.evaluate(() => (window as unknown as { told: Told[] }).told)
  const close = async () => {
    // What is on its way for a page that nobody looks at any more.
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await opened.close()
  }
  return { ...opened, told, close }
}

const frameIn = (page: Page) => page.frameLocator('signpost-guide iframe')

async function untilTold(page: Page, type: string, step: string): Promise<void> {
  await page.waitForFunction(
    ([type, step]) =>
      (window as unknown as { told: Told[] }).told.some(
        ([one, detail]) => one === type && detail.step === step,
      ),
    [type, step] as const,
  )
}

test('a host shows a step without head and foot, as high as it is, and hears of the whole walk', async () => {
  const { page, complaints, told, close } = await hostPage(
    HOST,
    '<signpost-guide guide="no-coffee" step="display"></signpost-guide>',
  )
  const frame = frameIn(page)
  await untilTold(page, 'step', 'display')
  expect(await frame.locator('body > header').isVisible()).toBe(false)
  expect(await frame.locator('footer').isVisible()).toBe(false)
  await frame.locator('a[data-choice="lit"]').click()
  await untilTold(page, 'step', 'descale')
  // It has a warning and a list more.
  const inside = () =>
    frame.locator('body').evaluate((body) => Math.ceil(body.getBoundingClientRect().height))
  await page.waitForFunction(
    (height) => document.querySelector('iframe')!.getBoundingClientRect().height === height,
    await inside(),
  )
  expect(await frame.locator('body > header').isVisible()).toBe(false)
  await frame.locator('a[data-choice="works"]').click()
  await untilTold(page, 'solved', 'coffee')
  const all = await told()
  expect(all.map(([type, { step, answer }]) => [type, step, answer].filter(Boolean).join(' '))).toEqual([
    'step display',
    'answer display lit',
    'step descale',
    'answer descale works',
    'step coffee',
    'solved coffee',
  ])
  expect(all[2]![1]).toMatchObject({ lang: 'en', guide: 'no-coffee', url: `${SITE}/en/no-coffee/descale` })
  expect(complaints).toEqual([])
  await close()
})

test('an end with support is told, and another language can be asked for', async () => {
  const { page, told, close } = await hostPage(
    HOST,
    '<signpost-guide guide="no-coffee" step="write-to-us" lang="de"></signpost-guide>',
  )
  await untilTold(page, 'support', 'write-to-us')
  expect((await told()).map(([type, { lang }]) => `${type} ${lang}`)).toEqual(['step de', 'support de'])
  await page.evaluate(() => document.querySelector('signpost-guide')!.setAttribute('step', 'plug'))
  await untilTold(page, 'step', 'plug')
  await close()
})

test('an origin that the site does not name gets nothing', async () => {
  const { page, complaints, told, close } = await hostPage(
    STRANGER,
    '<signpost-guide guide="no-coffee" step="display"></signpost-guide>',
  )
  await page.waitForFunction(() => document.querySelector('iframe')?.contentDocument === null)
  await page.waitForLoadState('networkidle')
  expect(complaints.join()).toContain('frame-ancestors')
  expect(await told()).toEqual([])
  await close()
})

test('outside a frame the address with ?embed has no head and foot, and others do', async () => {
  const { page, close } = await openPage(NO_WORKER)
  for (const [query, shown] of [
    ['?embed', false],
    ['', true],
  ] as const) {
    await page.goto(`${site.url}/en/no-coffee/plug${query}`)
    expect(await page.locator('body > header').isVisible()).toBe(shown)
  }
  await close()
})

test('who frames nothing has no script for it', async () => {
  const { url } = foreignSite()
  expect((await fetch(`${url}/embed.js`)).status).toBe(404)
  expect(await (await fetch(`${url}/en`)).text()).not.toContain('data-embed')
})
