import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { contentFolder } from '../harness/content-folder'
import { openPage, useBrowser } from '../harness/browser'
import { exportSite, type ExportedSite } from '../harness/exported-site'
import { serveExport, untilKept } from '../harness/offline'
import { whenDeep } from '../harness/when-deep'

useBrowser()

/** So far from any day on which the test runs that only the page's own clock comes to it. */
const LAST_DAY = '2999-12-05'
const BUILDS = '.signpost/sites/notices-test'
const SECRET = 'quetzal'

const root = contentFolder({
  'en/dark/plugged-in.mdx':
    '---\ntitle: Is it plugged in?\nreviewed: 2026-11-20\nchoices:\n  - label: It is\n    to: call\n  - label: It is not\n    to: plug-in\n  - label: The secret quetzal\n    to: secret\n---\n',
  'en/dark/secret.mdx': `---\ntitle: A ${SECRET}\nnext: light\ndraft: true\n---\n\nThe ${SECRET} sings.\n`,
  'en/quetzal/index.mdx': `---\ntitle: The ${SECRET}\nsummary: A bird.\nstart: only\ndraft: true\n---\n`,
  'en/quetzal/only.mdx': `---\ntitle: Only a ${SECRET}\noutcome: solved\n---\n`,
  'en/_notices/bulbs.mdx': `---\ntitle: Bulbs of *May* go out\naffects: [dark/plug-in, dark/light]\nuntil: ${LAST_DAY}\n---\n\nWe know of it. [Call us](../dark/call.mdx).\n`,
  'en/_notices/power.mdx': '---\ntitle: A power cut\naffects: dark/\nsince: 2026-11-01\n---\n',
  'en/_notices/former.mdx': '---\ntitle: Long ago\naffects: all\nuntil: 2020-01-01\n---\n',
})
let site: ExportedSite
let server: Awaited<ReturnType<typeof serveExport>>

beforeAll(async () => {
  site = await exportSite({ builds: BUILDS, root })
  server = await serveExport(site.folder)
}, 400_000)
afterAll(async () => {
  await server.stop()
  await Promise.all([
    site.remove(),
    rm(root, { recursive: true }),
    rm(BUILDS, { recursive: true, force: true }),
  ])
})

/** Titles of the known problems that are seen. */
function told(page: Page): Promise<string[]> {
  return page.locator('.problem-title:visible').allInnerTexts()
}

test.each([
  ['/en', ['Bulbs of May go out', 'A power cut']],
  ['/en/dark', ['A power cut']],
  ['/en/dark/plugged-in', ['A power cut']],
  ['/en/dark/plug-in', ['Bulbs of May go out', 'A power cut']],
  ['/en/dark/all', ['A power cut', 'Bulbs of May go out', 'Bulbs of May go out']],
])('%s tells of the problems that name it, with scripts and without', async (address, titles) => {
  for (const javaScriptEnabled of [true, false]) {
    const { page, complaints, close } = await openPage({ javaScriptEnabled })
    await page.goto(server.url + address)
    expect(await told(page)).toEqual(titles)
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
    expect(complaints).toEqual([])
    await close()
  }
})

test('once its last day is over a problem is gone, on a page that is opened and on one that is turned to', async () => {
  const { page, close } = await openPage()
  await page.clock.setFixedTime(new Date(`${LAST_DAY}T20:00:00`))
  await page.goto(`${server.url}/en/dark/plug-in`)
  expect(await told(page)).toHaveLength(2)
  await page.clock.setFixedTime(new Date('2999-12-06T00:00:01'))
  await page.locator('[data-next]').click()
  await page.waitForURL('**/light')
  expect(await told(page)).toEqual(['A power cut'])
  for (const address of ['/en', '/en/dark/plug-in', '/en/dark/all']) {
    await page.goto(server.url + address)
    expect(await told(page)).toEqual(['A power cut'])
  }
  await close()
})

test('a page that stays open is rid of it when it is looked at again', async () => {
  const { page, close } = await openPage()
  await page.clock.setFixedTime(new Date(`${LAST_DAY}T20:00:00`))
  await page.goto(`${server.url}/en/dark/plug-in`, { waitUntil: 'networkidle' })
  await page.clock.setFixedTime(new Date('2999-12-06T00:00:01'))
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })))
  expect(await told(page)).toEqual(['A power cut'])
  await close()
})

test('without scripts a reader is told until when', async () => {
  const { page, close } = await openPage({ javaScriptEnabled: false })
  await page.goto(`${server.url}/en/dark/plug-in`)
  expect(await page.locator('.problem-label').first().innerText()).toContain('2999')
  await close()
})

test('without a network a problem is told, and gone once its last day is over', async () => {
  const { page, close } = await openPage()
  await page.goto(`${server.url}/en/dark/plug-in`)
  await untilKept(page, 'en.dark', 'en._own')
  await page.context().setOffline(true)
  await page.goto(`${server.url}/en/dark/light`)
  expect(await told(page)).toHaveLength(2)
  await page.clock.setFixedTime(new Date('2999-12-06T00:00:01'))
  await page.goto(`${server.url}/en/dark/light`)
  expect(await told(page)).toEqual(['A power cut'])
  await close()
})

test('a page without a problem carries nothing for them', async () => {
  const html = await readFile(path.join(site.folder, 'en', 'search', 'index.html'), 'utf8')
  expect(html).not.toContain('problem')
  expect(html).not.toContain('data-until')
})

test('a step says when it was checked', async () => {
  const html = await readFile(path.join(site.folder, 'en', 'dark', 'plugged-in', 'index.html'), 'utf8')
  expect(html).toMatch(/class="checked"[^>]*>[^<]*2026/)
})

async function holding({ folder, files }: ExportedSite): Promise<string[]> {
  const found: string[] = []
  for (const file of files) {
    const named = file.includes(SECRET)
    if (named || (await readFile(path.join(folder, file))).toString().includes(SECRET)) found.push(file)
  }
  return found
}

test('no byte of a draft is in what is public', async () => {
  expect(await holding(site)).toEqual([])
  expect(site.said).toContain('for customers to')
})

whenDeep('a preview has all of it, by its own name, and is not what is public afterwards', async () => {
  const preview = await exportSite({ builds: BUILDS, root }, { DRAFTS: '1' })
  expect(preview.said).toContain('for customers, with drafts')
  const pages = ['dark/secret', 'quetzal', 'quetzal/only'].map((one) => path.join('en', one, 'index.html'))
  expect(await holding(preview)).toEqual(expect.arrayContaining(pages))
  for (const page of pages)
    expect(await readFile(path.join(preview.folder, page), 'utf8')).toContain('data-draft')
  expect(await readFile(path.join(preview.folder, 'robots.txt'), 'utf8')).toContain('Disallow: /\n')
  await preview.remove()
  const again = await exportSite({ builds: BUILDS, root })
  expect(await holding(again)).toEqual([])
  await again.remove()
})
