import { readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { openPage, useBrowser } from '../harness/browser'
import { exportSite } from '../harness/exported-site'
import { LAST_DAY, SECRET } from '../harness/noticed-content'
import { untilKept } from '../harness/offline'
import { noticedSite } from '../harness/sites'
import { whenDeep } from '../harness/when-deep'
import { inDepth } from '../harness/depth'

useBrowser()

const site = noticedSite()
/** The folder of what `npm start` sends. */
const sent = path.join(site.distDir, 'sent')
/** Of previews. */
const BUILDS = '.signpost/sites/notices-test'

/** Titles of the known problems that are seen. */
function told(page: Page): Promise<string[]> {
  // Not their inner text: a browser has none for steps further down, which it does not lay out yet.
  return page.locator('.problem-title:visible').allTextContents()
}

test.each([
  ['/en', ['Bulbs of May go out', 'A power cut']],
  ['/en/dark/plug-in', ['Bulbs of May go out', 'A power cut']],
  ...inDepth<[string, string[]]>([
    ['/en/dark', ['A power cut']],
    ['/en/dark/plugged-in', ['A power cut']],
  ]),
  ['/en/dark/all', ['A power cut', 'Bulbs of May go out', 'Bulbs of May go out']],
] as [string, string[]][])(
  '%s tells of the problems that name it, with scripts and without',
  async (address, titles) => {
    for (const javaScriptEnabled of [true, false]) {
      const { page, complaints, close } = await openPage({ javaScriptEnabled })
      await page.goto(site.url + address)
      expect(await told(page)).toEqual(titles)
      const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id))
      expect(new Set(ids).size).toBe(ids.length)
      expect(complaints).toEqual([])
      await close()
    }
  },
)

test('once its last day is over a problem is gone, on a page that is opened and on one that is turned to', async () => {
  const { page, close } = await openPage()
  await page.clock.setFixedTime(new Date(`${LAST_DAY}T20:00:00`))
  await page.goto(`${site.url}/en/dark/plug-in`)
  expect(await told(page)).toHaveLength(2)
  await page.clock.setFixedTime(new Date('2999-12-06T00:00:01'))
  await page.locator('[data-next]').click()
  await page.waitForURL('**/light')
  expect(await told(page)).toEqual(['A power cut'])
  for (const address of ['/en', '/en/dark/plug-in', '/en/dark/all']) {
    await page.goto(site.url + address)
    expect(await told(page)).toEqual(['A power cut'])
  }
  await close()
})

test('a page that stays open is rid of it when it is looked at again', async () => {
  const { page, close } = await openPage()
  await page.clock.setFixedTime(new Date(`${LAST_DAY}T20:00:00`))
  await page.goto(`${site.url}/en/dark/plug-in`, { waitUntil: 'networkidle' })
  await page.clock.setFixedTime(new Date('2999-12-06T00:00:01'))
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })))
  expect(await told(page)).toEqual(['A power cut'])
  await close()
})

test('without scripts a reader is told until when', async () => {
  const { page, close } = await openPage({ javaScriptEnabled: false })
  await page.goto(`${site.url}/en/dark/plug-in`)
  expect(await page.locator('.problem-label').first().innerText()).toContain('2999')
  await close()
})

test('without a network a problem is told, and gone once its last day is over', async () => {
  const { page, close } = await openPage()
  await page.goto(`${site.url}/en/dark/plug-in`)
  await untilKept(page, 'en.dark', 'en._own')
  await page.context().setOffline(true)
  await page.goto(`${site.url}/en/dark/light`)
  expect(await told(page)).toHaveLength(2)
  await page.clock.setFixedTime(new Date('2999-12-06T00:00:01'))
  await page.goto(`${site.url}/en/dark/light`)
  expect(await told(page)).toEqual(['A power cut'])
  await close()
})

/** The file of a page, as it is sent. */
const page = (name: string) => path.join(sent, 'en', `${name}.html`)

test('a page without a problem carries nothing for them', async () => {
  const html = await readFile(page('search'), 'utf8')
  expect(html).not.toContain('problem')
  expect(html).not.toContain('data-until')
})

test('a step says when it was checked', async () => {
  const html = await readFile(page('dark/plugged-in'), 'utf8')
  expect(html).toMatch(/class="checked"[^>]*>[^<]*2026/)
})

/** Files of a folder that have the drafts' word in their names or in them. */
async function holding(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const found: string[] = []
  for (const entry of entries.filter((one) => one.isFile())) {
    const file = path.join(entry.parentPath, entry.name)
    const name = path.relative(folder, file)
    if (name.includes(SECRET) || (await readFile(file)).toString().includes(SECRET)) found.push(name)
  }
  return found
}

test('no byte of a draft is in what is public', async () => {
  expect(await holding(sent)).toEqual([])
})

whenDeep('a preview has all of it, by its own name, and is not what is public afterwards', async () => {
  const preview = await exportSite({ builds: BUILDS, root: site.root }, { DRAFTS: '1' })
  expect(preview.said).toContain('for customers, with drafts')
  const pages = ['dark/secret', 'quetzal', 'quetzal/only'].map((one) => path.join('en', one, 'index.html'))
  expect(await holding(preview.folder)).toEqual(expect.arrayContaining(pages))
  for (const page of pages)
    expect(await readFile(path.join(preview.folder, page), 'utf8')).toContain('data-draft')
  expect(await readFile(path.join(preview.folder, 'robots.txt'), 'utf8')).toContain('Disallow: /\n')
  await preview.remove()
  const again = await exportSite({ builds: BUILDS, root: site.root })
  expect(await holding(again.folder)).toEqual([])
  await again.remove()
  await rm(BUILDS, { recursive: true })
})
