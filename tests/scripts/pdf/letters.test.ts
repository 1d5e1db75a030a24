import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { launchChromium } from '@/scripts/browser/chromium'
import { adviceOn, lackingLetters } from '@/scripts/pdf/letters'

let browser: Browser

beforeAll(async () => {
  // Its fonts are the same on every machine, and have Latin, Greek and Cyrillic alone.
  browser = await launchChromium({ pinned: true })
})

afterAll(() => browser.close())

async function lacking(text: string): Promise<string> {
  const page = await browser.newPage()
  await page.setContent(`<main>${text}</main>`)
  const found = await lackingLetters(page)
  await page.close()
  return found.join('')
}

test.each([
  ['Příliš žluťoučký kůň “x” – …', ''],
  ['Жарко, Ελλάδα', ''],
  ['設定 of 設', '設定'],
  ['تشغيل', 'تشغيل'],
  ['சாதனம்', 'சதனம'],
])('of “%s” the browser lacks “%s”', async (text, signs) => {
  expect([...(await lacking(text))].sort()).toEqual([...new Set(signs)].sort())
})

test.each([
  [['設'], 'fonts-noto-cjk'],
  [['ت'], 'fonts-noto-core'],
  [['ة', '🔧'], 'fonts-noto-core fonts-noto-color-emoji'],
])('for %s it says which fonts help', (signs, fonts) => {
  expect(adviceOn(signs)).toContain(`apt install ${fonts})`)
})
