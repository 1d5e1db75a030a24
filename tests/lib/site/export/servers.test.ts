import { redirectPage } from '@/lib/site/export/redirect-page'
import { robotsText } from '@/lib/site/build/root-files/robots'
import { serverFiles } from '@/lib/site/export/servers'
import type { ServedSite } from '@/lib/site/export/servers/site'
import { sitemapFiles } from '@/lib/site/build/root-files/sitemap'
import { siteAddress } from '@/lib/addresses/site-address'

const SITE: ServedSite = {
  ...{ folder: '/srv/help', headers: [], pageCaching: 'no-cache', audience: 'for customers' },
  ...{ languages: ['en'], languageTable: { en: 'en' }, former: new Map(), codes: {}, endings: [] },
}
const INJECTED = 'x /y; } server { listen 127.0.0.1:3119; } map $uri $z { default a; /q'

test.each([
  ['a code', { codes: { [INJECTED]: 'dark/call' } }],
  ['a code that leads out', { codes: { '../../out-of-here': 'dark/call' } }],
  ['what a code means', { codes: { bcdfghj: INJECTED } }],
  ['a former address', { former: new Map([[INJECTED, 'en/dark']]) }],
  ['what a former address is now', { former: new Map([['en/former', `en/dark\n}`]]) }],
])('no configuration is written with %s that is none', (_, wrong) => {
  expect(() => serverFiles({ ...SITE, ...wrong })).toThrow('is no address')
})

test.each(['/srv/our help', '/srv/it; }', '/srv/$uri', '/srv/"quoted"', '/srv/{env.HOME}', '/srv/a\nb'])(
  'the folder %j stands in quotes, or is left to a person',
  (folder) => {
    const files = serverFiles({ ...SITE, folder })
    for (const [name, places] of [
      ['_server/nginx.conf', /\$signpost_folder \{\s*default (.*);/],
      ['_server/nginx-http.conf', /\$signpost_folder \{\s*default (.*);/],
      ['_server/Caddyfile', /root \* (.*)/],
      ['_server/Caddyfile-site', /root \* (.*)/],
    ] as const) {
      const written = places.exec(files.get(name)!)![1]!.replace(/^"\{\$SIGNPOST_FOLDER:(.*)\}"$/, '"$1"')
      expect(written).toMatch(/^"[^"$\\{}\n]*"$/)
    }
  },
)

test('what an address holds does not get into the markup of redirects, sitemap and robots.txt', () => {
  const origin = `https://x"><script>alert('1')</script>`
  const written = [
    redirectPage({ to: 'en/dark', languages: ['en'], title: '<b>', origin, forward: '', refresh: true }),
    sitemapFiles({ pages: ['en'], origin, languages: ['en'], translated: () => true }).get('sitemap.xml')!,
    robotsText({ origin, unlisted: false }),
  ]
  for (const text of written) expect(text).not.toMatch(/<script>alert|<b>|https:\/\/x"/)
})

test.each([
  ['https://support.example.com/', 'https://support.example.com'],
  ['http://localhost:8080', 'http://localhost:8080'],
  ['https://example.com/help/', 'https://example.com/help'],
  ['https://bücher.example', 'https://bücher.example'],
])('%s is a public address', (text, address) => {
  expect(siteAddress(text)).toBe(address)
})

test.each([
  'foo',
  '//x.example',
  'https://',
  'https:///x',
  'ftp://x.example',
  'https://x"><script>',
  "https://x.example/'",
  'https://me:secret@x.example',
  'https://x.example/?a=b',
  'https://x.example/#a',
  'https://x y.example',
  'https://x.example/$uri;',
])('%s is none', (text) => {
  expect(siteAddress(text)).toBeUndefined()
})
