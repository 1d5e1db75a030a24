import { HtmlValidate } from 'html-validate'
import { NO_WORKER, openPage, PHONE, useBrowser } from '../harness/browser'
import { builtPages } from '../harness/built-pages'
import { DEEP } from '../harness/depth'
import { linksOf } from '../harness/links'
import { builtSites } from '../harness/sites'

useBrowser()

/** In which pages are looked at, at one time. */
const TABS = 3

/** Of how many pages one is looked at in `npm test`, where there is much to do with each; all of them in `npm run test:deep`. */
const EVERY = DEEP ? 1 : 12

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // React writes void elements and boolean attributes its own way, and our text needs no typographer.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    'tel-non-breaking': 'off',
    'attr-case': 'off',
    // Safari forgets that an unstyled list is a list, unless it says so.
    'no-redundant-role': 'off',
    'prefer-native-element': ['error', { exclude: ['list'] }],
    'require-sri': 'off',
    'no-inline-style': 'error',
    // Dots keep our own ids apart from those made of headings, which are in any script.
    'valid-id': ['error', { relaxed: true }],
    'no-raw-characters': 'off',
  },
})

describe.each(builtSites())('$name', (site) => {
  test('pages are valid HTML', async () => {
    const said: string[] = []
    const pages = (await builtPages(site)).filter((_, i) => i % EVERY === 0)
    for (const { address, html } of pages) {
      const { results } = await validator.validateString(html)
      for (const { messages } of results) {
        said.push(
          ...messages.map(
            ({ ruleId, message, selector }) => `${address}: ${ruleId}: ${message} (${selector})`,
          ),
        )
      }
    }
    expect(said).toEqual([])
  })

  test('every page says what it is', async () => {
    for (const { address, html } of await builtPages(site)) {
      const about = {
        address,
        title: /<title>[^<]+</.test(html),
        description: /<meta name="description" content="[^"]/.test(html),
      }
      expect(about).toEqual({ address, title: true, description: true })
      expect(html.match(/<h1[ >]/g)).toHaveLength(1)
      expect(html).toMatch(new RegExp(`<html lang="${address.split('/')[1]}"`))
    }
  })

  test('every link leads somewhere, every fragment is there', async () => {
    const pages = await builtPages(site)
    const ids = new Map(
      pages.map(({ address, html }) => [
        address,
        new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)),
      ]),
    )
    const answers = new Map<string, Promise<number>>()
    const ask = (address: string) => {
      const asked =
        answers.get(address) ?? fetch(site.url + address, { method: 'HEAD' }).then(({ status }) => status)
      answers.set(address, asked)
      return asked
    }
    const dead: string[] = []
    for (const { address, html } of pages) {
      for (const link of linksOf(html)) {
        const target = new URL(link, site.url + address)
        if (target.origin !== site.url) {
          if (!['https:', 'http:', 'mailto:', 'tel:'].includes(target.protocol))
            dead.push(`${address}: ${link}`)
          continue
        }
        const status = await ask(target.pathname)
        const fragment = decodeURIComponent(target.hash.slice(1))
        const there = fragment === '' || ids.get(decodeURI(target.pathname))?.has(fragment)
        if (status !== 200 || !there) dead.push(`${address}: ${link} (${status})`)
      }
    }
    expect(dead).toEqual([])
  })

  test('no page is wider than a phone', async () => {
    const pages = (await builtPages(site)).filter((_, i) => i % EVERY === 0)
    const wide: string[] = []
    const complaints: string[] = []
    const walkers = Array.from({ length: TABS }, async () => {
      const watched = await openPage({ ...PHONE, ...NO_WORKER })
      for (let next = pages.pop(); next; next = pages.pop()) {
        await watched.page.goto(site.url + next.address)
        const width = await watched.page.evaluate(() => document.documentElement.scrollWidth)
        if (width > PHONE.viewport.width) wide.push(`${next.address}: ${width}`)
      }
      complaints.push(...watched.complaints)
      await watched.close()
    })
    await Promise.all(walkers)
    expect(wide).toEqual([])
    expect(complaints).toEqual([])
  })
})
