import { atRest, openPage, useBrowser } from '../harness/browser'
import { isSameDocument, open } from '../harness/same-document'
import { foreignSite } from '../harness/sites'
import { choose } from '../harness/trail'

useBrowser()

const TYRE = `${foreignSite().url}/en/flat-tyre`

test.each([
  ['as files are', true],
  ['of another build, as files are', false],
])('a server that sends whole pages %s is walked on, too', async (_, isSame) => {
  const { page, close } = await openPage()
  await page.route('**/*?part', async (route) => {
    const address = route.request().url().replace('?part', '')
    const html = await (await fetch(address)).text()
    const body = isSame ? html : html.replace('</style>', 'h1{color:red}</style>')
    // The page that asks may be gone.
    await route.fulfill({ contentType: 'text/html', body }).catch(() => undefined)
  })
  await open(page, `${TYRE}/where`)
  await choose(page, 'unknown')
  await page.waitForLoadState()
  expect(await isSameDocument(page)).toBe(isSame)
  await close()
})

test.each([
  ['who saves data', { saveData: true }],
  ['with a slow line', { effectiveType: '2g' }],
])('for a reader %s nothing is fetched ahead', async (_, connection) => {
  const { page, requests, close } = await openPage()
  await page.addInitScript((value) => Object.defineProperty(navigator, 'connection', { value }), connection)
  await page.goto(`${TYRE}/where`)
  await atRest(page)
  expect(requests.filter((url) => url.includes('/water-test'))).toEqual([])
  await choose(page, 'unknown')
  expect(await page.locator('main h1').isVisible()).toBe(true)
  await close()
})
