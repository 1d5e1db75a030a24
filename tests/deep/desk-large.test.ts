import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openPage, useBrowser } from '@/tests/harness/browser'
import { startDesk } from '@/tests/harness/desk'
import { mouse } from '@/tests/harness/desk-hand'
import { writer } from '@/tests/harness/desk-session'
import { writeGeneratedContent } from '@/tests/harness/generated-content'

useBrowser()

/** Milliseconds. */
interface Figures {
  /** From the address to the guides, while the content is read for the first time; and once it has been. */
  readonly first: number
  readonly opened: number
  /** From a click on a step to its text. */
  readonly step: number
  /** From a keystroke to what is wrong there; the median of several. */
  readonly finding: number
}

const TIMES = 7
const OPENINGS = 3

async function figures(steps: number): Promise<Figures> {
  const root = path.join(mkdtempSync(path.join(os.tmpdir(), 'signpost-large-')), 'content')
  await writeGeneratedContent(root, { steps })
  const desk = await startDesk(root)
  const watched = await openPage({ viewport: { width: 1440, height: 900 } })
  const { page } = watched
  const open = async () => {
    const from = Date.now()
    await page.goto(desk.address)
    await page.locator('.desk-guide').first().waitFor()
    return Date.now() - from
  }
  await desk.compiled()
  const first = await open()
  // Nothing is asked of a step before all has been read.
  await page.evaluate(() => (location.hash = '#/en/guide-0/step-0'))
  const does = writer(mouse(page))
  await does.body.waitFor()
  await does.saved()
  const before = Date.now()
  await page.locator('.desk-steps li').nth(3).locator('a').click()
  await page.locator('.desk-steps li').nth(3).locator('a[aria-current]').waitFor()
  await does.body.waitFor()
  await does.saved()
  const step = Date.now() - before
  const findings: number[] = []
  await does.body.click()
  const wrong = page.locator('.desk-findings li', { hasText: '<Note>' }).first()
  for (let n = 0; n < TIMES; n += 1) {
    await page.keyboard.press('ControlOrMeta+End')
    const from = Date.now()
    await page.keyboard.insertText('<Note>')
    await wrong.waitFor()
    findings.push(Date.now() - from)
    for (const _ of '<Note>') await page.keyboard.press('Backspace')
    await wrong.waitFor({ state: 'detached' })
    await does.saved()
  }
  // The quickest of several is the desk's own work, and nobody else's.
  const openings: number[] = []
  for (let n = 0; n < OPENINGS; n += 1) openings.push(await open())
  await watched.close()
  await desk.stop()
  return { first, opened: Math.min(...openings), step, finding: findings.sort((a, b) => a - b)[TIMES >> 1]! }
}

test('with 10,000 steps it opens within 3 s, and findings come within 500 ms of a keystroke', async () => {
  // What a hundred steps take says how fast the machine is just now: before, and afterwards, for others may begin to work meanwhile.
  const before = await figures(100)
  const large = await figures(10_000)
  const after = await figures(100)
  console.log({ 100: before, 10_000: large, '100 again': after })
  const slower = (name: keyof Figures) => Math.max(before[name], after[name])
  expect(large.first).toBeLessThanOrEqual(Math.max(3_000, 3 * slower('first')))
  expect(large.opened).toBeLessThanOrEqual(Math.max(3_000, 3 * slower('opened')))
  expect(large.finding).toBeLessThanOrEqual(Math.max(500, 3 * slower('finding')))
})
