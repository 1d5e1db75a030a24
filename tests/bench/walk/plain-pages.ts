import { launchChromium } from '@/scripts/browser/chromium'
import { serveFiles } from '../network/file-server'
import type { SiteFiles } from '../network/site-files'
import { isPage, plainPage, textOf } from './plain-page'

/**
 * Our pages as somebody would write them by hand: the same words, links and pictures in minimal HTML with a small
 * stylesheet inlined, the next pages prefetched by speculation rules, and no script. What a page looks like without scripts is
 * read off in a browser; the files that it loads are ours.
 * @param ours the built site
 * @param addresses the pages of the walk; those that they lead to are made as well
 * @param shown the id of the interface that they show, for a content that has several
 */
export async function plainPages(
  ours: SiteFiles,
  addresses: readonly string[],
  shown: string | undefined,
): Promise<SiteFiles> {
  const server = await serveFiles(ours)
  const browser = await launchChromium()
  const pages = new Map<string, Buffer>()
  try {
    const context = await browser.newContext({ javaScriptEnabled: true })
    const page = await context.newPage()
    // Its own scripts would change what is read; evaluating needs scripts to be on.
    await page.route('**/*.js', (route) => route.abort())
    const make = async (address: string): Promise<string[]> => {
      await page.goto(`http://localhost:${server.port}${address}`, { waitUntil: 'domcontentloaded' })
      await page.addScriptTag({ content: `globalThis.__name = (named) => named` }).catch(() => undefined)
      const text = await page.evaluate(textOf, shown)
      pages.set(address, Buffer.from(plainPage(text)))
      return text.next.filter((one) => isPage(one) && !pages.has(one))
    }
    const beside = new Set<string>()
    for (const address of addresses) for (const next of await make(address)) beside.add(next)
    for (const address of beside) if (!pages.has(address)) await make(address)
  } finally {
    await browser.close()
    await server.close()
  }
  return async (address) => {
    const body = pages.get(address)
    return body ? { body, ending: '.html' } : isPage(address) ? undefined : ours(address)
  }
}
