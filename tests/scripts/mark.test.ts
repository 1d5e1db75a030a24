import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '@/scripts/browser/chromium'
import { axeFindings } from '../harness/axe'
import { firstMark, of, servedPicture } from '../harness/marked-picture'

let served: Awaited<ReturnType<typeof servedPicture>>
beforeAll(async () => {
  served = await servedPicture()
})
afterAll(() => served.close())

describe('the page that marks a picture', () => {
  let browser: Browser
  let page: Page
  const errors: string[] = []
  const labels = () =>
    page.locator('.mark').evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label')))
  const status = () => page.locator('#status').textContent()

  /** Opens the page, the picture at one CSS pixel to a pixel. */
  async function open(): Promise<{ left: number; top: number }> {
    await page.goto('about:blank')
    await page.goto(served.running.address)
    await page.locator('html[data-ready]').waitFor()
    await page.selectOption('#zoom', '1')
    const { x, y } = (await page.locator('#picture').boundingBox())!
    return { left: x, top: y }
  }

  async function drag(from: [number, number], to: [number, number], at: { left: number; top: number }) {
    await page.mouse.move(at.left + from[0], at.top + from[1])
    await page.mouse.down()
    await page.mouse.move(at.left + (from[0] + to[0]) / 2, at.top + (from[1] + to[1]) / 2)
    await page.mouse.move(at.left + to[0], at.top + to[1])
    await page.mouse.up()
  }

  beforeAll(async () => {
    browser = await launchChromium()
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
    page = await context.newPage()
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    page.on('pageerror', (error) => errors.push(error.message))
  })
  afterAll(() => browser.close())

  it('draws, and saves the marks in the format, keeping what else the file said', async () => {
    await served.reset()
    const at = await open()
    expect(await labels()).toEqual(['Mark 1: 80 × 40 at 80, 40'])
    await drag([400, 100], [600, 300], at)
    expect(await labels()).toEqual(['Mark 1: 80 × 40 at 80, 40', 'Mark 2: 200 × 200 at 400, 100'])
    expect(await page.title()).toMatch(/^• /)
    await page.click('#save')
    await page.getByText('Saved 2 marks.').waitFor()
    expect(await page.title()).not.toMatch(/^• /)
    expect(await served.onDisk()).toEqual({
      width: 800,
      height: 400,
      marks: [firstMark, { n: 2, x: 0.5, y: 0.25, width: 0.25, height: 0.5 }],
      of,
      taken: '2026-11-20',
    })
  })

  it('moves and resizes by dragging, and undoes it', async () => {
    await served.reset()
    const at = await open()
    await drag([120, 60], [140, 90], at)
    expect(await labels()).toEqual(['Mark 1: 80 × 40 at 100, 70'])
    await drag([180, 110], [300, 210], at)
    expect(await labels()).toEqual(['Mark 1: 200 × 140 at 100, 70'])
    await drag([150, 100], [900, 900], at)
    expect(await labels()).toEqual(['Mark 1: 200 × 140 at 600, 260'])
    await page.keyboard.press('Control+z')
    await page.click('#undo')
    expect(await labels()).toEqual(['Mark 1: 80 × 40 at 100, 70'])
    await page.click('#redo')
    expect(await labels()).toEqual(['Mark 1: 200 × 140 at 100, 70'])
  })

  it('does all of it from the keyboard', async () => {
    await served.reset()
    await open()
    await page.locator('#add').press('Enter')
    expect(await labels()).toEqual(['Mark 1: 80 × 40 at 80, 40', 'Mark 2: 160 × 40 at 320, 180'])
    for (const key of ['ArrowRight', 'Shift+ArrowDown', 'Alt+ArrowLeft', 'Alt+Shift+ArrowDown']) {
      await page.keyboard.press(key)
    }
    expect((await labels())[1]).toBe('Mark 2: 159 × 50 at 321, 190')
    await page.keyboard.press('1')
    expect(await labels()).toEqual(['Mark 2: 80 × 40 at 80, 40', 'Mark 1: 159 × 50 at 321, 190'])
    await page.getByRole('spinbutton', { name: 'Number of mark 1' }).fill('7')
    await page.keyboard.press('Enter')
    expect(await labels()).toEqual(['Mark 2: 80 × 40 at 80, 40', 'Mark 7: 159 × 50 at 321, 190'])
    await page.getByRole('button', { name: /^Mark 2:/ }).focus()
    await page.keyboard.press('Delete')
    expect(await labels()).toEqual(['Mark 7: 159 × 50 at 321, 190'])
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/^Mark 7/)
    await page.keyboard.press('Control+s')
    await page.getByText('Saved 1 mark.').waitFor()
    expect((await served.onDisk()).marks).toEqual([
      { n: 7, x: 0.4013, y: 0.475, width: 0.1988, height: 0.125 },
    ])
  })

  it('keeps marks on their pixels through saving and opening', async () => {
    const marks = [1, 2, 3].map((n) => ({ n, x: n / 8, y: n / 16, width: 0.0988, height: 0.1775 }))
    await served.reset(marks)
    await open()
    await page.click('#save')
    await page.getByText('Saved 3 marks.').waitFor()
    expect((await served.onDisk()).marks).toEqual(marks)
  })

  it('says why when it cannot save', async () => {
    await served.reset()
    await open()
    await page.route('**/marks', (route) =>
      route.fulfill({ status: 422, body: 'Two marks have the number 1.' }),
    )
    await page.click('#save')
    await page.locator('#status.wrong').waitFor()
    expect(await status()).toBe('Not saved: Two marks have the number 1.')
    await page.unroute('**/marks')
    expect(errors.splice(0)).toEqual([expect.stringContaining('422')])
  })

  it('loses no marks that were placed elsewhere meanwhile, unless it saves once more', async () => {
    await served.reset()
    await open()
    const others = [{ ...firstMark, x: 0.5 }]
    await served.reset(others)
    await page.click('#save')
    await page.locator('#status.wrong').waitFor()
    expect((await served.onDisk()).marks).toEqual(others)
    await page.click('#save')
    await page.locator('#status:not(.wrong)').waitFor()
    expect((await served.onDisk()).marks).toEqual([firstMark])
    expect(errors.splice(0)).toEqual([expect.stringContaining('409')])
  })

  it.each(['light', 'dark'] as const)('has no accessibility fault, in %s', async (colorScheme) => {
    await served.reset()
    await page.emulateMedia({ colorScheme })
    await open()
    await page.locator('.mark').focus()
    expect((await axeFindings(page)).violations).toEqual([])
  })

  it('runs without an error, under its strict policy', () => {
    expect(errors).toEqual([])
  })
})
