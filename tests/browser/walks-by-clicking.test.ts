import { useBrowser } from '../harness/browser'
import { builtSites } from '../harness/sites'
import { testWalks, type Go, type Look } from '../harness/walking'
import { contentOf } from '../harness/walks'

useBrowser()

const click: Go = (page, selector) => page.locator(selector).first().click()

/** Chooses an interface where the page lets one, and sees that the parts of the others are gone. */
function seeOnly(ui: string, label: string): Look {
  return async (page) => {
    const button = page.getByRole('button', { name: label, exact: true })
    if ((await button.count()) > 0) {
      if ((await button.getAttribute('aria-pressed')) === 'false') await button.click()
      expect(await button.getAttribute('aria-pressed')).toBe('true')
    }
    const parts = await page
      .locator('section[data-interface]')
      .evaluateAll((all) =>
        all.map((part) => [part.getAttribute('data-interface'), part.getClientRects().length > 0]),
      )
    expect(parts).toEqual(parts.map(([name]) => [name, name === ui]))
  }
}

for (const site of builtSites()) {
  const { languages, site: settings } = contentOf(site)
  for (const lang of languages) {
    // In another language the walks are the same; one interface shows that its words are clicked as well.
    const interfaces = lang === languages[0] ? settings.interfaces : settings.interfaces.slice(0, 1)
    for (const { id, label } of interfaces) {
      const name = label[lang] ?? label[languages[0]!]!
      testWalks(`by clicking, with ${id}`, site, lang, { go: click, look: seeOnly(id, name) })
    }
  }
}
