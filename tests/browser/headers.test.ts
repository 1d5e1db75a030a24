import { createHash } from 'node:crypto'
import { openPage, useBrowser } from '../harness/browser'
import { builtPages } from '../harness/built-pages'
import { kindsOf } from '../harness/kinds'
import { linksOf } from '../harness/links'
import { builtSites } from '../harness/sites'

useBrowser()

function directivesOf(policy: string): Record<string, string> {
  return Object.fromEntries(
    policy.split('; ').map((one) => [one.split(' ')[0]!, one.split(' ').slice(1).join(' ')]),
  )
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

describe.each(builtSites())('$name', (site) => {
  test.each(kindsOf(site))(
    '$kind: strict headers, and nothing that they forbid',
    async ({ kind, address }) => {
      const { page, complaints, close } = await openPage()
      const response = await page.goto(site.url + address)
      const missing = kind.startsWith('nowhere')
      expect(response?.status()).toBe(missing ? 404 : 200)
      const headers = response!.headers()
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'strict-origin-when-cross-origin',
      })
      expect(headers['permissions-policy']).toContain('camera=()')
      expect(headers).not.toHaveProperty('x-powered-by')
      expect(headers).toMatchObject({
        // What the build has made was compressed by it; that there is no page is said by Next.js.
        'content-encoding': missing ? 'gzip' : 'br',
        'content-type': 'text/html; charset=utf-8',
      })
      if (!missing) expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate')

      const policy = directivesOf(headers['content-security-policy']!)
      expect(policy).toMatchObject({
        'default-src': "'none'",
        'img-src': "'self' data:",
        'connect-src': "'self'",
        'form-action': "'self'",
        'base-uri': "'none'",
        'frame-ancestors': "'none'",
      })
      expect(headers['content-security-policy']).not.toMatch(/unsafe|\*|https?:/)
      const html = await response!.text()
      const styles = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, text]) => hash(text!))
      const allowed = policy['style-src']?.split(' ') ?? []
      expect(allowed.filter((source) => source !== "'self'" && !source.startsWith("'sha256-"))).toEqual([])
      expect(styles.length).toBeGreaterThan(0)
      expect(styles.filter((style) => !allowed.includes(style))).toEqual([])
      expect(html).not.toMatch(/<[^>]+ style="/)
      const ownMissing = missing ? complaints.filter((text) => !text.includes('404 (Not Found)')) : complaints
      expect(ownMissing).toEqual([])
      await close()
    },
  )

  test('the module may be kept for a year', async () => {
    const [one] = await builtPages(site)
    const address = linksOf(one!.html).find((link) => link.startsWith('/_next/static/signpost/'))
    const { headers } = await fetch(site.url + address)
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(headers.get('content-type')).toMatch(/^(?:text|application)\/javascript/)
  })

  test.each(['/sw.js', '/sitemap.xml'])('%s travels compressed', async (address) => {
    const { headers } = await fetch(site.url + address)
    expect(headers.get('content-encoding')).toBe('gzip')
  })

  test('what serves development alone is in no build', async () => {
    for (const address of ['/dev/files/entry.js', '/dev/pictures/x.png', '/dev/changes']) {
      expect((await fetch(site.url + address)).status).toBe(404)
    }
    const [one] = await builtPages(site)
    const address = linksOf(one!.html).find((link) => link.startsWith('/_next/static/signpost/'))
    expect(await (await fetch(site.url + address)).text()).not.toContain('EventSource')
  })

  test('/ sends a reader to a language', async () => {
    const languages = [...new Set((await builtPages(site)).map(({ address }) => address.split('/')[1]!))]
    for (const lang of languages) {
      const response = await fetch(`${site.url}/?ui=old`, {
        redirect: 'manual',
        headers: { 'accept-language': lang },
      })
      expect([response.status, response.headers.get('location')]).toEqual([307, `/${lang}?ui=old`])
    }
  })
})
