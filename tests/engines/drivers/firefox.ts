import puppeteer, { type KeyInput } from 'puppeteer-core'
import { WINDOW, type Engine, type Tab } from '../driver'
import { installed } from './installed'

/** The Firefox of the system, or the one that FIREFOX_PATH names, by WebDriver BiDi: it needs no driver beside it. */
export async function startFirefox(): Promise<Engine> {
  const executablePath = installed('FIREFOX_PATH', ['firefox-esr', 'firefox'], 'Debian: firefox-esr')
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    defaultViewport: WINDOW,
  })
  const fresh = async (): Promise<Tab> => {
    const context = await browser.createBrowserContext()
    const page = await context.newPage()
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error instanceof Error ? error.message : String(error)))
    return {
      open: async (address) => void (await page.goto(address)),
      evaluate: (expression) => page.evaluate(expression),
      clickAt: (x, y) => page.mouse.click(x, y),
      drag: async (from, to) => {
        await page.mouse.move(from.x, from.y)
        await page.mouse.down()
        await page.mouse.move(to.x, to.y, { steps: 5 })
        await page.mouse.up()
      },
      press: (key) => page.keyboard.press(key as KeyInput),
      errors: () => Promise.resolve(errors.splice(0)),
      close: () => context.close(),
    }
  }
  return { name: 'firefox', version: await browser.version(), fresh, close: () => browser.close() }
}
