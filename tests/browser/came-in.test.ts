import type { Page } from 'playwright-core'
import { openPage, useBrowser } from '../harness/browser'
import { apart } from '../harness/gesture'
import { foreignSite } from '../harness/sites'
import { choose, trail } from '../harness/trail'
import { whenDeep } from '../harness/when-deep'
import { inDepth } from '../harness/depth'

useBrowser()

const site = foreignSite()
const TYRE = `${site.url}/en/flat-tyre`

/** Holds back what is asked for next at an address. Resolves, once that is asked for, with what lets it come. */
function held(page: Page, address: string, type: string): Promise<() => Promise<void>> {
  return new Promise((resolve) => {
    let asked = false
    void page.route(address, (route) => {
      if (asked || route.request().resourceType() !== type) return route.continue()
      asked = true
      resolve(() => route.continue())
    })
  })
}

/** Resolves once the page at hand has drawn a trail, even if the browser is about to leave it: then nobody can ask it. */
async function trailDrawn(page: Page): Promise<{ drawn: Promise<void> }> {
  let tell: (() => void) | undefined
  const drawn = new Promise<void>((resolve) => {
    tell = resolve
  })
  await page.exposeFunction('tellTrail', () => tell?.())
  await page.evaluate(() => {
    const { tellTrail } = globalThis as unknown as { tellTrail: () => void }
    new MutationObserver(() => document.querySelector('.trail .trail-change') && tellTrail()).observe(
      document.body,
      { subtree: true, childList: true },
    )
  })
  return { drawn }
}

async function ticket(page: Page): Promise<string> {
  await page.locator('[data-stuck] > summary').click()
  await page.waitForFunction(() => document.querySelector('textarea')?.value !== '')
  return page.locator('textarea').inputValue()
}

test('whoever comes in at a later question has trail, ticket and link from there on', async () => {
  const { page, complaints, close } = await openPage()
  await page.goto(`${TYRE}/water-test`)
  await choose(page, 'none')
  expect(await trail(page)).toHaveLength(1)
  expect(await page.locator('.trail-came').count()).toBe(1)
  await choose(page, 'soft', 'tube')
  // Round to where it began, and from there anew.
  expect(await trail(page)).toHaveLength(1)
  await page.goto(`${TYRE}/pump-up`)
  await choose(page, 'ruined')
  expect(await ticket(page)).toContain(`${TYRE}/new-tube?via=water-test.tube~pump-up.ruined`)
  expect(complaints).toEqual([])
  await close()
})

test('a link whose first question is a later one opens with the trail from there on', async () => {
  const { page, close } = await openPage()
  await page.goto(`${TYRE}/workshop?via=water-test.none~pump-up.give-up`)
  expect(await trail(page)).toHaveLength(2)
  expect(await page.locator('.trail-notice').textContent()).toBe('')
  expect(await page.locator('.trail-came').count()).toBe(1)
  await close()
})

whenDeep('a walk from the guide’s start did not come in anywhere else', async () => {
  const { page, close } = await openPage()
  await page.goto(`${TYRE}/where`)
  await choose(page, 'unknown')
  await trail(page)
  expect(await page.locator('.trail-came').count()).toBe(0)
  await close()
})

whenDeep('a short link is a place to come in', async () => {
  const { page, close } = await openPage()
  await page.goto(`${site.url}/s/bcdfghj`)
  await choose(page, 'next', 'next', 'holds')
  expect(await trail(page)).toHaveLength(1)
  await close()
})

test('Back after a change shows the trail of that moment', async () => {
  const { page, complaints, close } = await openPage()
  await page.goto(`${TYRE}/where`)
  await choose(page, 'unknown', 'none', 'ruined')
  const then = await trail(page)
  expect(then.length).toBe(3)
  await page.locator('.trail-change').nth(1).click()
  await page.waitForURL(`${TYRE}/water-test`)
  await trail(page)
  await choose(page, 'valve')
  expect(await trail(page)).toHaveLength(2)
  await page.goBack()
  await page.waitForURL(`${TYRE}/water-test`)
  expect(await trail(page)).toHaveLength(1)
  await page.goBack()
  await page.waitForURL(`${TYRE}/new-tube`)
  expect(await trail(page)).toEqual(then)
  expect(await ticket(page)).toContain('?via=where.unknown~water-test.none~pump-up.ruined')
  await page.goForward()
  await page.waitForURL(`${TYRE}/water-test`)
  await page.goForward()
  await page.waitForURL(`${TYRE}/tighten-valve`)
  expect(await trail(page)).toHaveLength(2)
  expect(complaints).toEqual([])
  await close()
})

