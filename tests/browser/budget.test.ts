import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { RESERVED_IDS } from '@/lib/tree'
import { openPage, useBrowser } from '../harness/browser'
import { builtPages, type BuiltPage } from '../harness/built-pages'
import { DEEP } from '../harness/depth'
import { builtSites, type BuiltSite } from '../harness/sites'

useBrowser()

/** Bytes, compressed with brotli, of a step page and our module, and without pictures of all our scripts. */
const PAGE_BUDGET = 12_950
/** Bytes more for each place where somebody who came through another guide goes on. */
const RETURN_BUDGET = 60
/** Of what a click needs: the module and what stands in the page. */
const SCRIPT_BUDGET = 4_250
/** The module and every piece of it that a step without pictures loads. */
const ALL_SCRIPTS_BUDGET = 8_000
const MOST_REQUESTS = 4
/** So many steps of a site are weighed in `npm test`, the longest ones. */
const WEIGHED = 30
/** Of a step's page on the server's disk, uncompressed, on average. */
const OUTPUT_BUDGET = 20_000

/** A picture that is asked for; the code for phones is in the page itself. */
const PICTURE = /<picture|<img(?![^>]* src="data:)/
const SCRIPT = /<script\b[^>]*>([\s\S]*?)<\/script>/g

const known = new Map<string, number>()

/** The same scripts are on every page, and compressing takes its time. */
function compressed(text: string | Buffer): number {
  const key = text.toString()
  const size = known.get(key) ?? brotliCompressSync(text).byteLength
  known.set(key, size)
  return size
}

/** The bytes of our module, and of the scripts after it, as the server's folder has them. */
function scriptsOf(site: BuiltSite, html: string): Promise<Buffer[]> {
  const addresses = [...html.matchAll(/<script\b[^>]* src="([^"]+)"/g)].map(([, address = '']) => address)
  return Promise.all(
    addresses.map((address) => readFile(path.join(site.distDir, address.replace('/_next/', '')))),
  )
}

function isStep({ address }: BuiltPage): boolean {
  const [, , , step = ''] = address.split('/')
  return step !== '' && !RESERVED_IDS.has(step)
}

describe.each(builtSites())('$name', (site) => {
  test('no script but ours, and nothing else of the framework', async () => {
    for (const { html } of await builtPages(site)) {
      const tags = (html.match(/<script\b[^>]*>/g) ?? []).filter(
        (tag) => !tag.includes('application/ld+json'),
      )
      expect(tags.filter((tag) => !tag.includes('data-signpost'))).toEqual([])
      expect(tags.filter((tag) => tag.includes(' src=')).length).toBeLessThanOrEqual(2)
      const framework = html.match(/\/_next\/[^"' ]*/g) ?? []
      expect(framework.filter((address) => !address.startsWith('/_next/static/signpost/'))).toEqual([])
      expect(html).not.toMatch(/__next|<!--|rel="(?:module)?preload" as="script"/)
    }
  })

  test('a step keeps to its budget', async () => {
    const heavy: string[] = []
    let weighed = 0
    const steps = (await builtPages(site)).filter(isStep)
    // The heaviest are among the longest, and to compress a page as a server does it once takes its time.
    const longest = steps
      .sort((a, b) => b.html.length - a.html.length)
      .slice(0, DEEP ? steps.length : WEIGHED)
    for (const one of longest) {
      weighed += 1
      const inline = [...one.html.matchAll(SCRIPT)].map(([, source]) => source).join('')
      const [first, ...others] = (await scriptsOf(site, one.html)).map(compressed)
      const rest = PICTURE.test(one.html) ? 0 : others.reduce((sum, size) => sum + size, 0)
      const scripts = compressed(inline) + first!
      const all = compressed(one.html) + first! + rest
      const returns = one.html.match(/ data-return=/g)?.length ?? 0
      if (all > PAGE_BUDGET + returns * RETURN_BUDGET || scripts > SCRIPT_BUDGET)
        heavy.push(`${one.address}: ${all}, scripts ${scripts}`)
    }
    expect(heavy).toEqual([])
    expect(weighed).toBeGreaterThan(0)
  })

  test('a step takes little room where it is kept', async () => {
    const steps = (await builtPages(site)).filter(isStep)
    const bytes = steps.reduce((sum, { html }) => sum + Buffer.byteLength(html), 0)
    expect(bytes / steps.length).toBeLessThanOrEqual(OUTPUT_BUDGET)
  })

  test('a step asks for little', async () => {
    const step = (await builtPages(site)).find((one) => isStep(one) && !PICTURE.test(one.html))
    const { page, requests, close } = await openPage()
    const address = site.url + step!.address
    await page.goto(address, { waitUntil: 'networkidle' })
    // The pages after it are prefetched: nobody waits for them.
    const own = requests.filter((url) => url === address || path.extname(url) !== '')
    expect(own.length).toBeLessThanOrEqual(MOST_REQUESTS)
    expect(requests.filter((url) => !url.startsWith(site.url))).toEqual([])
    const scripts = requests.filter((url) => url.endsWith('.js'))
    const sizes = await Promise.all(
      scripts.map(async (url) => compressed(Buffer.from(await (await fetch(url)).arrayBuffer()))),
    )
    expect(sizes.length).toBeGreaterThan(0)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(ALL_SCRIPTS_BUDGET)
    await close()
  })
})
