import { setTimeout as pause } from 'node:timers/promises'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { axeFindings } from '../harness/axe'
import { drawn, NO_WORKER, openPage, PHONE, useBrowser } from '../harness/browser'
import { builtPages } from '../harness/built-pages'
import { listensToPictures } from '../harness/loaded-late'
import {
  loadPictures,
  lookAtPictures,
  picturePages,
  seenMarks,
  showEveryPart,
  type PicturePage,
  type SeenMark,
} from '../harness/picture-pages'
import { builtSites } from '../harness/sites'
import { together } from '../harness/together'
import { contentOf } from '../harness/walks'
import { inDepth } from '../harness/depth'

useBrowser()

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const WIDE = { viewport: { width: 1440, height: 900 } }

/** What pages are looked at with, and the most bytes of a picture as a browser with two pixels for one chooses it there. */
const DEVICES = [
  {
    name: 'a phone',
    options: { ...PHONE, deviceScaleFactor: 2, colorScheme: 'dark' as const },
    most: 40_000,
  },
  ...inDepth([{ name: 'a wide screen', options: { ...WIDE, deviceScaleFactor: 2 }, most: 90_000 }]),
]
/** Pictures come as late as on a bad connection. */
const LATE_MS = 150

/** What is seen of a page with pictures in one visit. */
interface Seen {
  /** By how much of the view things moved when pictures came. */
  moved: number
  violations: string[]
  marks: SeenMark[][]
  /** Addresses of the pictures that the browser chose. */
  chosen: string[]
  complaints: string[]
}

async function violationsOn(page: Page): Promise<string[]> {
  return (await axeFindings(page, { tags: TAGS })).violations
}

/** Opens a page on a device, with the parts for an interface. */
async function lookAt(address: string, options: BrowserContextOptions, hasMarks: boolean): Promise<Seen> {
  const { page, complaints, close } = await openPage({ ...NO_WORKER, ...options })
  await page.addInitScript(() => {
    const shifts = ((window as unknown as { shifts: number[] }).shifts = [] as number[])
    new PerformanceObserver((list) => {
      const [page] = performance.getEntriesByType('navigation') as [PerformanceNavigationTiming]
      for (const entry of list.getEntries())
        // A page that is shown while it is read grows with what comes: `steady.test.ts` looks at that. Pictures come later.
        if (page.domInteractive > 0 && entry.startTime >= page.domInteractive)
          shifts.push((entry as unknown as { value: number }).value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.route(/\.(avif|webp|png)$/, async (route) => {
    await pause(LATE_MS)
    await route.continue()
  })
  await page.goto(address)
  await lookAtPictures(page)
  await drawn(page)
  const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)
  const violations = hasMarks ? await violationsOn(page) : []
  await showEveryPart(page)
  const marks = await seenMarks(page)
  await loadPictures(page)
  const chosen = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLImageElement>('main picture img')].map(({ currentSrc }) => currentSrc),
  )
  await close()
  return { moved: shifts.reduce((sum, value) => sum + value, 0), violations, marks, chosen, complaints }
}

describe.each(builtSites())('$name', (site) => {
  /** One that the site asks for. */
  const ui = contentOf(site).site.interfaces[0]!.id

  describe.each(DEVICES)('on $name', ({ options, most }) => {
    let seen: readonly (PicturePage & Seen)[]
    beforeAll(async () => {
      const pages = await picturePages(site)
      const seeing = together(pages, ({ address, pictures }) =>
        lookAt(
          `${site.url}${address}?ui=${ui}`,
          options,
          pictures.some(({ marks }) => marks.length > 1),
        ),
      )
      seen = await Promise.all(pages.map(async (page) => ({ ...page, ...(await seeing(page)) })))
    })
    /** What is wrong with the pages, each with its address. */
    const saying = (say: (page: PicturePage & Seen) => readonly string[]) =>
      seen.flatMap((page) => say(page).map((what) => `${page.address}: ${what}`))

    test('marks are where their file says', () => {
      const wrong = saying(({ pictures, labels, marks: onPage }) => {
        expect(onPage.map((marks) => marks.map(({ n }) => n))).toEqual(
          pictures.map(({ marks }, i) => marks.map(({ n }) => labels[i]!.get(n) ?? n)),
        )
        return pictures.flatMap(({ id, marks }, i) =>
          marks.flatMap(({ n, x, y, width, height }, at) => {
            const { box, out } = onPage[i]![at]!
            const off = Math.max(...[x, y, width, height].map((side, part) => Math.abs(side - box[part]!)))
            return [
              ...(off > 0.01 ? [`mark ${n} of ${id} is off by ${off} of the picture`] : []),
              ...(out > 1 ? [`disc ${n} of ${id} sticks out by ${out} pixels`] : []),
            ]
          }),
        )
      })
      expect(seen.flatMap(({ marks }) => marks.flat()).length).toBeGreaterThan(0)
      expect(wrong).toEqual([])
    })

    test('every picture keeps to its budget', async () => {
      const heavy: string[] = []
      for (const source of new Set(seen.flatMap(({ chosen }) => chosen.filter(Boolean)))) {
        const answer = await fetch(source)
        const { byteLength } = await answer.arrayBuffer()
        expect(answer.headers.get('content-type')).toBe('image/avif')
        expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
        if (byteLength > most) heavy.push(`${source} has ${byteLength} bytes`)
      }
      expect(heavy).toEqual([])
    })

    test('nothing moves when pictures come', () => {
      expect(saying(({ moved }) => (moved > 0 ? [`by ${moved}`] : []))).toEqual([])
    })

    test('axe finds nothing on a page with marks, and nothing is complained of', () => {
      expect(saying(({ violations, complaints }) => [...violations, ...complaints])).toEqual([])
    })

    test('nothing moves when pictures of answers come', async () => {
      const answers = (await builtPages(site)).filter(({ html }) =>
        html.includes('class="action-link-picture"'),
      )
      const moves = answers
        .slice(0, 2)
        .map(async ({ address }) => (await lookAt(site.url + address, options, false)).moved)
      expect((await Promise.all(moves)).filter((moved) => moved > 0)).toEqual([])
    })

    test('axe finds nothing where a picture is enlarged', async () => {
      const { address } = seen.find(({ pictures }) => pictures.some(({ marks }) => marks.length > 1))!
      const { page, close } = await openPage({ ...NO_WORKER, ...options })
      await page.goto(`${site.url}${address}?ui=${ui}`, { waitUntil: 'networkidle' })
      await listensToPictures(page)
      await page.locator('.prose .enlarge:visible').first().click()
      await page.locator('dialog[open] img').waitFor()
      expect(await violationsOn(page)).toEqual([])
      await close()
    })
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
})
