import { existsSync } from 'node:fs'
import { cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { contentFolder, SOUND } from '../harness/content-folder'
import { done, runScript, until, type Command } from '../harness/command'

// Updates of a site while readers walk it: real builds and a real server, over a site of five steps.

const UPDATES = 20
const READERS = 50
/** Only what hangs takes so long: readers leave little of the processors to the builds. */
const MOST_PATIENCE_MS = 3_600_000
const STEP = 'en/dark/plug-in.mdx'
const BUILDS = '.signpost/sites/updates-test'
const content = contentFolder({})
const run = (script: string, environment: Record<string, string | undefined> = {}, args: string[] = []) =>
  runScript(
    script,
    {
      ...{ SIGNPOST_DIST: BUILDS, CONTENT_DIR: content, PORT: '0', LOG: undefined },
      ...{ AUDIENCE: undefined, DRAFTS: undefined, SITE_URL: undefined, BASE_PATH: undefined },
      ...environment,
    },
    args,
  )
/** Changes the title of a step: the page, the data of walks and the search are others then. */
const change = (title: string) =>
  writeFile(path.join(content, STEP), SOUND[STEP]!.replace('Plug it in', title))
const built = async () => (await readdir(BUILDS)).filter((name) => name.startsWith('build-'))
const addressIn = (start: Command) => /http:\S+/.exec(start.said())![0]
const titleAt = async (url: string) =>
  /<title>([^<·]*?) *[<·]/.exec(await (await fetch(`${url}/en/dark/plug-in`)).text())![1]!
const buildAt = async (url: string) =>
  ((await (await fetch(`${url}/healthz`)).json()) as { build: string }).build

/** Addresses of what a page loads, its walks' data included. */
function filesOf(html: string): string[] {
  const files = [
    ...html.matchAll(/"(\/_next\/static\/signpost\/[^"]+\.(?:js|css|json|webp|avif|svg|woff2))"/g),
  ].map(([, file]) => file!)
  const walks = /data-walks="([^"]+)"/.exec(html)?.[1]
  return walks === undefined ? files : [...files, `${walks}/en/dark.json`]
}

interface Readers {
  /** Lets them end, and says what went wrong, which pages had data of another version, and how many answers they had. */
  end: () => Promise<{ faults: string[]; mixed: string[]; answers: number }>
}

/** Readers who walk from the question to an outcome again and again; each page's files are loaded by the time that the next is opened. */
function readers(url: string): Readers {
  const stop = new AbortController()
  const faults: string[] = []
  const mixed: string[] = []
  const seen = { answers: 0 }
  const get = async (address: string, reader: number) => {
    // Some have a connection of their own for each request, as behind some proxies.
    const headers = reader % 3 === 0 ? { connection: 'close' } : undefined
    try {
      const response = await fetch(url + address, { ...(headers && { headers }) })
      const text = await response.text()
      if (response.status !== 200) faults.push(`${response.status} ${address}`)
      seen.answers += 1
      return text
    } catch (error) {
      faults.push(`${String((error as Error).cause)} ${address}`)
      return ''
    }
  }
  const walk = async (reader: number) => {
    while (!stop.signal.aborted)
      for (const step of ['', '/plugged-in', '/plug-in', '/light']) {
        const html = await get(`/en/dark${step}`, reader)
        const files = html ? filesOf(html) : []
        const texts = await Promise.all(files.map((file) => get(file, reader)))
        // The step's title stands on its page and in the data of walks that the page names: they are of one version.
        const title = /<h1[^>]*>(?:<[^>]*>)*([^<]*)/.exec(html)?.[1] ?? ''
        const data = texts.find((_, i) => files[i]!.endsWith('/en/dark.json'))
        if (step === '/plug-in' && data && !data.includes(JSON.stringify(title)))
          mixed.push(`${title}: ${data}`)
      }
  }
  const walks = Array.from({ length: READERS }, (_, reader) => walk(reader))
  return {
    end: async () => {
      stop.abort()
      await Promise.all(walks)
      return { faults, mixed, ...seen }
    },
  }
}

beforeAll(() => rm(BUILDS, { recursive: true, force: true }))
afterAll(async () => {
  await rm(BUILDS, { recursive: true, force: true })
  await rm(content, { recursive: true, force: true })
})

