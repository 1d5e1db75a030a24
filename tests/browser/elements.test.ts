import type { Page } from 'playwright-core'
import { axeInBothSchemes, NOTHING_FOUND } from '../harness/axe'
import { drawn, openPage, PHONE, useBrowser } from '../harness/browser'
import { foreignSite } from '../harness/sites'
import { smallTargets } from '../harness/small-targets'
import { whenDeep } from '../harness/when-deep'

useBrowser()

const foreign = foreignSite()
const SAVE = `${foreign.url}/en/copy-settings/save`
const WHICH = `${foreign.url}/en/copy-settings/which-computer`
const FILM = `${foreign.url}/files/en/copy-settings/save.webm`

/** The names of the tabs that are chosen, and the panels that are seen. */
function chosen(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.tabs')].flatMap((tabs) => {
      const panels = [...tabs.querySelectorAll<HTMLElement>(':scope > .tab')]
      const seen = panels.filter(
        (panel) => panel.checkVisibility({ contentVisibilityAuto: true }) && panel.clientHeight > 0,
      )
      return [
        ...[...tabs.querySelectorAll('[aria-selected=true]')].map(({ textContent }) => textContent),
        ...seen.map((panel) => panel.querySelector('.tab-heading')?.textContent ?? ''),
      ]
    }),
  )
}

/** How far things have moved on a page since it was opened. */
function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let moved = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) moved += (entry as unknown as { value: number }).value
        }).observe({ type: 'layout-shift', buffered: true })
        requestAnimationFrame(() => setTimeout(() => resolve(moved), 100))
      }),
  )
}

async function openWired(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.locator('.tabs[data-wired]').first().waitFor()
}

test('tabs are reached and changed by keys, in the direction of the page', async () => {
  const { page, complaints, close } = await openPage()
  await openWired(page, SAVE)
  expect(await chosen(page)).toEqual(['Linux', 'Linux'])
  await page.getByRole('tab', { name: 'Linux' }).focus()
  for (const [key, name] of [
    ['ArrowRight', 'macOS'],
    ['End', 'Windows'],
    ['ArrowRight', 'Linux'],
    ['ArrowLeft', 'Windows'],
    ['Home', 'Linux'],
  ] as const) {
    await page.keyboard.press(key)
    expect(await chosen(page)).toEqual([name, name])
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(name)
  }
  expect(await page.getByRole('tabpanel', { name: 'Linux' }).isVisible()).toBe(true)
  await openWired(page, `${foreign.url}/ar/copy-settings/which-computer`)
  await page.getByRole('tab', { name: 'Windows' }).focus()
  await page.keyboard.press('ArrowLeft')
  expect(await chosen(page)).toEqual(['macOS', 'macOS'])
  expect(complaints).toEqual([])
  await close()
})

test('the choice of a tab holds for the visit, and is there at the first sight of the next page', async () => {
  const { page, close } = await openPage(PHONE)
  await openWired(page, WHICH)
  await page.getByRole('tab', { name: 'macOS' }).click()
  await page.waitForFunction(() => !document.querySelector('body link'))
  await page.locator('[data-choice]').first().click()
  await page.waitForURL(SAVE)
  await page.locator('.tabs[data-wired]').waitFor()
  expect(await chosen(page)).toEqual(['macOS', 'macOS'])
  await page.goto(SAVE)
  await page.locator('.tabs[data-wired]').waitFor()
  expect(await chosen(page)).toEqual(['macOS', 'macOS'])
  expect(await layoutShift(page)).toBe(0)
  await close()
})

whenDeep('nothing moves when tabs are wired', async () => {
  const { page, close } = await openPage(PHONE)
  await openWired(page, SAVE)
  expect(await layoutShift(page)).toBe(0)
  await close()
})

test('a link to what stands in another tab opens it', async () => {
  const { page, close } = await openPage()
  await openWired(page, SAVE)
  await page.locator('.details > summary').click()
  await page.locator('.details a').click()
  expect(await chosen(page)).toEqual(['macOS', 'macOS'])
  expect(await page.locator('#where-the-file-goes').isVisible()).toBe(true)
  await openWired(page, `${SAVE}#tab.1.3`)
  await page.waitForFunction(() => document.querySelector('[aria-selected=true]')?.textContent === 'Windows')
  await close()
})

test('without scripts all tabs are there under headings, details open, and a term says what it means', async () => {
  const { page, close } = await openPage({ javaScriptEnabled: false })
  await page.goto(SAVE)
  for (const name of ['Linux', 'macOS', 'Windows'])
    expect(await page.getByRole('heading', { name, exact: true }).isVisible()).toBe(true)
  expect(await page.locator('.tab-list').isVisible()).toBe(false)
  await page.locator('.details > summary').click()
  expect(await page.getByText('quokka').isVisible()).toBe(true)
  const meaning = page.locator('.term-meaning').first()
  expect(await meaning.isVisible()).toBe(false)
  await page.locator('.term > button').first().click()
  expect(await meaning.isVisible()).toBe(true)
  expect(await page.locator('.video video[controls][poster]').count()).toBe(1)
  await close()
})

