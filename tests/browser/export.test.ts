import { cp, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { DEEP } from '../harness/depth'
import { exportSite, pagesOf, sharedExport, type ExportedSite } from '../harness/exported-site'
import { linksOf } from '../harness/links'
import { foreignSite, placedSites } from '../harness/sites'
import { whenDeep } from '../harness/when-deep'

const foreign = foreignSite()

/** What a page refers to beyond its links: the script that a redirect goes by. */
function referencesOf(html: string): string[] {
  const to = /data-to="([^"]*)" data-languages="([^"]*)"/.exec(html)
  const redirects = to ? to[2]!.split(' ').map((lang) => to[1]!.replace('*', lang)) : []
  const data = [...html.matchAll(/data-(?:walks|search)="([^"]+)"/g)].map(([, folder]) => `${folder}/`)
  return [...linksOf(html), ...redirects, ...data]
}

describe.each(placedSites())('plain files $place', ({ site, base }) => {
  let made: Awaited<ReturnType<typeof sharedExport>>
  beforeAll(async () => {
    made = await sharedExport(site)
  })

  test('every link, picture and script of every page is a file', async () => {
    const dead: string[] = []
    const below = (folder: string) => [...made.files].some((file) => file.startsWith(`${folder}/`))
    for (const { address, html } of await pagesOf(made)) {
      for (const link of referencesOf(html)) {
        const { origin, pathname } = new URL(link, `http://here${base}${address}`)
        if (origin !== 'http://here') continue
        const own = decodeURIComponent(pathname.slice(base.length + 1)).replace(/\/$/, '')
        const there =
          `${pathname}/`.startsWith(`${base}/`) &&
          (made.files.has(own) ||
            made.files.has(path.join(own, 'index.html')) ||
            (link.endsWith('/') && below(own)))
        if (!there) dead.push(`${address}: ${link}`)
      }
    }
    expect(dead).toEqual([])
  })

  test('nothing of the framework is in it', async () => {
    const odd = [...made.files].filter(
      (file) =>
        /\.(?:rsc|meta|map)$/.test(file) ||
        (file.startsWith('_next/') && !file.startsWith('_next/static/signpost/')),
    )
    expect(odd).toEqual([])
  })

  test('what is text has compressed copies of the same', async () => {
    for (const file of ['en/flat-tyre/find-hole/index.html', 'sitemap.xml', '404.html']) {
      const plain = await readFile(path.join(made.folder, file))
      expect(brotliDecompressSync(await readFile(path.join(made.folder, `${file}.br`)))).toEqual(plain)
      expect(gunzipSync(await readFile(path.join(made.folder, `${file}.gz`)))).toEqual(plain)
    }
  })

  test('the sitemap names each page in each language that it is written in', async () => {
    const sitemap = await readFile(path.join(made.folder, 'sitemap.xml'), 'utf8')
    const step = `https://repair.example${base}/en/no-internet/lights`
    const twin = `https://repair.example${base}/ar/no-internet/lights`
    expect(sitemap).toContain(`<loc>${step}</loc><xhtml:link rel="alternate" hreflang="en" href="${step}"/>`)
    expect(sitemap).toContain(`<xhtml:link rel="alternate" hreflang="ar" href="${twin}"/>`)
    expect(sitemap).not.toContain('/ar/flat-tyre/')
    const robots = await readFile(path.join(made.folder, 'robots.txt'), 'utf8')
    expect(robots).toContain(`Sitemap: https://repair.example${base}/sitemap.xml`)
  })
})

describe('an export into the same folder', () => {
  let made: ExportedSite | undefined
  beforeAll(async () => {
    if (DEEP) made = await exportSite(foreign)
  })
  afterAll(() => made?.remove())

  // What is written there is tested without a site by tests/lib/site/export/write-folder.test.ts.
  whenDeep('writes only what has changed', async () => {
    const file = path.join(made!.folder, 'en/index.html.br')
    const before = await stat(file)
    const again = await exportSite(foreign, {}, made!.folder)
    expect(again.said).toMatch(/, 0 of them new/)
    expect((await stat(file)).mtimeMs).toBe(before.mtimeMs)
    expect(again.files).toEqual(made!.files)
  })

  whenDeep('leaves a folder alone that is no export', async () => {
    const folder = path.join(path.dirname(made!.folder), 'mine')
    await cp(made!.folder, folder, { recursive: true })
    await writeFile(path.join(folder, '.signpost.json'), 'no record')
    await expect(exportSite(foreign, {}, folder)).rejects.toThrow('is no export, so it is left alone')
    expect((await stat(path.join(folder, 'en/index.html'))).isFile()).toBe(true)
  })
})

test('the server has the sitemap and robots.txt as the export has them', async () => {
  const sitemap = await fetch(`${foreign.url}/sitemap.xml`)
  expect(sitemap.headers.get('content-type')).toContain('xml')
  expect(await sitemap.text()).toContain('<loc>https://repair.example/en</loc>')
  expect(await (await fetch(`${foreign.url}/robots.txt`)).text()).toContain('Sitemap: ')
})
