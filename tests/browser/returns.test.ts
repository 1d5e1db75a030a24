import type { Page } from 'playwright-core'
import { openPage, useBrowser } from '../harness/browser'
import { untilKept } from '../harness/offline'
import { click, press, returns, settled, ticket, walkThrough } from '../harness/parts'
import { foreignSite } from '../harness/sites'
import { choose, trail } from '../harness/trail'
import { whenDeep } from '../harness/when-deep'
import { inDepth } from '../harness/depth'

useBrowser()

const site = foreignSite()
const EN = `${site.url}/en`
const path = (page: Page) => new URL(page.url()).pathname.replace('/en/', '')

describe.each([['by clicks', click], ...inDepth([['by keys', press] as const])] as const)(
  'two parts, one in the other, %s',
  (_, go) => {
    test('a walk through them comes back twice, with all answers in order in trail and ticket', async () => {
      const { page, complaints, close } = await openPage()
      await walkThrough(page, site.url, go)
      expect(await trail(page)).toHaveLength(7)
      const tried = (await ticket(page)).match(/^\d\. .*$/gm)
      expect(tried).toHaveLength(4)
      expect(await ticket(page)).toContain(
        'via=checked-before.no~bike-check/tyres.soft~pump/valve.thin~bike-check/brakes.good',
      )
      expect(complaints).toEqual([])
      await close()
    })
  },
)

test('Back, Forward and reload keep where the parts return to', async () => {
  const { page, close } = await openPage()
  await walkThrough(page, site.url, click)
  const turn = async (way: 'goBack' | 'goForward', to: string) => {
    await page[way]()
    await page.waitForURL(`${EN}/${to}`)
    await settled(page)
  }
  await turn('goBack', 'bike-check/checked')
  expect(await returns(page)).toEqual(['tour/lights'])
  await turn('goBack', 'bike-check/brakes')
  await turn('goBack', 'pump/pumped')
  await page.reload()
  await settled(page)
  expect(await returns(page)).toEqual(['bike-check/brakes'])
  await turn('goForward', 'bike-check/brakes')
  await turn('goForward', 'bike-check/checked')
  expect(await returns(page)).toEqual(['tour/lights'])
  await turn('goForward', 'tour/lights')
  expect(await trail(page)).toHaveLength(7)
  await close()
})

test.each(['Enter', '1'])(
  'the key %s follows the reader’s own return, not those of others, which are hidden',
  async (key) => {
    const { page, close } = await openPage()
    await page.goto(`${EN}/pump/pumped?via=tour/checked-before.no~bike-check/tyres.soft~valve-kind.thin`)
    await settled(page)
    // As where the guide of somebody else's walk comes first.
    await page
      .locator('[data-returns]')
      .evaluate((list) =>
        list.insertAdjacentHTML(
          'afterbegin',
          '<li hidden><a href="/en/tour/lights" data-next="other">Elsewhere</a></li>',
        ),
      )
    await page.keyboard.press(key)
    await page.waitForURL(/\/(?:brakes|lights)$/)
    expect(path(page)).toBe('bike-check/brakes')
    await close()
  },
)

test('a link with answers has the returns in another browser, by its short address and a former name too', async () => {
  const { page, close } = await openPage()
  await page.goto(`${EN}/pump/pumped?via=tour/checked-before.no~bike-check/tyres.soft~valve-kind.thin`)
  await settled(page)
  expect(await returns(page)).toEqual(['bike-check/brakes'])
  await click(page, 'back', 'good')
  await settled(page)
  expect(await returns(page)).toEqual(['tour/lights'])
  expect(await trail(page)).toHaveLength(6)
  await close()
  const other = await openPage()
  const code = (await import(`${site.root}/links.lock.json`, { with: { type: 'json' } })) as {
    default: { links: Record<string, string> }
  }
  const via = 'checked-before.no~bike-check/tyres.hard~bike-check/brakes.good'
  await other.page.goto(`${site.url}/s/${code.default.links['tour/lights']}?via=${via}`)
  expect(await trail(other.page)).toHaveLength(4)
  await other.close()
})

whenDeep('an answer changed in a part keeps what still holds behind it', async () => {
  const { page, close } = await openPage()
  await walkThrough(page, site.url, click)
  await page
    .locator('.trail-change')
    .nth(1)
    .evaluate((link: HTMLElement) => link.click())
  await page.waitForURL(/tyres/)
  await choose(page, 'hard')
  expect(await trail(page)).toHaveLength(2)
  expect(await page.locator('.trail-notice').textContent()).not.toBe('')
  await page.goto(`${EN}/tour/lights`)
  expect(await trail(page)).toHaveLength(4)
  await close()
})

test('who comes for the part alone, or in its middle, is done at its end', async () => {
  const { page, close } = await openPage()
  await page.goto(`${EN}/bike-check/brakes`)
  await choose(page, 'good')
  await settled(page)
  expect(await returns(page)).toEqual([])
  expect(await page.locator('.trail-came').count()).toBe(1)
  await close()
})

whenDeep(
  'guides that a walk leads into and comes back from are kept for when there is no network',
  async () => {
    const { page, complaints, close } = await openPage({ reducedMotion: 'reduce' })
    await page.goto(`${EN}/tour/checked-before`)
    await untilKept(page, 'en.tour', 'en.bike-check', 'en.pump')
    await page.context().setOffline(true)
    await walkThrough(page, site.url, click)
    expect(await trail(page)).toHaveLength(7)
    expect(complaints).toEqual([])
    await close()
  },
)

test('without scripts the end of a part links the steps to which it may return', async () => {
  const { page, close } = await openPage({ javaScriptEnabled: false })
  await page.goto(`${EN}/bike-check/checked`)
  expect(await returns(page)).toEqual(['tour/lights'])
  await page.locator('[data-return] a').click()
  expect(path(page)).toBe('tour/lights')
  await close()
})
