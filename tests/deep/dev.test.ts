import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort } from '@/lib/command/port'
import { openPage, useBrowser, type WatchedPage } from '../harness/browser'
import { runScript, type Command } from '../harness/command'

useBrowser()

const STEP = 'en/flat-tyre/where.mdx'
let content: string
let dev: Command
let url: string
let watched: WatchedPage

beforeAll(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'signpost-dev-'))
  await cp('tests/fixtures/sites/foreign', content, { recursive: true })
  const port = await freePort()
  url = `http://localhost:${port}`
  dev = runScript('dev', { CONTENT_DIR: content, PORT: String(port), SIGNPOST_DIST: '.signpost/sites/dev' })
  await dev.untilSaid(`for customers, with drafts on ${url}`)
  watched = await openPage({ viewport: { width: 800, height: 300 } })
  // Each kind of page is compiled when it is first asked for.
  watched.page.setDefaultTimeout(300_000)
})

afterAll(async () => {
  await watched.close()
  dev.signal('SIGTERM')
  expect(await dev.ended).toBe(0)
  await rm(content, { recursive: true })
})

async function edit(file: string, change: (text: string) => string): Promise<void> {
  const name = path.join(content, file)
  await writeFile(name, change(await readFile(name, 'utf8')))
}

test('a saved step shows in the open page, where the reader was', async () => {
  const { page } = watched
  await page.goto(`${url}/en/flat-tyre/where`)
  await page.waitForLoadState('networkidle').catch(() => undefined)
  await page.evaluate(() => scrollTo(0, 120))
  await edit(STEP, (text) => `${text}\n\nSaved just now.\n`)
  await page.getByText('Saved just now.').waitFor()
  await page.waitForFunction(() => scrollY === 120)
})

const KINDS = [
  ['a step', '/en/flat-tyre/find-hole', 200],
  ['home', '/en', 200],
  ['the search', '/en/search', 200],
  ['what is kept offline', '/en/_offline', 200],
  ['a guide', '/en/flat-tyre', 200],
  ['all of a guide', '/en/flat-tyre/all', 200],
  ['the map', '/en/flat-tyre/map', 200],
  ['no step', '/en/flat-tyre/nothing', 404],
  ['no guide', '/en/nothing', 404],
  ['no language', '/xx', 404],
  ['no short link', '/s/zzzzzzz', 404],
] as const

test.each(KINDS)('%s is a document of ours, at %s', async (_, address, status) => {
  const answer = await fetch(url + address)
  const html = await answer.text()
  expect([address, answer.status, html.slice(0, 21)]).toEqual([address, status, '<!DOCTYPE html><html '])
  expect(html.match(/<script(?![^>]*(?:data-signpost|application\/ld\+json))/g)).toBe(null)
  expect(html).toContain('id="content"')
})

test('a step and a guide are found from the first time that they are asked for, and so are their former addresses', async () => {
  const seen = async (address: string) => {
    const answer = await fetch(url + address)
    return [address, answer.status, /<h1[^>]*>(?:<bdi>)?([^<]*)/.exec(await answer.text())?.[1]]
  }
  const put = async (file: string, text: string) => {
    await mkdir(path.dirname(path.join(content, file)), { recursive: true })
    const saved = await following(`${url}/dev/changes`)
    await writeFile(path.join(content, file), text)
    await saved()
  }
  // What Next.js knows of is what was there when it was asked for the last time.
  expect(await seen('/en/flat-tyre/new-step')).toMatchObject({ 1: 404 })
  await put('en/flat-tyre/new-step.mdx', '---\ntitle: A new step\noutcome: solved\n---\n\nNew.\n')
  expect(await seen('/en/flat-tyre/new-step')).toEqual(['/en/flat-tyre/new-step', 200, 'A new step'])
  await put('en/new/index.mdx', '---\ntitle: A new guide\nsummary: New.\nstart: first\n---\n')
  await put('en/new/first.mdx', '---\ntitle: The first\noutcome: solved\naliases: [formerly]\n---\n\nNew.\n')
  expect(await seen('/en/new')).toEqual(['/en/new', 200, 'A new guide'])
  expect(await seen('/en/new/first')).toEqual(['/en/new/first', 200, 'The first'])
  expect(await seen('/en/new/formerly')).toEqual(['/en/new/formerly', 200, 'The first'])
  expect(await seen('/en/new/map')).toMatchObject({ 1: 200 })
  expect(await seen('/en/new/all')).toMatchObject({ 1: 200 })
})

/** Follows what the server says of what was saved. What it gives resolves once that is something new. */
async function following(address: string): Promise<() => Promise<void>> {
  const over = new AbortController()
  const { body } = await fetch(address, { signal: over.signal })
  const reader = body!.getReader()
  // How it is; the next is what it becomes.
  await reader.read()
  return async () => {
    await reader.read()
    over.abort()
  }
}

test('a changed guide shows on home, in the open page', async () => {
  const { page } = watched
  await page.goto(`${url}/en`)
  await edit('en/flat-tyre/index.mdx', (text) => text.replace(/^title: .*$/m, 'title: Renamed just now'))
  await page.getByText('Renamed just now').first().waitFor()
})

test('a fault in the content is told in the terminal, and the server goes on', async () => {
  const { page } = watched
  const whole = await readFile(path.join(content, STEP), 'utf8')
  await edit(STEP, (text) => text.replace(/to: \S+/, 'to: no-such-step'))
  await dev.untilSaid(/flat-tyre\/where\.mdx:\d+:\d+ {2}error {2}missing-target {2}/)
  await edit(STEP, () => '---\ntitle: [\n---\n{broken')
  await dev.untilSaid(/flat-tyre\/where\.mdx:\d+:\d+ {2}error {2}front-matter {2}/)
  expect((await page.goto(`${url}/en/flat-tyre`))?.status()).toBe(200)
  await writeFile(path.join(content, STEP), whole.replace('---\n\n', '---\n\nMended.\n\n'))
  await page.goto(`${url}/en/flat-tyre/where`)
  await page.getByText('Mended.').waitFor()
})
