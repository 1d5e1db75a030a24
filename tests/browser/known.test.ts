import type { Page } from 'playwright-core'
import { openPage, useBrowser } from '../harness/browser'
import { click, settled, ticket, walkThrough } from '../harness/parts'
import { foreignSite } from '../harness/sites'
import { choose, trail } from '../harness/trail'
import { whenDeep } from '../harness/when-deep'

useBrowser()

const site = foreignSite()
const EN = `${site.url}/en`
const path = (page: Page) => new URL(page.url()).pathname.replace('/en/', '')

describe('what is known is not asked', () => {
  test('by an address: behind the first question, with the answer in trail, ticket and link', async () => {
    const { page, complaints, close } = await openPage()
    await page.goto(`${EN}/tour?bike=cargo&ticket=4711&other=x`)
    await page.locator('main a[data-next]').first().click()
    await page.waitForURL(/tour\/checked-before/)
    expect(await trail(page)).toHaveLength(1)
    expect(await page.locator('.trail-came').count()).toBe(1)
    const text = await ticket(page)
    expect(text).toContain('bike: cargo')
    expect(text).toContain('ticket: 4711')
    expect(text).not.toContain('other: x')
    await page.locator('[data-share] > summary').click()
    await page.locator('.visit-facts').waitFor()
    expect(await page.locator('.visit-facts dd').allTextContents()).toEqual(['cargo', '4711'])
    // The reader can change it, and what was said wins.
    await page
      .locator('.trail-change')
      .first()
      .evaluate((link: HTMLElement) => link.click())
    await page.waitForURL(/tour\/bike/)
    await settled(page)
    expect(path(page)).toBe('tour/bike')
    await choose(page, 'other')
    expect(await trail(page)).toHaveLength(1)
    expect(await page.locator('.trail-came').count()).toBe(0)
    expect(complaints).toEqual([])
    await close()
  })

  whenDeep('by earlier answers, in a part too: ways on aim behind the question', async () => {
    const { page, close } = await openPage()
    await walkThrough(page, site.url, click)
    await settled(page)
    const link = page.locator('main a[data-choice="yes"]')
    await page.waitForFunction(() =>
      document.querySelector<HTMLAnchorElement>('main a[data-choice="yes"]')?.pathname.endsWith('/pack'),
    )
    await link.click()
    await page.waitForURL(/tour\/pack/)
    expect(await trail(page)).toHaveLength(9)
    await close()
  })

  test('a question whose answer is known opens by itself, and is asked without scripts', async () => {
    const { page, close } = await openPage()
    await page.goto(`${EN}/tour/bike?bike=cargo`)
    await page.waitForLoadState('networkidle')
    expect(path(page)).toBe('tour/bike')
    await close()
    const plain = await openPage({ javaScriptEnabled: false })
    await plain.page.goto(`${EN}/tour?bike=cargo`)
    await plain.page.locator('main a[data-next]').first().click()
    expect(path(plain.page)).toBe('tour/bike')
    await plain.close()
  })

  test.each([
    ['markup', encodeURIComponent('"><img src=x onerror=alert(1)>'), true],
    ['control characters', 'a%00%0Ab', true],
    ['more letters than anybody hands over', 'a'.repeat(1500), false],
  ])('a fact of %s does no harm', async (_, value, kept) => {
    const { page, complaints, close } = await openPage()
    await page.goto(`${EN}/tour/lights?ticket=${value}&bike=${value}`)
    const text = await ticket(page)
    expect(text.includes('ticket: ')).toBe(kept)
    expect(text).not.toContain('bike: ')
    expect(text).toMatch(/^[^\0]*$/)
    await page.locator('[data-share] > summary').click()
    expect(await page.locator('[data-share] img[src=x]').count()).toBe(0)
    expect(complaints).toEqual([])
    await close()
  })

  test('links carry what was handed over where the browser keeps nothing', async () => {
    const { page, close } = await openPage()
    await page.addInitScript(() => {
      for (const name of ['sessionStorage', 'localStorage'])
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('denied', 'SecurityError')
          },
        })
    })
    await page.goto(`${EN}/tour/lights?ticket=4711`)
    await page.waitForLoadState('networkidle')
    await choose(page, 'no')
    expect(new URL(page.url()).searchParams.get('ticket')).toBe('4711')
    await close()
  })
})
