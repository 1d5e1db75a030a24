import type { Page } from 'playwright-core'
import { RESERVED_IDS } from '@/lib/tree'
import { drawn, openPage, useBrowser } from '../harness/browser'
import { builtPages } from '../harness/built-pages'
import { kindsOf } from '../harness/kinds'
import { builtSites } from '../harness/sites'
import { contentOf } from '../harness/walks'

useBrowser()

function isStep(address: string): boolean {
  const [, , , step = ''] = address.split('/')
  return step !== '' && !RESERVED_IDS.has(step)
}

/** Notes, at every frame from the first, which interfaces' parts can be seen. */
async function watchFrames(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const seen = ((window as unknown as { seen: string[] }).seen = [] as string[])
    const look = () => {
      for (const part of document.querySelectorAll<HTMLElement>('[data-interface]')) {
        const name = part.dataset.interface ?? ''
        if (part.getClientRects().length > 0 && !seen.includes(name)) seen.push(name)
      }
      requestAnimationFrame(look)
    }
    look()
  })
  return async () => {
    // A busy machine may not have drawn it yet.
    await drawn(page)
    return page.evaluate(() => (window as unknown as { seen: string[] }).seen)
  }
}

describe.each(builtSites())('$name', (site) => {
  const address = kindsOf(site).find(({ kind }) => kind.startsWith('interface parts'))!.address
  const ids = contentOf(site).site.interfaces.map(({ id }) => id)
  const [first, second] = ids as [string, string]

  async function open(query: string, kept?: string) {
    const watched = await openPage()
    const { page } = watched
    if (kept) await page.addInitScript((ui) => localStorage.setItem('signpost:ui', ui), kept)
    const seen = await watchFrames(page)
    // The module comes late, as it does on a bad connection: the first paint must not wait for it.
    await page.route('**/entry.*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300))
      await route.continue()
    })
    await page.goto(site.url + address + query)
    return { ...watched, seen }
  }

  test('what was chosen before is all that is ever painted', async () => {
    for (const id of ids) {
      const { seen, close } = await open('', id)
      expect(await seen()).toEqual([id])
      await close()
    }
  })

  test('the address wins over what was chosen before, and the tab keeps it', async () => {
    const { page, seen, close } = await open(`?ui=${second}`, first)
    expect(await seen()).toEqual([second])
    await page.goto(site.url + address)
    expect(await seen()).toEqual([second])
    await close()
  })

  test.each([
    ['an interface that the site does not have is ignored', '?ui=constructor'],
    ['without a choice none is painted', ''],
  ])('%s: the page asks', async (_, query) => {
    const { page, seen, close } = await open(query)
    expect(await seen()).toEqual([])
    expect(await page.locator('.interface-sign:visible').count()).toBe(ids.length)
    await close()
  })

  test('the first picture of a part that is shown does not wait for the page to be laid out', async () => {
    const part = new RegExp(`<section[^>]* data-interface="${second}"(?:(?!</section>).)*<picture`, 's')
    const pictured = (await builtPages(site)).find(({ html, address: at }) => isStep(at) && part.test(html))
    const { page, close } = await openPage()
    await page.goto(`${site.url}${pictured!.address}?ui=${second}`)
    const loading = (of: string) =>
      page
        .locator(`.interface-part${of} img`)
        .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).loading))
    const [asked, ...rest] = await loading(`[data-interface="${second}"]`)
    expect(asked).toBe('eager')
    const hidden = await loading(`:not([data-interface="${second}"])`)
    expect([...rest, ...hidden].filter((one) => one === 'eager')).toEqual([])
    await close()
  })

  test('a choice is kept for other pages and later visits, and corrects the address', async () => {
    const { page, close } = await open(`?ui=${first}`)
    await page.locator(`[data-choose="${second}"]`).click()
    expect(new URL(page.url()).search).toBe(`?ui=${second}`)
    const later = await page.context().newPage()
    await later.goto(site.url + address)
    expect(await later.locator('html').getAttribute('data-ui')).toBe(second)
    await close()
  })
})
