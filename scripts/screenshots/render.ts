import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { MarkedBox } from './marks'
import { type Screen, ScreenError } from './source'

/** Pixels of the picture for each CSS pixel of the screen. */
const scale = 2

export interface Drawn {
  /** The picture as the browser encodes it, `scale` times the screen's size. */
  readonly png: Buffer
  /** The `data-mark` elements, in CSS pixels. */
  readonly boxes: MarkedBox[]
}

// A name that no resolver knows: whatever is not answered from the screens folder fails.
const origin = 'http://screens.invalid'

/**
 * Draws a screen of `folder` (content/screens) in a browser of its own context: no scripts, no network, nothing moving.
 * Throws ScreenError when it asks for something that is not in the folder, or has grown out of its own size.
 */
export async function drawScreen(browser: Browser, folder: string, screen: Screen): Promise<Drawn> {
  const context = await browser.newContext({
    viewport: { width: screen.width, height: screen.height },
    deviceScaleFactor: scale,
    javaScriptEnabled: false,
    colorScheme: 'light',
    reducedMotion: 'reduce',
    locale: 'en',
  })
  try {
    const refused = await serveFolder(context, folder)
    const page = await context.newPage()
    await page.goto(`${origin}/${screen.name}.html`, { waitUntil: 'load' })
    await fontsLoaded(page, screen)
    if (refused.length > 0) {
      throw new ScreenError(
        screen.name,
        `asks for ${refused[0]}: a screen is drawn from files of the screens folder alone`,
      )
    }
    const boxes = await markedBoxes(page)
    return { png: await page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'device' }), boxes }
  } finally {
    await context.close()
  }
}

/** Answers the context's requests from the folder. Gives the list, growing, of addresses that it could not answer. */
async function serveFolder(context: BrowserContext, folder: string): Promise<string[]> {
  const refused: string[] = []
  await context.route('**/*', async (route) => {
    const address = new URL(route.request().url())
    const file = path.join(folder, decodeURIComponent(address.pathname))
    const body =
      address.origin === origin &&
      file.startsWith(folder + path.sep) &&
      (await readFile(file).catch(() => undefined))
    if (!body) {
      refused.push(address.origin === origin ? address.pathname : address.href)
      return route.abort()
    }
    return route.fulfill({ body, contentType: contentType(file) })
  })
  return refused
}

function contentType(file: string): string {
  const types: Record<string, string> = {
    '.html': 'text/html; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.svg': 'image/svg+xml',
    '.png': 'image/png',
    '.woff2': 'font/woff2',
  }
  return types[path.extname(file)] ?? 'application/octet-stream'
}

/** Waits for the page's fonts: a face still loading would be drawn in another one, and differently each time. */
async function fontsLoaded(page: Page, screen: Screen): Promise<void> {
  const failed = await page.evaluate(async () => {
    await document.fonts.ready
    return [...document.fonts]
      .filter((face) => face.status === 'error')
      .map((face) => `${face.family} ${face.weight}`)
  })
  if (failed.length > 0)
    throw new ScreenError(screen.name, `has a font that does not load: ${failed.join(', ')}`)
}

/** The boxes of the elements that carry `data-mark`, in the order of the page, CSS pixels from the screen's top left. */
async function markedBoxes(page: Page): Promise<MarkedBox[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-mark]')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return { n: element.getAttribute('data-mark') ?? '', x, y, width, height }
    }),
  )
}
