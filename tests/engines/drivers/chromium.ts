import { launchChromium } from '@/scripts/browser/chromium'
import { WINDOW, type Engine, type Tab } from '../driver'

/** The Chromium that comes with the test dependencies, or the one that CHROMIUM_PATH names. */
export async function startChromium(): Promise<Engine> {
  const browser = await launchChromium()
  const fresh = async (): Promise<Tab> => {
    const context = await browser.newContext({ viewport: WINDOW })
    const page = await context.newPage()
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
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
      press: (key) => page.keyboard.press(key),
      errors: () => Promise.resolve(errors.splice(0)),
      close: () => context.close(),
    }
  }
  return { name: 'chromium', version: browser.version(), fresh, close: () => browser.close() }
}
