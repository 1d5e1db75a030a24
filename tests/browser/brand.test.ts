import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { axeFindings } from '../harness/axe'
import { atRest, drawn, NO_WORKER, openPage, useBrowser } from '../harness/browser'
import { DEEP } from '../harness/depth'
import { whenDeep } from '../harness/when-deep'
import { sharedExport } from '../harness/exported-site'
import { tracesOfOthers } from '../harness/of-others'
import { authoritySite, roasterySite, type BuiltSite } from '../harness/sites'

useBrowser()

const site = roasterySite()
const DARK_PAPER = 'rgb(29, 18, 22)'
const LIGHT_PAPER = 'rgb(255, 247, 242)'

const paperOf = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)

test('nothing of another company is in any file that npm start sends', () => {
  const folder = path.join(site.distDir, 'sent')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  expect(files.length).toBeGreaterThan(50)
  expect(tracesOfOthers(folder, files)).toEqual([])
  expect(files).not.toContain('icon.svg')
})

whenDeep('nor in any file of an export', async () => {
  const { folder, files } = await sharedExport(site)
  expect(tracesOfOthers(folder, files)).toEqual([])
  expect(files).not.toContain('icon.svg')
})

test('each colour scheme has its logo, and the site its typeface, heading and links', async () => {
  for (const [colorScheme, paper] of [
    ['light', LIGHT_PAPER],
    ['dark', DARK_PAPER],
  ] as const) {
    const { page, complaints, close } = await openPage({ colorScheme, ...NO_WORKER })
    await page.goto(`${site.url}/en`)
    await atRest(page)
    expect(await paperOf(page)).toBe(paper)
    const logos = await page
      .locator('header img:visible')
      .evaluateAll((all) =>
        all.map((one) => [
          (one as HTMLImageElement).dataset.scheme,
          (one as HTMLImageElement).naturalWidth > 0,
        ]),
      )
    expect(logos).toEqual([[colorScheme, true]])
    const faces = await page.evaluate(() =>
      [...document.fonts].map(({ status, weight }) => `${weight} ${status}`),
    )
    expect(faces.sort()).toEqual(['400 loaded', '700 loaded'])
    const { home, links } = JSON.parse(await readFile('examples/roastery/site.json', 'utf8')) as {
      home: { heading: { en: string } }
      links: { url: string }[]
    }
    expect(await page.locator('h1').textContent()).toBe(home.heading.en)
    expect(await page.locator(`footer a[href="${links[0]!.url}"]`).count()).toBe(1)
    expect(complaints).toEqual([])
    await close()
  }
})

test('a reader’s choice of colours wins over the device, at once on every page, and can be taken back', async () => {
  const { page, complaints, close } = await openPage({ colorScheme: 'light', ...NO_WORKER })
  const frame = () => page.locator('meta[name=theme-color][media="all"]').getAttribute('content')
  await page.goto(`${site.url}/en/no-coffee/display`)
  await page.selectOption('#theme', 'dark')
  expect(await paperOf(page)).toBe(DARK_PAPER)
  await page.click('a[data-choice="lit"]')
  await page.waitForURL('**/descale')
  await drawn(page)
  expect([await paperOf(page), await page.inputValue('#theme')]).toEqual([DARK_PAPER, 'dark'])
  // As soon as there is a body there is its colour: nothing else is ever seen.
  await page.addInitScript(() => {
    new MutationObserver((_, watcher) => {
      if (!document.querySelector('body')) return
      watcher.disconnect()
      Object.assign(window, { first: getComputedStyle(document.documentElement).backgroundColor })
    }).observe(document, { childList: true, subtree: true })
  })
  await page.reload()
  expect(await page.evaluate(() => (window as unknown as { first: string }).first)).toBe(DARK_PAPER)
  expect([await page.inputValue('#theme'), await frame()]).toEqual(['dark', '#1d1216'])
  await page.selectOption('#theme', '')
  expect(await paperOf(page)).toBe(LIGHT_PAPER)
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('theme')))).toEqual(
    [],
  )
  expect(complaints).toEqual([])
  await close()
})

test('without scripts nobody is offered a choice', async () => {
  const { page, close } = await openPage({ javaScriptEnabled: false })
  await page.goto(`${site.url}/en`)
  expect(await page.locator('#theme').isVisible()).toBe(false)
  await close()
})

const COLOURED: { in: BuiltSite; step: string }[] = [
  { in: site, step: 'no-coffee/descale' },
  ...(DEEP
    ? [
        { in: site, step: 'no-coffee/coffee' },
        { in: authoritySite(), step: 'library-card/reset-password' },
        { in: authoritySite(), step: 'library-card/accepted' },
      ]
    : []),
]

test.each(COLOURED)(
  'colours of $step have contrast enough in both schemes',
  async ({ in: { url }, step }) => {
    const { page, close } = await openPage({ colorScheme: 'light', reducedMotion: 'reduce', ...NO_WORKER })
    await page.goto(`${url}/en/${step}`)
    await atRest(page)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await drawn(page)
      expect((await axeFindings(page, { rules: ['color-contrast'] })).violations).toEqual([])
    }
    await close()
  },
)

whenDeep('a site of light colours alone stays light on a dark device', async () => {
  const { page, close } = await openPage({ colorScheme: 'dark', ...NO_WORKER })
  await page.goto(`${authoritySite().url}/en`)
  expect(await paperOf(page)).toBe('rgb(255, 255, 255)')
  expect(await page.locator('meta[name=theme-color]').count()).toBe(1)
  await close()
})
