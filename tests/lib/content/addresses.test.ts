import { expect, test } from '@jest/globals'
import { renderToStaticMarkup } from 'react-dom/server'
import { checkContent, renderBody } from '@/lib/content'
import { contentOf } from '@/lib/content/content'
import { openLibrary } from '@/lib/content/library/library'
import { DEEP } from '@/tests/harness/depth'
import { contentFolder, SOUND } from '@/tests/harness/content-folder'
import { step } from '@/tests/harness/small-picture'

function found(root: string, SITE_URL?: string) {
  return checkContent(root, { settings: { SITE_URL } }).findings.map(
    ({ file, line, column, code }) => `${file}:${line}:${column} ${code}`,
  )
}

function codes(root: string) {
  return [...new Set(checkContent(root).findings.map(({ code }) => code))]
}

function html(root: string): string {
  const { tree } = contentOf(openLibrary(root)).body('en', 'dark', 'plug-in')
  return renderToStaticMarkup(renderBody({ tree }, {}))
}

const SCHEMES = [
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  '&#106;avascript&colon;alert(1)',
  '&#x1;javascript:alert(1)',
  'java&Tab;script:alert(1)',
  'java&NewLine;script:alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,x',
  'data:image/png;base64,x',
  'blob:https://a.example/x',
  'file:///etc/passwd',
  'filesystem:http://a.example/x',
  'view-source:https://a.example',
  'ms-office:x',
  'https:evil',
  'https:///evil',
  'http://[evil',
]

test.each(SCHEMES)('an address %s is a finding, and leads nowhere on the page', (url) => {
  const ways = [`[x](${url})`, `![x](${url})`, `[x][m]\n\n[m]: ${url}`, `![x][m]\n\n[m]: ${url}`]
  // The ways to write it take turns.
  for (const body of DEEP ? ways : [ways[SCHEMES.indexOf(url) % ways.length]!]) {
    const root = contentFolder(step(body))
    expect(codes(root)).toEqual(['broken-link'])
    expect(html(root)).not.toMatch(/(?:href|src)="[^"]*(?:script|data|blob|file|filesystem|source|office):/i)
  }
})

test.each([
  '[a](https://a.example/b?c#d)',
  '[a](mailto:a@b.example)',
  '[a](tel:+420123456)',
  'www.a.example',
  'a@b.example',
])('the address in %s is right', (body) => {
  expect(found(contentFolder(step(body)))).toEqual([])
  expect(html(contentFolder(step(body)))).toMatch(/<a href="(?:https?:\/\/|mailto:|tel:)/)
})

test.each([
  ['../../../../etc/passwd'],
  ['../../..'],
  ['..%2f..%2f..%2fsecret.txt'],
  ['%2e%2e/%2e%2e/%2e%2e/secret.txt'],
  ['/../../etc/passwd'],
  ['..\\\\..\\\\..\\\\secret.txt'],
])('a path %s out of the content folder is a finding', (url) => {
  expect(codes(contentFolder(step(`[x](${url})`)))).toEqual(['broken-link'])
})

function withSite(change: object): string {
  return contentFolder({
    'site.json': JSON.stringify({ ...(JSON.parse(SOUND['site.json']!) as object), ...change }),
  })
}

test.each([
  'https://x"><script>alert(1)</script>',
  'https://x.example/"onload="x',
  'https://x.example/a b',
  'https://x.example\\evil',
  'https://user:word@x.example',
  'https://x.example?a',
  'https://x.example/#a',
  'javascript:alert(1)',
  'https://',
  'https:///a',
  '//x.example',
  'foo',
])('the public address %s is a finding, in site.json and as SITE_URL', (url) => {
  expect(codes(withSite({ url }))).toEqual(['front-matter'])
  const root = contentFolder({})
  expect(found(root, url)).toEqual(['site.json:1:1 front-matter'])
  expect(contentOf(openLibrary(root, undefined, { SITE_URL: url })).site.url).toBeUndefined()
})

test.each([
  'https://x.example',
  'https://x.example/',
  'http://localhost:3000',
  'https://x.example/help',
  'http://[::1]:80',
])('the public address %s is right', (url) => {
  expect(found(withSite({ url }))).toEqual([])
  expect(found(contentFolder({}), url)).toEqual([])
})

test.each([
  ['http://help', 'http://help'],
  ['http://help/help', 'http://help'],
  ['https://x.example/help/', 'https://x.example'],
  ['https://x.example', 'https://x.example'],
])('below the path /help the public address %s is that of %s', (given, url) => {
  const before = process.env.BASE_PATH
  process.env.BASE_PATH = '/help'
  try {
    expect(contentOf(openLibrary(contentFolder({}), undefined, { SITE_URL: given })).site.url).toBe(url)
  } finally {
    if (before === undefined) delete process.env.BASE_PATH
    else process.env.BASE_PATH = before
  }
})

test.each(['javascript:alert(1)', 'data:text/html,x', 'https://x"onclick="y', '//x.example', 'help'])(
  'the contact’s address %s is a finding',
  (url) => {
    expect(codes(withSite({ contact: { url, label: { en: 'Ask' } } }))).toEqual(['front-matter'])
  },
)

test.each([
  [['en', 'valueOf']],
  [['en', 'EN']],
  [['en', 'files']],
  [['en', '__proto__']],
  [['en', 'constructor']],
  [['en', 'toString']],
  [['en', 's']],
  [['en', '_next']],
  [['en', 'pictures']],
  [['en', 'healthz']],
  [['en', 'readyz']],
  [['en', 'mcp']],
  [['en', 'insight']],
  [['en', 'dev']],
  [['en', 'desk']],
  [['en', '..']],
  [['en', '']],
  [['en', 7]],
  [['en', `cs${'-abcdefgh'.repeat(5)}`]],
])('languages %j are a finding', (languages) => {
  expect(codes(withSite({ languages }))).toContain('front-matter')
})

test.each([
  [['en', 'cs']],
  [['en', 'pt-BR', 'pt-PT']],
  [['en', 'zh-Hant', 'zh-Hans-CN']],
  [['en', 'de-1996']],
])('languages %j are right', (languages) => {
  expect(codes(withSite({ languages })).filter((code) => code !== 'untranslated')).toEqual([])
})
