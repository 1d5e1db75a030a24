import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Suspense, createElement } from 'react'
import { builtLostPage, builtPages } from '@/lib/framework/built-pages'
import { isOurs } from '@/lib/framework/own-addresses'
import { pagePart } from '@/lib/framework/page-part'
import { markupOf } from '@/lib/framework/react-markup'
import { factsOf } from '@/lib/framework/page-facts'
import { staticFolder, STATIC_FILES } from '@/lib/framework/static-files'
import { contentSite, siteBelow } from '../harness/sites'

// What lib/framework takes for granted of Next.js and React, each in a sentence: after an upgrade, what fails here says what to
// mend there.
const site = contentSite()
const server = path.join(site.distDir, 'server')

describe('React', () => {
  test('is found twice: what Node.js finds renders the elements that a route makes', () => {
    expect(markupOf(createElement('p', null, 'Hello'))).toBe('<!DOCTYPE html><p>Hello</p>')
  })

  test('closes each shape of a drawing by a tag of its own, which is sent shorter', () => {
    const drawn = createElement(
      'svg',
      null,
      createElement('path', { d: 'M0 0h1' }),
      createElement('circle', { r: 1 }),
    )
    expect(markupOf(drawn)).toBe('<!DOCTYPE html><svg><path d="M0 0h1"/><circle r="1"/></svg>')
  })

  test('writes a document in one piece, with nothing for a script to put in its place', () => {
    const waiting = createElement(Suspense, { fallback: 'later' }, createElement('p', null, 'now'))
    expect(markupOf(waiting)).toBe('<!DOCTYPE html><p>now</p>')
  })

  test('puts styles with a precedence into the head, in the order in which they come', () => {
    const style = (name: string) =>
      createElement('style', { href: name, precedence: name, key: name }, `/*${name}*/`)
    const html = createElement(
      'html',
      null,
      createElement('head', null, style('site')),
      createElement('body', null, style('sign'), createElement('p')),
    )
    expect(markupOf(html)).toMatch(/<head>.*\/\*site\*\/.*\/\*sign\*\/.*<\/head><body><p>/)
  })

  test('leaves a stylesheet where it stands, and does not announce it at the top of the page', () => {
    const link = createElement('link', { rel: 'stylesheet', href: '/later.css', fetchPriority: 'high' })
    const html = createElement('html', null, createElement('body', null, createElement('p'), link))
    expect(markupOf(html)).toBe(
      '<!DOCTYPE html><html><head></head><body><p></p><link rel="stylesheet" href="/later.css" fetchpriority="high"></body></html>',
    )
  })
})

describe('a build of Next.js', () => {
  test('has its command where we start it', () => {
    expect(existsSync(createRequire(import.meta.url).resolve('next/dist/bin/next'))).toBe(true)
  })

  test('writes what a static route returns to server/app, as .body by its address, home and offline too', async () => {
    const names = (await builtPages(site.distDir)).map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['en', 'en/search', 'en/_offline']))
    expect(names.filter((name) => name.split('/').length === 3).length).toBeGreaterThan(100)
  })

  test('leaves the document as the route returned it', async () => {
    for (const { file } of await builtPages(site.distDir))
      expect((await readFile(file, 'utf8')).slice(0, 21)).toBe('<!DOCTYPE html><html ')
  })

  test('keeps an answer with the status 404, and its status beside it', async () => {
    const meta = await readFile(builtLostPage(site.distDir).replace(/body$/, 'meta'), 'utf8')
    expect(JSON.parse(meta)).toMatchObject({ status: 404 })
  })

  test('makes no pages of its own but those that say that something went wrong', async () => {
    const pages = async (folder: string) =>
      (await readdir(path.join(server, folder), { recursive: true })).filter((name) => name.endsWith('.html'))
    expect((await pages('app')).sort()).toEqual(['_global-error.html', '_not-found.html'])
    expect((await pages('pages')).sort()).toEqual(['404.html', '500.html'])
  })
})

describe('a route that Next.js has compiled', () => {
  test('is a module of Node.js that says what ours says: renderings after a change ask it', () => {
    const file = path.join(server, 'app/(reader)/[lang]/[guide]/route.js')
    const said = execFileSync(
      process.execPath,
      [
        '-e',
        "require('next/dist/server/node-environment'); const { userland } = require(process.argv[1]).routeModule; console.log(JSON.stringify([Object.keys(userland), userland.dynamic]))",
        file,
      ],
      { encoding: 'utf8' },
    )
    expect(JSON.parse(said)).toEqual([
      expect.arrayContaining(['GET', 'generateStaticParams', 'dynamic']),
      'force-static',
    ])
  })

  test('is listed with its address, by where it lies', async () => {
    const text = await readFile(path.join(site.distDir, 'app-path-routes-manifest.json'), 'utf8')
    expect(JSON.parse(text)).toMatchObject({ '/(reader)/[lang]/[guide]/route': '/[lang]/[guide]' })
  })
})

