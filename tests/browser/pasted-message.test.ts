import { openPage, PHONE, useBrowser } from '../harness/browser'
import { contentSite } from '../harness/sites'
import { whenDeep } from '../harness/when-deep'

useBrowser()

const site = contentSite()

test('a pasted error leads to the step behind it, with the answers filled in', async () => {
  const { page, complaints, close } = await openPage(PHONE)
  await page.goto(`${site.url}/en`)
  await page.locator('details:has([data-paste]) > summary').click()
  await page.locator('#pasted').fill('ERROR 4711: The device is already added to another site.')
  const link = page.locator('[data-behind] a').first()
  expect(await link.getAttribute('href')).toMatch(/old-account\?via=notification\.already-added$/)
  await link.click()
  await page.waitForURL(/old-account/)
  await page.locator('[data-trail-step], .trail-steps li').nth(1).waitFor({ state: 'attached' })
  await page.goBack()
  await page.locator('[data-behind] a').first().waitFor()
  expect(complaints).toEqual([])
  await close()
})

whenDeep('a message that no step knows leads to what it is about, if that is clear', async () => {
  const { page, close } = await openPage()
  await page.goto(`${site.url}/en/search`)
  await page.locator('details:has([data-paste]) > summary').click()
  await page.locator('#pasted').fill('the tamper thing blocks my door relay')
  await page.locator('[data-behind] a').first().waitFor()
  await close()
})

test('a message that fits nothing is told so, and leads nowhere', async () => {
  const { page, close } = await openPage()
  await page.goto(`${site.url}/en/search`)
  await page.locator('details:has([data-paste]) > summary').click()
  await page.locator('#pasted').fill('Segmentation fault in libxyzzy.so')
  await page.locator('[data-behind] p').first().waitFor()
  expect(await page.locator('[data-behind] a').count()).toBe(0)
  await close()
})
