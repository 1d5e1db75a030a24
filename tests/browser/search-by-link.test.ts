import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { openPage, useBrowser } from '../harness/browser'
import { foreignSite, siteBelow } from '../harness/sites'

useBrowser()

const site = foreignSite()
const HOLE = '/en/flat-tyre/find-hole'

async function codeOf(step: string): Promise<string> {
  const { links } = JSON.parse(await readFile(path.join(site.root, 'links.lock.json'), 'utf8')) as {
    links: Record<string, string>
  }
  return links[step]!
}

test.each([
  ['a short code', async () => codeOf('flat-tyre/find-hole'), HOLE],
  ['a code of a former step', async () => (await codeOf('flat-tyre/look-for-hole')).toUpperCase(), HOLE],
  [
    'a link in another language, with answers',
    async () => `https://repair.example/ar/flat-tyre/find-hole?via=where.unknown~water-test.tube).`,
    `${HOLE}?via=where.unknown~water-test.tube`,
  ],
])('the palette offers first, and alone, the step of %s', async (_, typed, leads) => {
  const { page, complaints, close } = await openPage()
  await page.goto(`${site.url}/en/pump/adapter`)
  await page.keyboard.press('Control+k')
  await page
    .locator('dialog.palette input')
    .first()
    .fill(await typed())
  const options = page.locator('dialog.palette .palette-list a')
  await page.waitForFunction(() => document.querySelectorAll('dialog.palette .palette-list a').length === 1)
  const href = await options.first().getAttribute('href')
  expect(decodeURIComponent(href!)).toBe(leads)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname === HOLE)
  expect(complaints).toEqual([])
  await close()
})

test.each([
  ['a short code', async () => codeOf('flat-tyre/find-hole')],
  ['a link of the site at its root', async () => Promise.resolve(`https://repair.example${HOLE}`)],
])('the page of the search, of a site below a path, finds the step of %s', async (_, typed) => {
  const { page, complaints, close } = await openPage()
  await page.goto(`${siteBelow().url}/en/search?q=${encodeURIComponent(await typed())}`)
  await page.waitForFunction(
    () => document.querySelectorAll('[data-results] ol a:not(.found-start)').length === 1,
  )
  expect(await page.locator('[data-results] ol a').first().getAttribute('href')).toBe(`/help${HOLE}`)
  expect(complaints).toEqual([])
  await close()
})
