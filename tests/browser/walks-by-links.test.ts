import type { Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { select } from 'hast-util-select'
import { toString } from 'hast-util-to-string'
import { builtPages } from '../harness/built-pages'
import { builtSites, type BuiltSite } from '../harness/sites'
import { contentOf, walksWithoutScripts, type Walk } from '../harness/walks'

// What is clicked in some languages by walks-by-clicking, in all of them: each walk by the links of the pages, without a browser.

/** The pages of a site, each parsed when it is first come to. */
async function pagesOf(site: BuiltSite): Promise<(address: string) => Root | undefined> {
  const texts = new Map((await builtPages(site)).map(({ address, html }) => [address, html]))
  const parsed = new Map<string, Root>()
  return (address) => {
    const html = texts.get(address)
    if (html === undefined) return undefined
    const page = parsed.get(address) ?? fromHtml(html)
    parsed.set(address, page)
    return page
  }
}

/** What goes wrong on a walk; undefined if nothing does. */
function faultOn({ from, stops }: Walk, pageAt: (address: string) => Root | undefined): string | undefined {
  let [at, mark] = [from, 'main a[data-next]']
  for (const stop of [...stops, undefined]) {
    const page = pageAt(at)
    const link = page && select(mark, page)
    if (!link) return `${at}: ${page ? `${mark} is not there` : 'there is no such page'}`
    if (!stop) return undefined
    const { pathname } = new URL(String(link.properties.href), `http://here${at}`)
    if (pathname !== stop.address) return `${at}: ${mark} leads to ${pathname}, not to ${stop.address}`
    const next = pageAt(pathname)
    const heading = next && select('main h1', next)
    if (heading && squeezed(toString(heading)) !== squeezed(stop.title))
      return `${pathname}: its title is "${toString(heading)}"`
    ;[at, mark] = [stop.address, stop.mark]
  }
  return undefined
}

function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

const rounds = builtSites().flatMap((site) =>
  contentOf(site).languages.map((lang) => ({ name: site.name, lang, site })),
)

test.each(rounds)('the links of the pages lead along every walk: $name, $lang', async ({ site, lang }) => {
  const pageAt = await pagesOf(site)
  const walks = walksWithoutScripts(site, lang)
  expect(walks.length).toBeGreaterThan(0)
  const faults = walks.map((walk) => ({ walk: walk.name, fault: faultOn(walk, pageAt) }))
  expect(faults.filter(({ fault }) => fault)).toEqual([])
})
