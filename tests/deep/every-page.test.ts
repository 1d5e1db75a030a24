import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import { openContent } from '@/lib/content'
import { builtPages } from '../harness/built-pages'
import { crawl, follow } from '../harness/crawl'
import { notesIn } from '../harness/notes-in'
import { foreignFaults, headingFaults, policyFaults, textFaults, type Looked } from '../harness/page-faults'
import { elementsOf } from '../harness/references'
import { builtSites, type BuiltSite } from '../harness/sites'
import { contentOf } from '../harness/walks'

// Every page and file that a site sends, without a browser.

/** What no text that is sent may hold: notes for staff, drafts, folders of this machine. */
function secretsOf(site: BuiltSite): string[] {
  const whole = openContent({ CONTENT_DIR: site.root, DRAFTS: '1' })
  const published = contentOf(site)
  const drafts = published.languages.flatMap((lang) =>
    [...whole.guides(lang).values()].flatMap((guide) =>
      [...guide.steps.keys()]
        .filter((step) => !published.guides(lang).get(guide.id)?.steps.has(step))
        .map((step) => `${guide.id}/${step}`),
    ),
  )
  const places = [process.cwd(), site.root, os.homedir(), os.tmpdir(), 'node_modules/']
  return [...notesIn(site.root), ...drafts, ...places.filter((place) => place.length > '/tmp'.length)]
}

describe.each(builtSites())('$name', (site) => {
  /** What is wrong with pages, each with its address. */
  async function wrong(faultsOf: (page: Looked) => readonly string[]): Promise<string[]> {
    const { answers } = await crawl(site)
    const pages = [...answers].filter(([, { elements, status }]) => elements.length > 0 && status === 200)
    expect(pages.length).toBeGreaterThan(20)
    return pages.flatMap(([address, page]) => faultsOf(page).map((what) => `${address}: ${what}`))
  }

  test('every link, picture, file, twin and fragment is there', async () => {
    expect((await crawl(site)).dead).toEqual([])
  })

  test('every page is reached by links from the first', async () => {
    const { linked } = await crawl(site)
    const pages = (await builtPages(site)).map(({ address }) => address)
    expect(pages.filter((address) => !linked.has(address))).toEqual([])
  })

  test.each([
    ['each page has one first heading, and none is skipped after it', headingFaults],
    ['no script, style or handler is in a page that its policy does not name', policyFaults],
    ['no page loads anything from another site', foreignFaults],
  ])('%s', async (_, faultsOf) => {
    expect(await wrong(faultsOf)).toEqual([])
  })

  test('nothing that is sent holds a note for staff, a draft, what is still to be written, or a folder of this machine', async () => {
    const secrets = secretsOf(site)
    const { answers } = await crawl(site)
    const found = [...answers].flatMap(([address, { text }]) =>
      textFaults(text, secrets).map((what) => `${address}: ${what}`),
    )
    expect(found).toEqual([])
  })
})

// Each of these checks has to see what is wrong.

test.each<[string, (page: Looked) => readonly string[], string]>([
  ['no first heading', headingFaults, '<h2>A</h2>'],
  ['two first headings', headingFaults, '<h1>A</h1><h1>B</h1>'],
  ['a heading that is skipped', headingFaults, '<h1>A</h1><h3>B</h3>'],
  ['a script of its own', policyFaults, '<script>alert(1)</script>'],
  ['a style of its own', policyFaults, '<style>a{}</style>'],
  ['a handler', policyFaults, '<p onclick="a()">A</p>'],
  ['a style on an element', policyFaults, '<p style="color:red">A</p>'],
  ['a picture of another site', foreignFaults, '<img src="https://a.example/b.png" alt="">'],
  ['a font of another site', foreignFaults, '<link rel="preload" href="//a.example/b.woff2">'],
  ['another picture for large screens', foreignFaults, '<img srcset="/a.png 1x, //b.example/c 2x" alt="">'],
  ['a note', ({ policy }) => textFaults(policy, ['kumquat']), 'The code is kumquat.'],
  ['what is still to be written', ({ policy }) => textFaults(policy, []), '<p>TODO: say how</p>'],
])('%s is found', (_, faultsOf, html) => {
  // For texts, the policy stands for what is sent.
  expect(faultsOf({ elements: elementsOf(html), policy: html })).toHaveLength(1)
})

test('what leads nowhere is found, and what nothing leads to is not reached', async () => {
  const pages: Record<string, string> = {
    '/': '<a href="/en">In</a>',
    '/en': `<h1 id="a">A</h1><a href="/en/gone">1</a><a href="#b">2</a><img src="/gone.avif" srcset="/gone.webp 2x">
      <a href="javascript:alert(1)">3</a><style>a{background:url(/gone.png)}</style><a href="#a">4</a><link rel="x" href="/needed">`,
    '/needed': '<h1>B</h1>',
    '/orphan': '<h1>C</h1>',
  }
  const server = createServer(({ url = '' }, response) => {
    const page = pages[url.split('?')[0]!]
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html' }).end(page ?? 'Gone')
  })
  await new Promise<void>((done) => server.listen(0, done))
  const url = `http://localhost:${(server.address() as AddressInfo).port}`
  const { dead, linked, answers } = await follow(url, url)
  await new Promise((done) => server.close(done))
  expect([...dead].sort()).toEqual([
    '/en: #b (no such id)',
    '/en: /en/gone (404)',
    '/en: /gone.avif (404)',
    '/en: /gone.png (404)',
    '/en: /gone.webp (404)',
    '/en: javascript:alert(1) (javascript:)',
  ])
  expect([linked.has('/needed'), answers.has('/needed'), answers.has('/orphan')]).toEqual([
    false,
    true,
    false,
  ])
})