test(
  'updates under readers who walk: none has a failed request, and each version goes on having its files',
  async () => {
    const start = run('start', { LOG: 'json' })
    await start.untilSaid(/Serving \S+ for customers on http/)
    const url = addressIn(start)
    const first = await buildAt(url)
    const files = filesOf(await (await fetch(`${url}/en/dark/plug-in`)).text())
    const walking = readers(url)
    try {
      for (let n = 1; n <= UPDATES; n++) {
        await change(`Plug it in, ${n}`)
        expect(await done(run('build'))).toContain('Built')
        await until(async () => (await titleAt(url)) === `Plug it in, ${n}`)
      }
    } finally {
      const { faults, mixed, answers } = await walking.end()
      console.log(`${UPDATES} updates under ${READERS} readers: ${answers} answers`)
      expect({ faults, mixed }).toEqual({ faults: [], mixed: [] })
    }
    expect(await buildAt(url)).not.toBe(first)

    // Who has had the first version open all the time goes on with it.
    const gone = filesOf(await (await fetch(`${url}/en/dark/plug-in`)).text())
    expect(files.filter((file) => !gone.includes(file)).length).toBeGreaterThan(0)
    for (const file of files) {
      const { status, headers } = await fetch(url + file)
      expect([file, status, headers.get('cache-control')]).toEqual([
        file,
        200,
        'public, max-age=31536000, immutable',
      ])
    }
    expect((await fetch(`${url}${path.posix.dirname(files.at(-1)!)}/nowhere.json`)).status).toBe(404)

    await fetch(`${url}/en/search?q=secret`)
    start.signal('SIGTERM')
    expect(await start.ended).toBe(0)
    const lines = start
      .said()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(lines.length).toBeGreaterThan(100)
    expect(lines.at(-1)).toEqual({
      ...{
        level: 'info',
        method: 'GET',
        path: '/en/search',
        status: 200,
        build: expect.any(String) as string,
      },
      ...{ time: expect.stringMatching(/^\d{4}-.*Z$/) as string },
      ...{ bytes: expect.any(Number) as number, ms: expect.any(Number) as number },
    })
    expect(lines.filter((line) => 'cut' in line)).toEqual([])
  },
  MOST_PATIENCE_MS,
)

test('what fails, is killed, or does not come up changes nothing', async () => {
  const start = run('start')
  await start.untilSaid('Serving')
  const url = addressIn(start)
  const [served, before] = [await buildAt(url), await built()]

  const whole = await readFile(path.join(content, STEP), 'utf8')
  await writeFile(path.join(content, STEP), whole.replace('next: light', 'next: nowhere'))
  expect(await run('build').ended).toBe(1)

  await change('Plug it in at last')
  const killed = run('build')
  await until(() => existsSync(`${BUILDS}/work-1/server`))
  killed.signal('SIGKILL')
  await killed.ended
  expect(await built()).toEqual(before)

  const broken = path.join(BUILDS, 'build-broken')
  const info = { fingerprint: 'broken', settings: { CONTENT_DIR: content }, at: Date.now() }
  await cp(path.join(BUILDS, before[0]!), `${BUILDS}/work-broken`, { recursive: true })
  await rm(`${BUILDS}/work-broken/manifest.json`)
  await writeFile(`${BUILDS}/work-broken/signpost.json`, JSON.stringify(info))
  await rename(`${BUILDS}/work-broken`, broken)
  await start.untilSaid(/The build broken of .* does not come up\. Serving \w+ still\./)
  expect(await buildAt(url)).toBe(served)
  await rm(broken, { recursive: true })

  // A build of another edition is nobody's successor.
  expect(start.said()).not.toContain('just now')
  start.signal('SIGTERM')
  expect(await start.ended).toBe(0)
})

test('npm start -- --rollback serves the build before the last', async () => {
  const start = run('start', {}, ['--rollback'])
  await start.untilSaid('Serving')
  expect(start.said()).toMatch(
    /^Going back to \S+ for customers as it was built on \d{4}-\S+Z \(\w+\), until a newer/m,
  )
  expect(await titleAt(addressIn(start))).toBe(`Plug it in, ${UPDATES - 1}`)
  start.signal('SIGTERM')
  expect(await start.ended).toBe(0)

  const none = run('start', { BASE_PATH: '/help' }, ['--rollback'])
  expect(await none.ended).toBe(1)
  expect(none.said()).toMatch(/^There is no build before the last of \S+ for customers/m)
  const misspelt = run('start', {}, ['--rolback'])
  expect(await misspelt.ended).toBe(2)
  expect(misspelt.said()).toMatch(/^This command has no option "--rolback".*--rollback/m)
})