whenDeep(
  'what a page finds out when it has been left already is not noted for the page after it',
  async () => {
    const { page, complaints, close } = await openPage({ serviceWorkers: 'block' })
    await page.goto(`${TYRE}/where`)
    await page.waitForFunction(() => !document.querySelector('body link'))
    await choose(page, 'unknown', 'none')
    expect(await trail(page)).toHaveLength(2)
    await page.reload()
    expect(await trail(page)).toHaveLength(2)
    const data = held(page, '**/flat-tyre.json', 'fetch')
    await page.goBack()
    const bringData = await data
    const { drawn } = await trailDrawn(page)
    const opened = held(page, '**/flat-tyre/pump-up', 'document')
    await page.evaluate(() => history.forward())
    const bringDocument = await opened
    // What the page that is left waits for comes before the page that is opened.
    await bringData()
    await drawn
    await bringDocument()
    expect(await trail(page)).toHaveLength(2)
    expect(complaints).toEqual([])
    await close()
  },
)

test('the question to change marks the answer that it had', async () => {
  const { page, close } = await openPage()
  await page.goto(`${TYRE}/where`)
  await choose(page, 'unknown', 'none')
  await trail(page)
  await page.locator('.trail-change').first().click()
  await page.waitForURL(`${TYRE}/where`)
  await page.locator('[data-choice="unknown"] .action-link-former').waitFor()
  expect(await page.locator('.action-link-former').count()).toBe(1)
  await close()
})

type Opening = [string, { modifiers?: ['ControlOrMeta']; button?: 'middle' }]

test.each<Opening>([
  ['with Ctrl', { modifiers: ['ControlOrMeta'] }],
  ...inDepth<Opening>([['with the middle button', { button: 'middle' }]]),
])('an answer opened in another tab %s takes the answers along', async (_, how) => {
  const { page, close } = await openPage()
  await page.goto(`${TYRE}/where`)
  await choose(page, 'unknown')
  await trail(page)
  const link = page.locator('[data-choice="none"]')
  const href = () => link.evaluate((element) => (element as HTMLAnchorElement).href)
  const before = await href()
  const asked = page.context().waitForEvent('request', (request) => request.url().includes('/pump-up?'))
  await link.click({ ...how, ...(await apart(page, link)) })
  expect((await asked).url()).toBe(`${TYRE}/pump-up?via=where.unknown~water-test.none`)
  expect(await href()).toBe(before)
  expect(page.url()).toBe(`${TYRE}/water-test`)
  const other = await openPage()
  await other.page.goto((await asked).url())
  expect(await trail(other.page)).toHaveLength(2)
  await other.close()
  await close()
})

test('into another guide, too', async () => {
  const { page, close } = await openPage()
  await page.goto(`${site.url}/en/no-internet/lights`)
  const asked = page
    .context()
    .waitForEvent('request', (request) => request.url().includes('/error-code/code?'))
  await page.locator('[data-choice="number"]').click({ modifiers: ['ControlOrMeta'] })
  expect((await asked).url()).toBe(`${site.url}/en/error-code/code?via=no-internet/lights.number`)
  await close()
})

test.each([
  ['nothing', 'where.gone', false],
  ...inDepth([['something', 'where.unknown~water-test.gone', true] as const]),
] as const)('a link of which %s fits is told apart', async (_, via, some) => {
  const texts: string[] = []
  for (const one of [via, 'where.unknown~water-test.gone']) {
    const { page, close } = await openPage()
    await page.goto(`${TYRE}/pump-up?via=${one}`)
    await page.waitForFunction(() => document.querySelector('.trail-notice')?.textContent !== '')
    texts.push((await page.locator('.trail-notice').textContent())!)
    await close()
  }
  expect(texts[0] === texts[1]).toBe(some)
})

test('a link with the answers is not offered where there are none', async () => {
  const { page, close } = await openPage()
  await page.goto(`${TYRE}/where`)
  await page.locator('[data-share] > summary').click()
  await page.locator('[data-copy="link"]').waitFor()
  expect(await page.locator('[data-copy="answers"]').isVisible()).toBe(false)
  await page.goto(`${TYRE}/water-test?via=where.unknown`)
  await trail(page)
  await page.locator('[data-share] > summary').click()
  await page.locator('[data-copy="answers"]').waitFor()
  await close()
})
