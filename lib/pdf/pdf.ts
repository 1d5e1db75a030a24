import path from 'node:path'
import type { Page } from 'playwright-core'
import { allAddress } from '@/lib/addresses'
import { launchChromium } from '@/lib/browser/chromium'
import { Failure } from '@/lib/build/failure'
import { editionText } from '@/lib/build/edition'
import type { Progress } from '@/lib/build/progress'
import { startServer } from '@/lib/build/server'
import { ensureBuilt } from '@/lib/build/start'
import { openContent, type Content } from '@/lib/content'
import { didYouMean } from '@/lib/tree'

/** What to print. */
export interface Print {
  guide: string
  /** The first language if left out. */
  lang?: string
  /** The interface whose parts to print; all if left out. */
  ui?: string
  paper?: 'A4' | 'Letter'
  /** The file to write; named after the guide if left out. */
  out?: string
}

/**
 * Writes all of a guide as a PDF with tags and bookmarks: its page `/all`, as the built site has it. Builds the site where
 * that is needed.
 * @param folder the folder of builds
 * @returns the file written, and what it was made of
 * @throws {Failure} where there is no such guide, language or interface
 */
export async function writePdf(
  folder: string,
  print: Print,
  progress: Progress,
): Promise<{ file: string; edition: string }> {
  const { places, settings } = await ensureBuilt(folder, progress)
  const content = openContent()
  const lang = print.lang ?? content.languages[0] ?? 'en'
  refuseUnknown(content, { ...print, lang })
  const out = print.out ?? `${print.guide}${print.ui ? `-${print.ui}` : ''}.pdf`
  const server = startServer(places, settings, 0)
  try {
    const port = await server.ready
    await progress.phase('Printing', () =>
      printPage(
        `http://localhost:${port}${allAddress(lang, print.guide)}${print.ui ? `?ui=${print.ui}` : ''}`,
        {
          origin: content.site.url,
          format: print.paper ?? 'A4',
          path: out,
        },
      ),
    )
  } finally {
    server.stop()
    await server.ended
  }
  return { file: path.relative(process.cwd(), path.resolve(out)), edition: editionText(settings) }
}

interface Printing {
  /** Where the site is published. */
  origin: string | undefined
  format: 'A4' | 'Letter'
  path: string
}

async function printPage(address: string, { origin, format, path: file }: Printing): Promise<void> {
  const browser = await launchChromium()
  try {
    const page = await browser.newPage()
    await page.goto(address)
    await page.evaluate(publishLinks, origin)
    await loadPictures(page)
    await page.pdf({ path: file, format, tagged: true, outline: true, printBackground: false })
  } finally {
    await browser.close()
  }
}

/** Runs in the page. A link of the paper leads to the published site, not to the one that it is printed from. */
function publishLinks(origin: string | undefined): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href^="/"]')) {
    if (origin === undefined) link.removeAttribute('href')
    else link.href = origin + link.getAttribute('href')
  }
}

/** Pictures far down the page wait for the reader to come near, who does not come here. */
async function loadPictures(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const shown = [...document.images].filter((image) => image.closest('main') && image.offsetParent !== null)
    for (const image of shown) image.loading = 'eager'
    const coming = shown.filter(({ complete }) => !complete)
    // `decode()` is broken off where it meets the moment at which a lazy picture begins to load.
    await Promise.all(
      coming.map((image) => new Promise((resolve) => (image.onload = image.onerror = resolve))),
    )
  })
}

function refuseUnknown(
  { site, languages, forest }: Content,
  { lang, guide, ui }: Print & { lang: string },
): void {
  const check = (what: string, name: string, known: readonly string[]) => {
    if (known.includes(name)) return
    const advice = didYouMean(name, known, `. There is: ${known.join(', ') || 'none'}`)
    throw new Failure(`There is no ${what} "${name}"${advice}`)
  }
  check('language', lang, languages)
  check('guide', guide, [...forest(lang).keys()])
  const interfaces = site.interfaces.map(({ id }) => id)
  if (ui !== undefined) check('interface', ui, interfaces)
}
