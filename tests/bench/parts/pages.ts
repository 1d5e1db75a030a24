import { brotliCompressSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { launchChromium } from '@/scripts/browser/chromium'
import { kindsOf } from '../../harness/kinds'
import { serveFiles } from '../network/file-server'
import { kilobytes } from '../numbers'
import type { Options } from '../options'
import type { OurSite } from '../our-site'
import type { Measured } from '../table'

interface PageFigures {
  kind: string
  address: string
  /** Without pictures, compressed with brotli. */
  html: number
  script: number
  /** Requests that are no pictures; what is prefetched for the next page is not counted. */
  requests: number
  pictures: { requests: number; bytes: number }
}

/** What each kind of page weighs for a reader who comes for the first time, on a phone. */
export async function measurePages(
  site: OurSite,
  _options: Options,
  tell: (text: string) => void,
): Promise<Measured> {
  const server = await serveFiles(site.files, site.headers)
  const browser = await launchChromium()
  const figures: PageFigures[] = []
  try {
    for (const { kind, address } of kindsOf(site).filter(({ kind }) => !kind.startsWith('nowhere'))) {
      tell(kind)
      const context = await browser.newContext({
        viewport: { width: 412, height: 823 },
        deviceScaleFactor: 2,
      })
      figures.push({
        kind,
        address,
        ...(await weighed(await context.newPage(), `http://localhost:${server.port}${address}`)),
      })
      await context.close()
    }
  } finally {
    await browser.close()
    await server.close()
  }
  return {
    title: 'What a page weighs: cold, on a phone, compressed with brotli',
    rows: [
      ['kind of page', 'page', 'script', 'page and script', 'requests', 'pictures', 'their bytes'],
      ...figures.map(({ kind, html, script, requests, pictures }) => [
        kind,
        ...[html, script, html + script].map(kilobytes),
        String(requests),
        String(pictures.requests),
        kilobytes(pictures.bytes),
      ]),
    ],
    data: figures,
  }
}

async function weighed(page: Page, url: string): Promise<Omit<PageFigures, 'kind' | 'address'>> {
  const figures = { html: 0, script: 0, requests: 0, pictures: { requests: 0, bytes: 0 } }
  const seen: Promise<void>[] = []
  page.on('response', (response) => {
    const request = response.request()
    if (request.headers()['sec-purpose'] || !response.url().startsWith('http')) return
    seen.push(
      response.body().then((body) => {
        const type = request.resourceType()
        if (type === 'image') {
          figures.pictures.requests += 1
          figures.pictures.bytes += body.length
          return
        }
        figures.requests += 1
        figures[type === 'script' ? 'script' : 'html'] += brotliCompressSync(body).length
      }),
    )
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  await Promise.all(seen)
  return figures
}
