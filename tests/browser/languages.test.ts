import { messagesLang } from '@/lib/messages'
import { openPage, useBrowser } from '../harness/browser'
import { builtPages } from '../harness/built-pages'
import { builtSites, foreignSite } from '../harness/sites'
import { choose, trail } from '../harness/trail'
import { contentOf } from '../harness/walks'
import { whenDeep } from '../harness/when-deep'

useBrowser()

const foreign = foreignSite()

test('another language keeps the step, the interface and the answers', async () => {
  const { page, complaints, close } = await openPage()
  await page.goto(`${foreign.url}/en/no-internet/lights`)
  await choose(page, 'blinking', 'next', 'no')
  await page.locator('[data-choose="touch"]').click()
  const given = await trail(page)
  await page.locator('body > footer a[hreflang="ar"]').click()
  await page.waitForURL('**/ar/no-internet/open-settings')
  expect(await trail(page)).toHaveLength(given.length)
  expect(await page.evaluate(() => document.documentElement.dataset.ui)).toBe('touch')
  await page.locator('body > footer a[hreflang="en"]').click()
  await page.waitForURL('**/en/no-internet/open-settings')
  expect(await trail(page)).toEqual(given)
  expect(complaints).toEqual([])
  await close()
})

test.each(['/search?q=pump', '/flat-tyre/map#where', '/flat-tyre/all#where'])(
  'another language keeps what is searched for, and the place on a page: %s',
  async (address) => {
    const { page, close } = await openPage()
    await page.goto(`${foreign.url}/en${address}`, { waitUntil: 'networkidle' })
    await page.locator('body > footer a[hreflang="ar"]').click()
    await page.waitForURL(`${foreign.url}/ar${address}`)
    await close()
  },
)

const withoutPath = (html: string) => html.replace(/ href="[^"]*"/, '')

test('where there is nothing, the language of the address comes first', async () => {
  const { page, complaints, close } = await openPage({ locale: 'en-GB' })
  await page.goto(`${foreign.url}/ar/flat-tyre/no-such-step`)
  const first = page.locator('main > section').first()
  await page.waitForFunction(() => document.querySelector('main > section')?.matches('[lang=ar]'))
  expect(await first.locator('h1').count()).toBe(1)
  expect(await page.locator('h1').count()).toBe(1)
  const root = page.locator('html')
  expect([await root.getAttribute('lang'), await root.getAttribute('dir')]).toEqual(['ar', 'rtl'])
  expect(await page.title()).toContain((await first.locator('h1').textContent())!)
  // What stands around it is that of every page of the language.
  const around = () =>
    page
      .locator(':is(.skip, header a, footer a[hreflang])')
      .evaluateAll((all) => all.map((one) => one.outerHTML))
  const [here, isHere] = [await around(), await page.title()]
  await page.keyboard.press('Control+k')
  await page.locator('.palette-list a[href^="/ar/"]').first().waitFor()
  await page.goto(`${foreign.url}/ar`)
  expect(here.map(withoutPath)).toEqual((await around()).map(withoutPath))
  expect(isHere.endsWith(` · ${await page.locator('header a').first().textContent()}`)).toBe(true)
  expect(complaints.filter((one) => !one.includes('404'))).toEqual([])
  await page.goto(`${foreign.url}/ar/flat-tyre/where).`)
  expect(page.url()).toBe(`${foreign.url}/ar/flat-tyre/where`)
  await close()
})

whenDeep('so it does after a link that says them', async () => {
  const { page, close } = await openPage()
  await page.goto(`${foreign.url}/en/no-internet/open-settings?ui=touch&via=lights.blinking~after-restart.no`)
  const given = await trail(page)
  await page.locator('body > footer a[hreflang="ar"]').click()
  await page.waitForURL('**/ar/no-internet/open-settings')
  expect(await trail(page)).toHaveLength(given.length)
  expect(await page.evaluate(() => document.documentElement.dataset.ui)).toBe('touch')
  await close()
})

describe.each(builtSites())('$name', (site) => {
  const { languages, langOf, site: settings } = contentOf(site)

  test('each page names itself in every language that it is written in', async () => {
    for (const { address, html } of await builtPages(site)) {
      const [, lang = '', guide = '', step] = address.split('/')
      const rest = address.slice(lang.length + 1)
      const reserved = ['map', 'all'].includes(step ?? '') ? undefined : step
      const written = guide === '' || guide === 'search' || langOf(lang, guide, reserved) === lang
      const named = [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)]
      const wanted = written ? languages.map((one) => [one, `${settings.url}/${one}${rest}`]) : []
      expect([address, named.map(([, one, href]) => [one, href])]).toEqual([address, wanted])
    }
  })

  test('what is not translated says so, in the language that it is in', async () => {
    const { page, close } = await openPage()
    const first = languages[0]!
    const pages = (await builtPages(site)).filter(({ address }) => {
      const [, lang = '', guide = '', step] = address.split('/')
      return step && !['map', 'all'].includes(step) && langOf(lang, guide, step) !== lang
    })
    for (const { address } of pages.slice(0, 3)) {
      await page.goto(site.url + address)
      expect(await page.locator('main [data-untranslated]').innerText()).not.toBe('')
      const heading = page.locator('main h1')
      const said = await heading.evaluate((one) =>
        (one.querySelector('[lang]') ?? one.closest('[lang]'))!.getAttribute('lang'),
      )
      expect(said).toBe(first)
    }
    expect(pages.length > 0).toBe(site.name === 'foreign')
    await close()
  })

  test('a date is written as the language of the words around it writes it', async () => {
    const days = Array.from({ length: 60 }, (_, ago) => new Date(Date.now() - ago * 24 * 60 * 60 * 1000))
    for (const lang of languages) {
      // It stands in a sentence of the interface, and so is in the language of its words.
      const own = new Intl.DateTimeFormat(messagesLang(lang), { dateStyle: 'long', timeZone: 'UTC' })
      const [guide] = contentOf(site).guides(lang).keys()
      const html = await (await fetch(`${site.url}/${lang}/${guide}/all`)).text()
      expect(days.some((day) => html.includes(own.format(day)))).toBe(true)
    }
  })

  test('the site has its name in each language', async () => {
    for (const lang of languages) {
      const html = await (await fetch(`${site.url}/${lang}`)).text()
      expect(html).toContain(settings.names?.[lang] ?? settings.name)
    }
  })
})
