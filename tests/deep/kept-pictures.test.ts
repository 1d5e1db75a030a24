import { existsSync, readdirSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { launchChromium } from '@/scripts/browser/chromium'
import { everyKindOf } from '../harness/every-kind'
import { ACCEPTING, acceptBrowser, comparedWithKept, drawnBy, KEPT } from '../harness/kept-pictures'
import { NO_WORKER } from '../harness/browser'
import { foreignSite } from '../harness/sites'
import { together } from '../harness/together'
import { contentOf } from '../harness/walks'

// A picture of each kind of page of the foreign site, by the package's own Chromium and its own letters, whatever the machine has. It has none for
// Arabic: of a page in Arabic, the picture shows where things are.

const site = foreignSite()
const browser: Browser = await launchChromium({ pinned: true })
const version = `Chromium ${browser.version()}`
if (ACCEPTING) acceptBrowser(version)
const isSame = drawnBy() === version
if (!isSame)
  console.warn(
    `NOT TESTED: the pictures of pages were drawn by ${drawnBy()}, and this is ${version}. Look at them, and accept new ones: SIGNPOST_ACCEPT_PICTURES=1 npm run test:deep -- --selectProjects deep --testPathPatterns kept-pictures`,
  )
afterAll(() => browser.close())

/** Narrow and light in each direction of writing; wide and dark in the first language. */
const LOOKS = [
  { look: 'narrow', viewport: { width: 375, height: 800 }, colorScheme: 'light' as const },
  { look: 'wide', viewport: { width: 1280, height: 800 }, colorScheme: 'dark' as const },
]
const [first] = contentOf(site).languages
const all = everyKindOf(site).flatMap(({ kind, address }) =>
  LOOKS.filter(({ look }) => look === 'narrow' || kind.endsWith(`, ${first}`)).map((one) => ({
    ...one,
    address,
    name: `${kind} ${one.look}`.replaceAll(/\W+/g, '-'),
  })),
)
/** A page may be of two kinds. */
const cases = [...new Map(all.map((one) => [`${one.address} ${one.look}`, one])).values()]

const drawn = together(cases, async ({ address, name, viewport, colorScheme }) => {
  const context = await browser.newContext({
    ...{ viewport, colorScheme },
    ...NO_WORKER,
    reducedMotion: 'reduce',
    locale: 'en-GB',
  })
  const page = await context.newPage()
  // What ends, and how long ago something was, is the same tomorrow.
  await page.clock.setFixedTime(new Date('2026-11-29T12:00:00Z'))
  await page.goto(site.url + address, { waitUntil: 'networkidle' })
  // How far a film is loaded is chance.
  const png = await page.screenshot({
    ...{ animations: 'disabled', caret: 'hide', mask: [page.locator('video')], maskColor: '#808080' },
  })
  await context.close()
  return comparedWithKept(name, png)
})

const testSame = isSame ? test.each : test.skip.each

testSame(cases)('$name looks as it did when it was last accepted', async (one) => {
  expect(await drawn(one)).toBeUndefined()
})

test('no picture is kept of what is there no more', () => {
  const names = cases.map(({ name }) => `${name}.webp`)
  const kept = existsSync(KEPT) ? readdirSync(KEPT) : []
  expect(kept.filter((file) => file.endsWith('.webp') && !names.includes(file))).toEqual([])
})
