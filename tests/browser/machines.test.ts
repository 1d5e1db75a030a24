import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js'
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { exportServer } from '@/lib/site/serve/export-server'
import { assistantOver, scenariosIn, walkScenario, type Assistant } from '../harness/assistant'
import { startOf } from '../harness/command'
import { sharedExport } from '../harness/exported-site'
import { rawRequest, statusOf } from '../harness/raw-request'
import { builtSites, foreignSite, placedSites, siteBelow, type BuiltSite } from '../harness/sites'
import { inDepth } from '../harness/depth'

// What assistants and programs ask a running site for.

describe.each(placedSites())('npm start $place', ({ site, base }) => {
  test.each([
    ['/en/flat-tyre/find-hole.md', 'text/markdown; charset=utf-8'],
    ['/en/flat-tyre.md', 'text/markdown; charset=utf-8'],
    ['/ar/flat-tyre.md', 'text/markdown; charset=utf-8'],
    ['/en/flat-tyre.json', 'application/json'],
    ['/guide.schema.json', 'application/json'],
    ['/llms.txt', 'text/plain; charset=utf-8'],
  ])('%s is %s', async (address, type) => {
    const { status, headers } = await fetch(site.url + address)
    expect([status, headers.get('content-type')]).toEqual([200, type])
  })

  test.each([
    '/en/flat-tyre/nothing.md',
    '/en/nothing.json',
    '/xx/flat-tyre.md',
    '/en/flat-tyre/find-hole.json',
  ])('%s is not found, and says so in a page of ours', async (address) => {
    const { status, headers } = await fetch(site.url + address)
    expect([status, headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
  })

  test.each([
    ['/en/flat-tyre/find-hole?ui=app', '/en/flat-tyre/find-hole.md'],
    ['/en/flat-tyre', '/en/flat-tyre.md'],
    ['/en/flat-tyre/all', '/en/flat-tyre.md'],
    ['/en/flat-tyre/map', undefined],
    ['/en/search', undefined],
    ['/en/flat-tyre/nothing', undefined],
  ])('a header of %s names %s', async (address, twin) => {
    const { headers } = await fetch(site.url + address)
    expect(headers.get('link')).toBe(
      twin === undefined ? null : `<${base}${twin}>; rel="alternate"; type="text/markdown"`,
    )
  })
})

test.each([
  ['text/markdown', 'text/markdown', '# '],
  ['text/markdown, text/html;q=0.9, */*;q=0.8', 'text/markdown', '# '],
  ['text/html, text/markdown;q=0.5', 'text/html', '<h1'],
  ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'text/html', '<h1'],
  ['*/*', 'text/html', '<h1'],
])('who accepts %s is sent %s, and caches are told that there are two', async (accept, type, heading) => {
  const { folder } = await sharedExport(foreignSite())
  const { server, stop } = exportServer(folder)
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const exported = `http://localhost:${(server.address() as AddressInfo).port}`
  for (const origin of [foreignSite().url, exported]) {
    const answer = await fetch(`${origin}/en/flat-tyre/find-hole`, { headers: { accept } })
    const { headers } = answer
    expect([headers.get('content-type')?.replace(/; ?/, '; '), headers.get('vary')]).toEqual([
      `${type}; charset=utf-8`,
      'Accept, Accept-Encoding',
    ])
    expect(await answer.text()).toContain(heading)
  }
  server.closeAllConnections()
  await stop()
})

test('a page that has no Markdown is sent as it is to who would rather have that', async () => {
  const { headers } = await fetch(`${foreignSite().url}/en/flat-tyre/map`, {
    headers: { accept: 'text/markdown' },
  })
  expect([headers.get('content-type'), headers.get('vary')]).toEqual([
    'text/html; charset=utf-8',
    'Accept-Encoding',
  ])
})

/** The addresses of the pages that a page says it is below, and its own. */
async function breadcrumbsAt(site: BuiltSite, address: string): Promise<string[]> {
  const html = await (await fetch(site.url + address)).text()
  const [, data = '{}'] = /<script type="application\/ld\+json">([^<]*)</.exec(html) ?? []
  const { itemListElement = [] } = JSON.parse(data) as { itemListElement?: { item: string }[] }
  return itemListElement.map(({ item }) => item)
}

test.each([
  { name: 'at the root', site: foreignSite(), home: 'https://repair.example' },
  { name: 'below a path', site: siteBelow(), home: 'https://repair.example/help' },
])(
  'a guide’s front page tells search engines where it stands; a step has no bytes for that: $name',
  async ({ site, home }) => {
    expect(await breadcrumbsAt(site, '/ar/no-internet')).toEqual([`${home}/ar`, `${home}/ar/no-internet`])
    // What is not translated is, to a search engine, the page in the language that it is written in.
    expect(await breadcrumbsAt(site, '/ar/flat-tyre')).toEqual([`${home}/en`, `${home}/en/flat-tyre`])
    expect(await breadcrumbsAt(site, '/en/flat-tyre/find-hole')).toEqual([])
  },
)

/** Walks every scenario of a site, as far as its end. */
async function walkAll(assistant: Assistant, { root }: BuiltSite): Promise<number> {
  const { resources } = await assistant.client.listResources()
  const guides = resources.flatMap(({ uri }) => /\/en\/([a-z0-9-]+)\.md$/.exec(uri)?.[1] ?? [])
  const scenarios = scenariosIn(root, 'en', guides)
  for (const scenario of scenarios) {
    const { end } = await walkScenario(assistant, scenario)
    expect([scenario.name, end.step.split('/')[1]]).toEqual([scenario.name, scenario.ends.split('/').at(-1)])
  }
  await assistant.close()
  return scenarios.length
}

function command(...args: string[]): Promise<Assistant> {
  const transport = new StdioClientTransport({
    ...{ command: process.execPath, args: [...startOf('scripts/mcp'), ...args] },
    env: { ...(process.env as Record<string, string>) },
  })
  return assistantOver(transport)
}

test.each([
  ...builtSites().map((site) => [site.name, site] as const),
  ...inDepth([['a site below a path', siteBelow()] as const]),
])('npm start walks an assistant through every scenario of %s', async (_, site) => {
  const transport = new StreamableHTTPClientTransport(new URL(`${site.url}/mcp`))
  expect(await walkAll(await assistantOver(transport as Transport), site)).toBeGreaterThan(2)
})

test.each(builtSites())(
  'npm run mcp walks an assistant through every scenario of the files of an export',
  async (site) => {
    const { folder } = await sharedExport(site)
    expect(await walkAll(await command(folder), site)).toBeGreaterThan(2)
  },
)

test.each(placedSites())('npm run mcp does so for a published site $place', async ({ site }) => {
  const { folder } = await sharedExport(site)
  const { server, stop, basePath } = exportServer(folder)
  await new Promise<void>((resolve) => server.listen(0, resolve))
  try {
    const address = `http://localhost:${(server.address() as AddressInfo).port}${basePath}`
    const assistant = await command(address)
    const { found } = (await assistant.call('search', { query: 'hole in the tyre' })).data as {
      found: unknown[]
    }
    expect(found.length).toBeGreaterThan(0)
    expect(await walkAll(assistant, site)).toBeGreaterThan(2)
  } finally {
    server.closeAllConnections()
    await stop()
  }
})

const BODY = '{"jsonrpc":"2.0","id":1,"method":"tools/list"}'

test.each([
  ['a megabyte', 'localhost', 413, `"${'x'.repeat(1_000_000)}"`, []],
  ['another site’s name', 'evil.example', 403, BODY, []],
  ['a page of another origin', 'localhost', 403, BODY, ['Origin: https://evil.example']],
  ['half a message', 'localhost', 400, BODY.slice(0, 20), []],
  ['a call as it should be', 'localhost', 200, BODY, []],
] as const)(
  'npm start answers %s at /mcp without a fault of its own',
  async (_, host, status, body, more) => {
    const head = [
      ...['POST /mcp HTTP/1.1', `Host: ${host}`, 'Connection: close', 'Content-Type: application/json'],
      ...['Accept: application/json, text/event-stream', `Content-Length: ${body.length}`, ...more],
    ]
    const { port } = new URL(foreignSite().url)
    expect(statusOf(await rawRequest(Number(port), `${head.join('\r\n')}\r\n\r\n${body}`))).toBe(status)
  },
)

test('what an export has in Markdown is what npm start sends', async () => {
  const { folder } = await sharedExport(foreignSite())
  for (const name of ['en/flat-tyre/find-hole.md', 'ar/flat-tyre.json', 'llms.txt'])
    expect(await (await fetch(`${foreignSite().url}/${name}`)).text()).toBe(
      readFileSync(path.join(folder, name), 'utf8'),
    )
})
