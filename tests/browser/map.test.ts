import { mapAddress, stepAddress } from '@/lib/addresses'
import { exitsOf, keyOf, successorsOf } from '@/lib/tree'
import { axeInBothSchemes, NOTHING_FOUND } from '../harness/axe'
import { openPage, PHONE, useBrowser } from '../harness/browser'
import { builtSites, foreignSite } from '../harness/sites'
import { choose } from '../harness/trail'
import { contentOf } from '../harness/walks'

useBrowser()

describe.each(builtSites())('$name', (site) => {
  const content = contentOf(site)
  const lang = content.languages[0]!
  const guides = [...content.guides(lang).values()]

  test('the map has every step and every answer, each step a link to its page; so have the words beside it', async () => {
    const { page, complaints, close } = await openPage({ javaScriptEnabled: false })
    for (const guide of guides) {
      await page.goto(site.url + mapAddress(lang, guide.id))
      const steps = await page
        .locator('.map-node[id]')
        .evaluateAll((all) => all.map((node) => [node.getAttribute('data-step'), node.getAttribute('href')]))
      const wanted = [...guide.steps.keys()].map((step) => {
        const at = { guide: guide.id, step }
        return [keyOf(at), stepAddress(lang, at)]
      })
      expect(steps.sort()).toEqual(wanted.sort())
      const ways = [...guide.steps.values()].flatMap(successorsOf).length
      expect(await page.locator('.map-edge').count()).toBe(ways)
      expect(await page.locator('.outline-steps > li').count()).toBe(guide.steps.size)
      const answers = [...guide.steps.values()]
        .filter((step) => step.kind === 'question')
        .flatMap(exitsOf).length
      expect(await page.locator('.outline-exits > li:not([data-answer=""])').count()).toBe(answers)
    }
    expect(complaints).toEqual([])
    await close()
  })

  test('axe finds nothing in light and dark, and nothing is wider than a phone', async () => {
    const { page, complaints, close } = await openPage(PHONE)
    await page.goto(site.url + mapAddress(lang, guides[0]!.id))
    await page.locator('.map-node[tabindex="0"]').waitFor({ state: 'attached' })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.viewport.width)
    expect(await axeInBothSchemes(page)).toEqual(NOTHING_FOUND)
    expect(complaints).toEqual([])
    await close()
  })
})

const site = foreignSite()
const focused = 'document.activeElement?.getAttribute("data-node")'

test('arrow keys follow the lines, and Enter opens the step', async () => {
  const { page, complaints, close } = await openPage()
  await page.goto(`${site.url}/en/flat-tyre/map`)
  const start = page.locator('.map-node[tabindex="0"]')
  await start.focus()
  const run = await page.locator('guide-map').getAttribute('data-run')
  const [on, back, next] =
    run === 'TB' ? ['ArrowDown', 'ArrowUp', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft', 'ArrowDown']
  const from = await page.evaluate(focused)
  await page.keyboard.press(on)
  const first = await page.evaluate(focused)
  await page.keyboard.press(next)
  const second = await page.evaluate(focused)
  expect(new Set([from, first, second]).size).toBe(3)
  const lines = await page
    .locator(`.map-edge[data-from="${String(from)}"]`)
    .evaluateAll((all) => all.map((edge) => edge.getAttribute('data-to')))
  expect(lines).toEqual(expect.arrayContaining([first, second]))
  await page.keyboard.press(back)
  expect(await page.evaluate(focused)).toBe(from)
  expect(await page.locator('.map-node[tabindex="0"]').count()).toBe(1)
  await page.keyboard.press('Enter')
  await page.waitForURL(`${site.url}/en/flat-tyre/${String(from)}`)
  expect(complaints).toEqual([])
  await close()
})

test('from a step, the map shows where the reader is and lights their way', async () => {
  const { page, complaints, close } = await openPage(PHONE)
  await page.goto(`${site.url}/en/flat-tyre/where`)
  await choose(page, 'unknown', 'tube', 'next')
  const step = new URL(page.url()).pathname.split('/').at(-1)!
  await page.locator('.trail summary').click()
  await page.locator('.trail-whole').click()
  await page.waitForURL(/\/map#/)
  await page.locator('[aria-current="location"]').waitFor()
  const here = page.locator('[aria-current="location"]')
  expect(await here.getAttribute('data-node')).toBe(step)
  await expect(here.boundingBox()).resolves.toMatchObject({ x: expect.any(Number) })
  const seen = await here.evaluate((node) => {
    const [box, view] = [node, node.closest('.map-view')!].map((one) => one.getBoundingClientRect())
    return (
      box!.left >= view!.left &&
      box!.right <= view!.right &&
      box!.top >= view!.top &&
      box!.bottom <= view!.bottom
    )
  })
  expect(seen).toBe(true)
  const lit = await page
    .locator('.map-edge[data-lit]')
    .evaluateAll((all) =>
      all.map((edge) => `${edge.getAttribute('data-from')} ${edge.getAttribute('data-edge')}`.trim()),
    )
  expect(lit).toEqual(expect.arrayContaining(['where unknown']))
  expect(lit).toHaveLength(3)
  expect(complaints).toEqual([])
  await close()
})

test('?at= names a step as well', async () => {
  const { page, close } = await openPage()
  await page.goto(`${site.url}/en/flat-tyre/map?at=workshop`)
  await page.locator('[aria-current="location"][data-node="workshop"]').waitFor()
  await close()
})

test('it zooms by its buttons and shows all of itself', async () => {
  const { page, close } = await openPage(PHONE)
  await page.goto(`${site.url}/en/no-internet/map`)
  const svg = page.locator('.map-view > svg')
  await page.locator('.map-node[tabindex="0"]').waitFor({ state: 'attached' })
  const width = async () => Number(await svg.getAttribute('width'))
  const before = await width()
  await page.locator('[data-zoom="in"]').click()
  expect(await width()).toBeGreaterThan(before)
  await page.locator('[data-zoom="fit"]').click()
  const view = await page
    .locator('.map-view')
    .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
  expect(view).toBe(0)
  await close()
})