test.each([
  ['a step', SAVE],
  ['all steps', `${foreign.url}/en/copy-settings/all`],
])('on paper everything is there: %s', async (_, address) => {
  const { page, close } = await openPage()
  await page.goto(address)
  await page.locator('.tabs[data-wired]').first().waitFor()
  await page.emulateMedia({ media: 'print' })
  for (const text of ['Open Terminal', 'quokka', 'marmot'].slice(address === SAVE ? 1 : 0))
    expect(
      await page
        .getByText(text)
        .first()
        .evaluate((one) => one.checkVisibility() && one.getBoundingClientRect().height > 0),
    ).toBe(true)
  for (const panel of await page.locator('.tab').all()) {
    expect(await panel.evaluate(({ clientHeight }) => clientHeight)).toBeGreaterThan(20)
    expect(await panel.locator('.tab-heading').isVisible()).toBe(true)
  }
  const film = page.locator('.video')
  expect(await film.locator('a').evaluate((link) => getComputedStyle(link, '::after').content)).toContain(
    'https://repair.example/files/en/copy-settings/save.webm',
  )
  const within = page.locator('main .prose', { has: film })
  const meanings = await within
    .locator('.term-meaning')
    .evaluateAll((all) => all.map((one) => one.checkVisibility()))
  expect(meanings.slice(0, 2)).toEqual([true, false])
  await close()
})

test('axe finds nothing, in light and in dark, and nothing is too small for a finger', async () => {
  const { page, close } = await openPage(PHONE)
  for (const address of [SAVE, `${foreign.url}/ar/copy-settings/which-computer`]) {
    await openWired(page, address)
    await page.locator('.details > summary').click()
    // A term of the one has a meaning, that of the other is a number.
    if (address === SAVE) await page.locator('.term > button').first().click()
    expect(await axeInBothSchemes(page)).toEqual(NOTHING_FOUND)
    expect(await smallTargets(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    )
  }
  await close()
})

test('a block of code is copied as it is, with a name and without', async () => {
  const { page, close } = await openPage({ permissions: ['clipboard-read', 'clipboard-write'] })
  await openWired(page, SAVE)
  for (const [tab, code] of [
    ['Linux', 'curl -o box.cfg http://192.168.178.1/settings'],
    ['Windows', 'start http://192.168.178.1/settings'],
  ] as const) {
    await page.getByRole('tab', { name: tab }).click()
    const panel = page.getByRole('tabpanel', { name: tab })
    await panel.locator('[data-copy-text]').click()
    await panel.locator('[role=status]:not(:empty)').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code)
  }
  await close()
})

test('a film is asked for when it is played, and plays with its captions', async () => {
  const { page, requests, complaints, close } = await openPage()
  await page.goto(SAVE)
  await page.locator('.tabs[data-wired]').waitFor()
  expect(requests.filter((one) => one.includes('.webm') || one.includes('.vtt'))).toEqual([])
  const cues = await page.locator('video').evaluate(async (video: HTMLVideoElement) => {
    const track = video.querySelector('track')!
    const read = new Promise((resolve) => track.addEventListener('load', resolve))
    video.muted = true
    await video.play()
    await read
    return [...track.track.cues!].map((cue) => (cue as VTTCue).text)
  })
  expect(cues).toEqual(['Press Save.'])
  expect(complaints).toEqual([])
  await close()
})

whenDeep('a film that cannot be had says so', async () => {
  const { page, close } = await openPage()
  await page.goto(SAVE)
  await page.locator('.tabs[data-wired]').waitFor()
  await page.route('**/*.webm', (route) => route.abort())
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('/video-played.')),
  )
  await drawn(page)
  await page.locator('video').evaluate((video: HTMLVideoElement) => video.play().catch(() => undefined))
  await page.locator('.video [role=status]:not(:empty)').waitFor()
  await close()
})

test.each([
  ['a part', 'bytes=10-19', 206, 'bytes 10-19/', 10],
  ['the rest', 'bytes=10-', 206, 'bytes 10-', undefined],
  ['more than there is', 'bytes=99999999-', 416, 'bytes */', 0],
  ['all of it', undefined, 200, undefined, undefined],
])('of a film %s is served', async (_, range, status, said, length) => {
  const answer = await fetch(FILM, { headers: range ? { Range: range } : {} })
  expect(answer.status).toBe(status)
  if (status < 400) expect(answer.headers.get('content-type')).toBe('video/webm')
  expect(answer.headers.get('content-range') ?? '').toContain(said ?? '')
  const { byteLength } = await answer.arrayBuffer()
  if (length !== undefined) expect(byteLength).toBe(length)
  else expect(byteLength).toBeGreaterThan(20)
})

whenDeep('a page without tabs, details or films loads none of their scripts', async () => {
  const { page, requests, close } = await openPage()
  await page.goto(`${foreign.url}/en/flat-tyre/where`)
  await page.waitForFunction(() => !document.querySelector('body link'))
  expect(requests.filter((one) => /\/(?:tabs-wired|unfold|video-played)\./.test(one))).toEqual([])
  await close()
})
