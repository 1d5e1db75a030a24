import { axeFindings } from '../harness/axe'
import type { Page } from 'playwright-core'
import { mkdirSync } from 'node:fs'
import { drawn, NO_WORKER, openPage, useBrowser } from '../harness/browser'
import { count } from '../harness/insight-reader'
import { countedSite, INSIGHT_PASSWORD } from '../harness/sites'

useBrowser()
const site = countedSite()
const SHOTS = '.signpost/insight-shots'
mkdirSync(SHOTS, { recursive: true })

/** Each in light and in dark. */
const WIDTHS = [375, 1440]

async function signedIn(width = 1440) {
  const opened = await openPage({ ...NO_WORKER, viewport: { width, height: 800 }, colorScheme: 'light' })
  const { page } = opened
  await page.goto(`${site.url}/insight?guide=no-internet&lang=en`)
  if (await page.locator('input[type=password]').count()) {
    await page.fill('input[type=password]', INSIGHT_PASSWORD)
    await page.click('button')
  }
  await page.locator('.insight').waitFor()
  // The database is opened while pages are served already.
  while ((await page.locator('.insight h1').count()) === 0) {
    await page.waitForTimeout(500)
    await page.reload()
  }
  // The browser complains of the page that asks for the password, for it is a 401.
  opened.complaints.length = 0
  return opened
}

/** What axe finds, and how much wider than the window the page is. */
async function faultsOf(page: Page, name: string): Promise<string[]> {
  const faults: string[] = []
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await drawn(page)
      const { violations } = await axeFindings(page)
      const where = `${width} ${colorScheme}`
      faults.push(...violations.map((one) => `${where} ${one}`))
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      if (wider > 0) faults.push(`${where}: ${wider} px too wide`)
      await page.screenshot({ path: `${SHOTS}/${name}-${width}-${colorScheme}.png`, fullPage: true })
    }
  }
  return faults
}

/** Numbers are written every ten seconds. */
async function untilShown(page: Page, text: string): Promise<void> {
  while (!(await page.locator('.insight').innerText()).includes(text)) {
    await page.waitForTimeout(500)
    await page.reload()
  }
}

test('the page that asks for the password has no fault, and a wrong one is told', async () => {
  const { page, close } = await openPage(NO_WORKER)
  await page.goto(`${site.url}/insight`)
  expect(await faultsOf(page, 'sign-in')).toEqual([])
  await page.fill('input[type=password]', 'a box that is dark')
  await page.click('button')
  await page.locator('[role=alert]').waitFor()
  expect(await faultsOf(page, 'sign-in-wrong')).toEqual([])
  await close()
})

test('without numbers the page says so, and has no fault', async () => {
  const { page, complaints, close } = await signedIn()
  expect(await faultsOf(page, 'empty')).toEqual([])
  expect(complaints).toEqual([])
  await close()
})

test('one reader’s walk is counted by its edges, and nothing is left in the browser to count by', async () => {
  const reader = await openPage(NO_WORKER)
  const sent: unknown[] = []
  await reader.page.exposeFunction('heard', (event: unknown) => sent.push(event))
  await reader.page.addInitScript(() =>
    addEventListener('signpost:event', (event) =>
      (window as unknown as { heard: (event: unknown) => void }).heard(
        (event as CustomEvent<unknown>).detail,
      ),
    ),
  )
  await reader.page.goto(`${site.url}/en/no-internet/lights`)
  await reader.page.click('[data-choice=blinking]')
  await reader.page.waitForURL('**/restart-router')
  // Who leaves before a page is drawn has not arrived there.
  await drawn(reader.page)
  await reader.page.goto('about:blank')
  expect(await reader.page.context().cookies()).toEqual([])
  await reader.close()
  expect(sent).toEqual(
    expect.arrayContaining([
      { kind: 'answer', step: 'no-internet/lights', key: 'blinking' },
      expect.objectContaining({
        kind: 'arrive',
        step: 'no-internet/restart-router',
        from: 'no-internet/lights',
      }),
    ]),
  )
  const { page, complaints, close } = await signedIn()
  await untilShown(page, 'It blinks\t1')
  expect(await faultsOf(page, 'one')).toEqual([])
  expect(complaints).toEqual([])
  await close()
}, 120_000)

test('with many readers the page has no fault, a comment can be removed, and an error made an answer', async () => {
  const at = (step: string) => `no-internet/${step}`
  for (let n = 0; n < 400; n++)
    expect(
      await count(site.url, [
        ...Array.from({ length: 8 }, () => ({ kind: 'arrive', step: at('lights'), how: 'search' }) as const),
        { kind: 'answer', step: at('lights'), key: n % 3 ? 'blinking' : 'dark' },
        { kind: 'arrive', step: at('restart-router'), how: 'link', from: at('lights') },
        { kind: 'outcome', step: at('support') },
        { kind: 'solved', step: at('support'), key: n % 4 ? 'yes' : 'no' },
        ...(n % 40
          ? []
          : [{ kind: 'comment', step: at('support'), text: `The box hums, case ${n / 40}` } as const]),
        ...(n % 20 ? [] : [{ kind: 'error', text: 'Firmware image rejected by the box' } as const]),
      ]),
    ).toBe(200)
  const { page, complaints, close } = await signedIn()
  await untilShown(page, 'firmware image rejected')
  // Batches come to the database in parts.
  await untilShown(page, 'case 9')
  expect(await page.locator('meta[name=color-scheme]').count()).toBe(1)
  expect(await faultsOf(page, 'many')).toEqual([])
  expect(complaints).toEqual([])
  const [patch] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('a', { hasText: 'Make it an answer' }).last().click(),
  ])
  const text = await new Response((await patch.createReadStream()) as unknown as ReadableStream).text()
  expect(text).toMatch(/^diff --git a\/tests\/fixtures\/sites\/foreign\//)
  expect(text).toMatch(/^\+.*match: firmware/m)
  const remove = page.locator('.insight-groups form')
  const before = await remove.count()
  await remove.first().locator('button').click()
  await page.waitForURL(/#insight\.comments$/)
  expect(await remove.count()).toBe(before - 1)
  await close()
}, 300_000)

test('a cookie is worthless once its reader has signed out', async () => {
  const { page, close } = await signedIn()
  const copy = await page.context().cookies()
  await page.locator('.insight header button').click()
  await page.locator('input[type=password]').waitFor()
  await page.context().addCookies(copy)
  await page.goto(`${site.url}/insight`)
  expect(await page.locator('input[type=password]').count()).toBe(1)
  await close()
})
