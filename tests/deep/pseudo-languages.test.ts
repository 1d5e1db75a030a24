import sharp from 'sharp'
import { direction } from '@/lib/messages'
import { guideAddress } from '@/lib/addresses'
import { openPage, PHONE, useBrowser } from '../harness/browser'
import { faultsOfLayout } from '../harness/layout-faults'
import { kindsOf } from '../harness/kinds'
import { picturePages, seenMarks } from '../harness/picture-pages'
import { pseudoSite } from '../harness/sites'
import { contentOf } from '../harness/walks'

useBrowser()

const site = pseudoSite()
const { languages, guides: allGuides } = contentOf(site)

/** Every kind of page, and those about a whole guide. */
const pages = [
  ...kindsOf(site),
  ...languages.flatMap((lang) => {
    const address = guideAddress(lang, [...allGuides(lang).keys()][0]!)
    return ['map', 'all'].map((page) => ({ kind: `${page}, ${lang}`, address: `${address}/${page}` }))
  }),
  ...languages.map((lang) => ({ kind: `search, ${lang}`, address: `/${lang}/search` })),
]

test.each(pages)(
  'words that are longer, or run the other way, fit on a phone: $kind',
  async ({ address }) => {
    const { page, close } = await openPage({ ...PHONE, reducedMotion: 'reduce' })
    await page.goto(site.url + address)
    const lang = address.split('/')[1]!
    const nowhere = address.includes('no-such')
    if (!nowhere) expect(await page.locator('html').getAttribute('dir')).toBe(direction(lang))
    await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)))
    expect(await faultsOfLayout(page)).toEqual([])
    await close()
  },
)

test('search results, the palette and the list of keys fit as well', async () => {
  for (const lang of languages) {
    const { page, close } = await openPage({ ...PHONE, reducedMotion: 'reduce' })
    await page.goto(`${site.url}/${lang}`)
    const title = [...allGuides(lang).values()][0]!.title
    await page.locator('#query').fill(title)
    await page.locator('.found').first().waitFor()
    expect(await faultsOfLayout(page)).toEqual([])
    await page.locator('#query').fill('zzzzzz')
    await page.locator('.found-none').waitFor()
    expect(await faultsOfLayout(page)).toEqual([])
    await page.locator('[data-search]').click()
    await page.locator('.palette').waitFor()
    expect(await faultsOfLayout(page)).toEqual([])
    await close()
  }
})

test('what has no room is found', async () => {
  const { page, close } = await openPage(PHONE)
  await page.setContent(
    '<meta name="viewport" content="width=device-width"><p>Fits</p><p style="width:9em;overflow:hidden;white-space:nowrap">This is cut off at its end</p>' +
      '<p style="position:relative;left:-60px">Out</p><b style="display:block;width:500px">Pushed</b>',
  )
  expect((await faultsOfLayout(page)).join(' | ')).toMatch(/too wide: <p.*cut off.*sticks out.*Out/)
  await close()
})

/** On which side the first link of a page ends in its tip: there its corner is cut off. */
async function tipOf(lang: string): Promise<string> {
  const { page, close } = await openPage({ ...PHONE, colorScheme: 'light' })
  await page.goto(`${site.url}/${lang}`)
  const link = page.locator('.post .action-link').first()
  const { data, info } = await sharp(await link.screenshot())
    .raw()
    .toBuffer({ resolveWithObject: true })
  await close()
  const bright = (x: number) => data[(2 * info.width + x) * info.channels]! > 200
  return `${bright(1) ? 'left' : ''}${bright(info.width - 2) ? 'right' : ''}`
}

test('action links point the way that the page is read', async () => {
  expect(await tipOf('en-XA')).toBe('right')
  expect(await tipOf('ar-XB')).toBe('left')
})

test('pictures and the marks on them are the same in every language', async () => {
  const { page, close } = await openPage(PHONE)
  const [longer, other] = await Promise.all(
    languages.map(async (lang) =>
      (await picturePages(site)).filter(({ address }) => address.startsWith(`/${lang}/`)),
    ),
  )
  expect(longer!.length).toBeGreaterThan(2)
  for (const { address } of longer!.slice(0, 4)) {
    const seen = []
    for (const lang of languages) {
      await page.goto(site.url + address.replace(languages[0]!, lang))
      seen.push(
        (await seenMarks(page)).map((marks) =>
          marks.map(({ n, box }) => [n, ...box.map((part) => Math.round(part * 100))]),
        ),
      )
      const mirrored = await page.evaluate(
        () =>
          [
            ...document.querySelectorAll<SVGGraphicsElement>('.picture-frame text, .picture-frame img'),
          ].filter((one) => {
            for (let at: Element | null = one; at; at = at.parentElement) {
              const { transform, scale } = getComputedStyle(at)
              if (new DOMMatrix(transform).a < 0 || scale.startsWith('-')) return true
            }
            return false
          }).length,
      )
      expect(mirrored).toBe(0)
    }
    expect(seen[1]).toEqual(seen[0])
  }
  expect(other!.length).toBe(longer!.length)
  await close()
})

test('no word on the map is mirrored', async () => {
  const { page, close } = await openPage({ viewport: { width: 1200, height: 800 } })
  const first = (lang: string) => `${site.url}${guideAddress(lang, [...allGuides(lang).keys()][0]!)}/map`
  await page.goto(first('ar-XB'))
  const mirrored = await page.evaluate(
    () =>
      [...document.querySelectorAll<SVGGraphicsElement>('svg text')].filter(
        (one) => one.getScreenCTM()!.a < 0,
      ).length,
  )
  expect(mirrored).toBe(0)
  await close()
})
