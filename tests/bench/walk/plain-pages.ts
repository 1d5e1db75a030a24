import { launchChromium } from '@/scripts/browser/chromium'
import { serveFiles } from '../network/file-server'
import type { SiteFiles } from '../network/site-files'
import { isPage, plainPage, textOf, type PageText } from './plain-page'

/** A site of pages by hand. */
export interface PlainSite {
  files: SiteFiles
  /** What its pages say, by addresses. */
  texts: ReadonlyMap<string, PageText>
}

/**
 * Our pages as somebody would write them by hand: the same words, links and pictures in minimal HTML with a small
 * stylesheet inlined, the next pages prefetched by speculation rules, and no script. What a page looks like without scripts is
 * read off in a browser; the files that it loads are ours.
 * @param ours the built site
 * @param addresses the pages of the walk; those that they lead to are made as well
 * @param shown the id of the interface that they show, for a content that has several
 */
export async function plainSite(
  ours: SiteFiles,
  addresses: readonly string[],
  shown: string | undefined,
): Promise<PlainSite> {
  const server = await serveFiles(ours)
  const browser = await launchChromium()
  const texts = new Map<string, PageText>()
  try {
    const context = await browser.newContext({ javaScriptEnabled: true })
    const page = await context.newPage()
    // Its own scripts would change what is read; evaluating needs scripts to be on.
    await page.route('**/*.js', (route) => route.abort())
    const make = async (address: string): Promise<string[]> => {
      await page.goto(`http://localhost:${server.port}${address}`, { waitUntil: 'domcontentloaded' })
      await page.addScriptTag({ content: `globalThis.__name = (named) => named` }).catch(() => undefined)
      const text = await page.evaluate(textOf, shown)
      texts.set(address, text)
      return text.next.filter((one) => isPage(one) && !texts.has(one))
    }
    const beside = new Set<string>()
    for (const address of addresses) for (const next of await make(address)) beside.add(next)
    for (const address of beside) if (!texts.has(address)) await make(address)
  } finally {
    await browser.close()
    await server.close()
  }
  const files: SiteFiles = async (address) => {
    const text = texts.get(address)
    if (text) return { body: Buffer.from(plainPage(text)), ending: '.html' }
    return isPage(address) ? undefined : ours(address)
  }
  return { files, texts }
}
