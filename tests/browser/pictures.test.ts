import { AxeBuilder } from '@axe-core/playwright'
import { openPage, PHONE, useBrowser } from '../harness/browser'
import { builtPages } from '../harness/built-pages'
import {
  loadPictures,
  lookAtPictures,
  picturePages,
  seenMarks,
  showEveryPart,
} from '../harness/picture-pages'
import { builtSites } from '../harness/sites'
import { contentOf } from '../harness/walks'

useBrowser()

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const WIDE = { viewport: { width: 1440, height: 900 } }

/** The least a customer must wait for, in bytes: a picture as a browser with two pixels for one chooses it. */
const BUDGETS = [
  { name: 'a phone', options: { ...PHONE, deviceScaleFactor: 2 }, most: 40_000 },
  { name: 'a wide screen', options: { ...WIDE, deviceScaleFactor: 2 }, most: 90_000 },
]

describe.each(builtSites())('$name', (site) => {
  /** One that the site asks for. */
  const ui = contentOf(site).site.interfaces[0]!.id

  test.each([PHONE, WIDE])('marks are where their file says: %j', async (options) => {
    const { page, complaints, close } = await openPage(options)
    const wrong: string[] = []
    let count = 0
    for (const { address, pictures, labels } of await picturePages(site)) {
      await page.goto(site.url + address)
      await showEveryPart(page)
      const seen = await seenMarks(page)
      expect(seen).toHaveLength(pictures.length)
      for (const [i, { id, marks }] of pictures.entries()) {
        expect(seen[i]!.map(({ n }) => n)).toEqual(marks.map(({ n }) => labels[i]!.get(n) ?? n))
        for (const [at, { n, x, y, width, height }] of marks.entries()) {
          const { box, out } = seen[i]![at]!
          const off = Math.max(...[x, y, width, height].map((side, part) => Math.abs(side - box[part]!)))
          if (off > 0.01) wrong.push(`${address}: mark ${n} of ${id} is off by ${off} of the picture`)
          if (out > 1) wrong.push(`${address}: disc ${n} of ${id} sticks out by ${out} pixels`)
          count++
        }
      }
    }
    expect(count).toBeGreaterThan(0)
    expect(wrong).toEqual([])
    expect(complaints).toEqual([])
    await close()
  })

  test.each(BUDGETS)('every picture keeps to its budget on $name', async ({ options, most }) => {
    const { page, close } = await openPage(options)
    const heavy: string[] = []
    const weighed = new Set<string>()
    for (const { address } of await picturePages(site)) {
      await page.goto(site.url + address)
      await loadPictures(page)
      const chosen = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLImageElement>('main picture img')].map(
          ({ currentSrc }) => currentSrc,
        ),
      )
      for (const source of chosen) {
        if (weighed.has(source)) continue
        weighed.add(source)
        const answer = await fetch(source)
        const { byteLength } = await answer.arrayBuffer()
        expect(answer.headers.get('content-type')).toBe('image/avif')
        expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
        if (byteLength > most) heavy.push(`${address}: ${source} has ${byteLength} bytes`)
      }
    }
    expect(weighed.size).toBeGreaterThan(0)
    expect(heavy).toEqual([])
    await close()
  })

  test.each([PHONE, WIDE])('nothing moves when pictures come: %j', async (options) => {
    const { page, close } = await openPage(options)
    await page.addInitScript(() => {
      const shifts = ((window as unknown as { shifts: number[] }).shifts = [] as number[])
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value)
      }).observe({ type: 'layout-shift', buffered: true })
    })
    // Pictures come late, as they do on a bad connection.
    await page.route(/\.(avif|webp|png)$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 150))
      await route.continue()
    })
    const moved: string[] = []
    const answers = (await builtPages(site)).filter(({ html }) => html.includes('class="arm-picture"'))
    for (const { address } of [...(await picturePages(site)), ...answers.slice(0, 2)]) {
      await page.goto(`${site.url}${address}?ui=${ui}`)
      await lookAtPictures(page)
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))),
      )
      const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)
      const total = shifts.reduce((sum, value) => sum + value, 0)
      if (total > 0) moved.push(`${address}: ${total}`)
    }
    expect(moved).toEqual([])
    await close()
  })

  test('without scripts, marks are links there and back, and a picture opens by itself', async () => {
    const [one] = (await picturePages(site)).filter(({ pictures }) => pictures[0]!.marks.length > 0)
    const { page, close } = await openPage({ ...WIDE, javaScriptEnabled: false })
    await page.goto(site.url + one!.address)
    await page.locator('a.mark').first().click()
    expect(new URL(page.url()).hash).toMatch(/^#picture\.1\.\d+$/)
    await page.locator('.picture-mark:target').click()
    expect(new URL(page.url()).hash).toMatch(/^#mark\.1\.\d+$/)
    const href = await page.locator('.prose .enlarge').first().getAttribute('href')
    const answer = await fetch(site.url + href)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png'])
    await close()
  })

  test.each([
    { ...WIDE, colorScheme: 'light' as const },
    { ...PHONE, colorScheme: 'dark' as const },
  ])('axe finds nothing on a page with marks, nor where they are enlarged: %j', async (options) => {
    const { page, close } = await openPage(options)
    const look = async () => {
      const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
      return violations.map(({ id, nodes }) => `${page.url()}: ${id}: ${nodes[0]!.html}`)
    }
    const said: string[] = []
    for (const { address, pictures } of await picturePages(site)) {
      if (!pictures.some(({ marks }) => marks.length > 1)) continue
      await page.goto(`${site.url}${address}?ui=${ui}`)
      said.push(...(await look()))
    }
    await page.locator('.prose .enlarge:visible').first().click()
    await page.locator('dialog[open] img').waitFor()
    expect([...said, ...(await look())]).toEqual([])
    await close()
  })
})
