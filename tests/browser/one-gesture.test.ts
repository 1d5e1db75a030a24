import type { Page } from 'playwright-core'
import { openPage, PHONE, useBrowser } from '../harness/browser'
import { foreignSite } from '../harness/sites'
import { trail } from '../harness/trail'
import { inDepth } from '../harness/depth'

useBrowser()

const site = foreignSite()
const TYRE = `${site.url}/en/flat-tyre`

/** Opens a question whose next pages are here, so that a click navigates to one at once. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.waitForFunction(() => !document.querySelector('body link'))
}

async function middleOf(page: Page, selector: string): Promise<{ x: number; y: number }> {
  const box = (await page.locator(selector).boundingBox())!
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Where an answer is on the page at hand, and another on the page that it leads to. */
const ANSWER = '[data-choice="unknown"]'

/**
 * Clicks or taps at a place, at a moment that is said: however busy the machine is, two are as far apart as the hand that does it
 * made them.
 */
async function clicking(page: Page, finger: boolean, at: { x: number; y: number }) {
  const input = await page.context().newCDPSession(page)
  const mouse = { ...at, button: 'left', clickCount: 1 } as const
  return async (ms: number) => {
    const timestamp = ms / 1000
    if (finger) {
      await input.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at], timestamp })
      await input.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [], timestamp })
    } else {
      await input.send('Input.dispatchMouseEvent', { ...mouse, type: 'mousePressed', timestamp })
      await input.send('Input.dispatchMouseEvent', { ...mouse, type: 'mouseReleased', timestamp })
    }
  }
}

const rest = (page: Page, ms: number) => page.waitForTimeout(ms)

const KINDS = [
  ['of a mouse', {}],
  ['of a finger', PHONE],
] as const
/** Each kind of pointer and each end of the time in which two clicks are one; what lies between says `components/navigation/one-gesture.test.ts`. */
const CASES = [60, 150, 250, 350].flatMap((gap) => KINDS.map(([kind, options]) => ({ gap, kind, options })))
const [first, last] = [CASES.at(0)!, CASES.at(-1)!]

test.each([first, ...inDepth(CASES.slice(1, -1)), last])(
  'two clicks $gap ms apart $kind at one place are one answer',
  async ({ gap, kind, options }) => {
    const { page, close } = await openPage(options)
    await open(page, `${TYRE}/where`)
    const { x, y } = await middleOf(page, ANSWER)
    const click = await clicking(page, kind === 'of a finger', { x, y })
    await page.evaluate(
      ([left, top]) => {
        // On the page that comes, whatever lies there is an answer.
        addEventListener(
          'click',
          () =>
            setTimeout(() => {
              const link = document.querySelector<HTMLElement>('[data-choice="none"]')
              if (link)
                Object.assign(link.style, {
                  position: 'fixed',
                  zIndex: '9',
                  left: `${left! - 40}px`,
                  top: `${top! - 40}px`,
                })
            }),
          { once: true },
        )
      },
      [x, y],
    )
    const now = Date.now()
    await click(now)
    await rest(page, gap)
    await click(now + gap)
    await page.waitForURL(`${TYRE}/water-test`)
    await rest(page, 300)
    expect(page.url()).toBe(`${TYRE}/water-test`)
    expect(await trail(page)).toHaveLength(1)
    await close()
  },
)

test('two quick clicks at two places are two answers', async () => {
  const { page, close } = await openPage()
  await open(page, `${TYRE}/where`)
  await page.locator(ANSWER).click()
  await page.locator('[data-choice="none"]').click({ position: { x: 5, y: 5 } })
  await page.waitForURL(`${TYRE}/pump-up`)
  expect(await trail(page)).toHaveLength(2)
  await close()
})

test('a key that is held down is one answer', async () => {
  const { page, close } = await openPage()
  await open(page, `${TYRE}/where`)
  for (let i = 0; i < 12; i++) {
    await page.keyboard.down('1')
    await rest(page, 33)
  }
  await page.keyboard.up('1')
  expect(await trail(page)).toHaveLength(1)
  expect(page.url()).toBe(`${TYRE}/tighten-valve`)
  await close()
})

test('1 and Enter go on from an instruction, and the list of keys says so', async () => {
  const { page, close } = await openPage()
  await open(page, `${TYRE}/find-hole`)
  await page.keyboard.press('1')
  await page.waitForURL(`${TYRE}/patch`)
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
  await page.keyboard.press('Enter')
  await page.waitForURL(`${TYRE}/pump-up`)
  await page.keyboard.press('?')
  await page.locator('.key-list').waitFor()
  expect(await page.locator('.key-list kbd').allInnerTexts()).toContain('Enter')
  await close()
})
