import { openPage, useBrowser } from '../harness/browser'
import { contentSite, foreignSite } from '../harness/sites'
import { trail } from '../harness/trail'

useBrowser()

const site = foreignSite()

test.each([
  ['a renamed step', '/en/flat-tyre/look-for-hole?ui=app', '/en/flat-tyre/find-hole?ui=app'],
  ['a step of a renamed guide', '/ar/puncture/workshop', '/ar/flat-tyre/workshop'],
  ['a step renamed after its guide', '/en/puncture/look-for-hole?ui=app', '/en/flat-tyre/find-hole?ui=app'],
  ['what machines read of it', '/ar/puncture/look-for-hole.md', '/ar/flat-tyre/find-hole.md'],
  ['a renamed guide', '/en/puncture', '/en/flat-tyre'],
  [
    'the short link of a renamed step',
    '/s/bcdfghj?ui=app&via=where.tube',
    '/en/flat-tyre/find-hole?ui=app&via=where.tube',
  ],
  ['the short link of a step of a renamed guide', '/s/2345678', '/en/flat-tyre/workshop'],
  ['what machines read of a renamed step', '/en/flat-tyre/look-for-hole.md', '/en/flat-tyre/find-hole.md'],
  ['a renamed guide as data', '/ar/puncture.json', '/ar/flat-tyre.json'],
  ['a short link in capitals', '/s/BCDFGHJ', '/en/flat-tyre/find-hole'],
])('%s arrives for good, with its query', async (_, address, arrives) => {
  const answer = await fetch(site.url + address, {
    redirect: 'manual',
    headers: { 'accept-language': 'en' },
  })
  expect(answer.status).toBe(308)
  const to = new URL(answer.headers.get('location') ?? '', site.url)
  expect(to.pathname + decodeURIComponent(to.search)).toBe(arrives)
  expect((await fetch(to)).status).toBe(200)
})

test('an old link with answers arrives with its trail', async () => {
  const { page, close } = await openPage()
  await page.goto(`${site.url}/en/puncture/patch?via=where.look-for-hole`)
  expect(await trail(page)).toHaveLength(2)
  expect(await page.locator('.trail-notice').textContent()).toBe('')
  await close()
})

test('an old link with answers to a step that has moved to another guide arrives with its trail', async () => {
  const { page, close } = await openPage()
  const { url } = contentSite()
  await page.goto(
    `${url}/en/first-time-in-the-web-interface/find-the-address?via=page-does-not-open.wrong-address`,
  )
  expect(await trail(page)).toHaveLength(1)
  expect(new URL(page.url()).pathname).toBe('/en/find-device-address/look-for-it')
  expect(await page.locator('.trail-notice').textContent()).toBe('')
  await close()
})

test('a short link that no step has is not found, and says so in a page of ours', async () => {
  const answer = await fetch(`${site.url}/s/zzzzzzz`)
  expect(answer.status).toBe(404)
  expect(await answer.text()).toContain('<h1')
})

test('a short link goes to the language that the browser asks for', async () => {
  const answer = await fetch(`${site.url}/s/2345678`, {
    redirect: 'manual',
    headers: { 'accept-language': 'ar,en;q=0.5' },
  })
  expect(answer.headers.get('location')).toBe('/ar/flat-tyre/workshop')
})
