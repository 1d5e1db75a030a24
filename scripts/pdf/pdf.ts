import path from 'node:path'
import type { Page } from 'playwright-core'
import { allAddress } from '@/lib/addresses'
import { launchChromium } from '@/scripts/browser/chromium'
import { UserError } from '@/lib/command/user-error'
import { workingFolder } from '@/lib/command/working-folder'
import { editionText } from '@/lib/site/build/edition'
import type { Progress } from '@/lib/command/progress'
import { startServer } from '@/lib/site/serve/server'
import type { Settings } from '@/lib/site/build/settings'
import { ensureBuilt } from '@/lib/site/serve/start'
import { openContent, type Content } from '@/lib/content'
import { didYouMean } from '@/lib/tree'
import { adviceOn, lackingLetters } from './letters'
import { pdfName } from './pdf-name'

/** What to print. */
export interface Print {
  guide: string
  /** The first language if left out. */
  lang?: string
  /** The interface whose parts to print; all if left out. */
  ui?: string
  paper?: 'A4' | 'Letter'
  /** The file to write; named after the guide if left out, see `pdfName`. */
  out?: string
  /** Told what is printed with gaps. */
  warn?: (message: string) => void
}

/**
 * Writes all of a guide as a PDF with tags and bookmarks: its page `/all`, as the built site has it. Builds the site where
 * that is needed.
 * @param folder the folder of builds
 * @returns the file written, and what it was made of
 * @throws {UserError} where there is no such guide, language or interface, or the browser has no letters for the language
 */
export async function writePdf(
  folder: string,
  settings: Settings,
  print: Print,
  progress: Progress,
): Promise<{ file: string; edition: string }> {
  const { paths } = await ensureBuilt(folder, settings, progress)
  const content = openContent(settings)
  const lang = print.lang ?? content.languages[0] ?? 'en'
  refuseUnknown(content, { ...print, lang })
  const out = path.resolve(workingFolder(), print.out ?? pdfName(print, content.languages[0]))
  const server = startServer(paths, settings, 0)
  try {
    const port = await server.ready
    await progress.phase('Printing', () =>
      printPage(
        `http://localhost:${port}${allAddress(lang, print.guide)}${print.ui ? `?ui=${print.ui}` : ''}`,
        {
          origin: content.site.url,
          format: print.paper ?? 'A4',
          path: out,
          warn: print.warn,
        },
      ),
    )
  } finally {
    server.stop()
    await server.ended
  }
  return { file: path.relative(workingFolder(), out), edition: editionText(settings) }
}

interface Printing {
  /** Where the site is published. */
  origin: string | undefined
  format: 'A4' | 'Letter'
  path: string
  warn: ((message: string) => void) | undefined
}

async function printPage(address: string, { origin, format, path: file, warn }: Printing): Promise<void> {
  const browser = await launchChromium({ systemFonts: true })
  try {
    const page = await browser.newPage()
    await page.goto(address)
    const lacking = await lackingLetters(page)
    // Without a symbol a text can be read, without its letters it cannot.
    if (lacking.some((sign) => /\p{L}/u.test(sign))) throw new UserError(adviceOn(lacking))
    if (lacking.length > 0) warn?.(adviceOn(lacking))
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
  { site, languages, guides: allGuides }: Content,
  { lang, guide, ui }: Print & { lang: string },
): void {
  const check = (what: string, name: string, known: readonly string[]) => {
    if (known.includes(name)) return
    const advice = didYouMean(name, known, `. There is: ${known.join(', ') || 'none'}`)
    throw new UserError(`There is no ${what} "${name}"${advice}`)
  }
  check('language', lang, languages)
  check('guide', guide, [...allGuides(lang).keys()])
  const interfaces = site.interfaces.map(({ id }) => id)
  if (ui !== undefined) check('interface', ui, interfaces)
}