describe('the server of Next.js', () => {
  const get = (address: string, headers: Record<string, string> = {}) =>
    fetch(site.url + address, { headers, redirect: 'manual' })

  test('serves what is put into its static folder after the build, for a year', async () => {
    const [name] = (await readdir(staticFolder(site.distDir))).filter((file) => file.endsWith('.js'))
    const answer = await get(`/${STATIC_FILES}/${name}`)
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([
      200,
      'public, max-age=31536000, immutable',
    ])
  })

  test('is not asked for a page: that is sent as it was built', async () => {
    const pages = await builtPages(site.distDir)
    for (const { name, file } of pages.filter((_, i) => i % 40 === 0)) {
      const answer = await get(`/${name}`)
      expect(answer.headers.get('x-nextjs-cache')).toBeNull()
      expect(await answer.text()).toBe(await readFile(file, 'utf8'))
    }
  })

  test.each([
    ['of no route', '/a/b/c/d'],
    ['of no language', '/xx'],
    ['of no guide', '/en/nothing'],
    ['of no step', '/en/nothing/at-all'],
    ['of no short link', '/s/zzzzzzz'],
    ['of no file', '/files/en/nothing.txt'],
    ['of Next.js’s own page', '/_not-found'],
    ['of Next.js’s own error', '/_global-error'],
    ['of the data of a page', '/en.rsc'],
    ['that our page has', '/_lost'],
  ])('answers an address %s with our page and 404', async (_, address) => {
    const answer = await get(address)
    expect([address, answer.status, answer.headers.get('content-type')]).toEqual([
      address,
      404,
      'text/html; charset=utf-8',
    ])
    expect(await answer.text()).toBe(await readFile(builtLostPage(site.distDir), 'utf8'))
  })

  test.each([
    '/en',
    '/help/en/nothing',
    '/help/en/nothing/at-all',
    '/help/xx',
    '/help/a/b/c/d',
    '/help/_not-found',
  ])('answers %s with our page, where the site lies below /help', async (address) => {
    const below = siteBelow()
    const answer = await fetch(new URL(address, below.url))
    expect(answer.status).toBe(404)
    expect(await answer.text()).toBe(await readFile(builtLostPage(below.distDir), 'utf8'))
  })

  test('spends no page on a picture or a script that is not there', async () => {
    const answer = await get('/en/nothing.png', { 'sec-fetch-dest': 'image' })
    expect([answer.status, (await answer.text()).length < 100]).toEqual([404, true])
  })

  test.each(['/en', '/en/search', '/en/nothing', '/sw.js', '/sitemap.xml'])(
    'compresses %s, for the type of an answer is one text',
    async (address) => {
      const answer = await get(address, { 'accept-encoding': 'gzip' })
      if (answer.status === 404 && address === '/sitemap.xml') return
      expect(answer.headers.get('content-encoding')).toBe('gzip')
    },
  )

  test('answers nothing by its own optimiser of pictures, nor by the route behind our files', () => {
    expect(['/_next/image?url=x', '/_next/%69mage', '/%72oot/robots.txt', '/404'].map(isOurs)).toEqual([
      ...[false, false, false, false],
    ])
    expect(['/', '/en', '/en/404', '/_next/static/x.js'].map(isOurs)).toEqual([true, true, true, true])
  })
})

test('what all pages have in common is found again in the HTML of each', async () => {
  const first =
    /<style[^>]*data-href="site"|<script data-signpost="">(?=[^]*<\/head>)|name="viewport"|charset/
  for (const { file } of await builtPages(site.distDir)) {
    const html = await readFile(file, 'utf8')
    const part = pagePart(html)
    expect([file, first.test(html), first.test(part), part.split('<meta data-sum="').length]).toEqual([
      ...[file, true, false, 2],
    ])
  }
})

test('pictures and files beside steps are found again in a page’s HTML', async () => {
  const facts = await factsOf(await builtPages(site.distDir))
  expect(facts.some(({ pictures }) => pictures.length > 0)).toBe(true)
  const withPictures = facts.filter(({ pictures }) => pictures.length > 0)
  for (const { file, pictures } of withPictures.slice(0, 5)) {
    const shown = (await readFile(file, 'utf8')).match(/<img [^>]*src="[^"]*-\d+\.png"/g) ?? []
    const of = new Set(shown.map((tag) => /([0-9a-f]{16})-\d+\.png/.exec(tag)?.[1]))
    for (const picture of of) expect(pictures).toContain(picture)
  }
})
