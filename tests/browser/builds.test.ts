import { existsSync } from 'node:fs'
import { appendFile, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { contentFolder, SOUND } from '../harness/content-folder'
import { done, runScript, until, type Command } from '../harness/command'
import { connected, rawRequest, request, statusOf } from '../harness/raw-request'
import { whenDeep } from '../harness/when-deep'

// Builds beside each other, and beside what is served: real processes, over a site of five steps.

const SECRET = 'The staff code is kumquat.'
const STEP = 'en/dark/plug-in.mdx'
const BUILDS = '.signpost/sites/builds-test'
const content = contentFolder({
  [STEP]: `${SOUND[STEP]!}Push.\n\n<AgentNote>${SECRET}</AgentNote>\n\nSee [the plan](./plan.pdf) and [the table](./table.csv).\n`,
  'en/dark/plan.pdf': '%PDF-1.4',
  'en/dark/table.csv': 'a,<script>alert(1)</script>',
})
const PLAIN = {
  SIGNPOST_DIST: BUILDS,
  CONTENT_DIR: content,
  AUDIENCE: undefined,
  DRAFTS: undefined,
  SITE_URL: undefined,
}
const run = (script: string, environment: Record<string, string | undefined> = {}) =>
  runScript(script, { ...PLAIN, BASE_PATH: undefined, PORT: '0', ...environment })

/** Every file of a folder as text. */
async function textsIn(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = names.filter((one) => one.isFile()).map((one) => path.join(one.parentPath, one.name))
  return Object.fromEntries(
    await Promise.all(
      files.map(async (file) => [path.relative(folder, file), await readFile(file, 'latin1')]),
    ),
  ) as Record<string, string>
}

const holding = (texts: Record<string, string>, words: string) =>
  Object.keys(texts).filter((name) => texts[name]!.includes(words))

beforeAll(() => rm(BUILDS, { recursive: true, force: true }))
afterAll(async () => {
  await rm(BUILDS, { recursive: true, force: true })
  await rm(content, { recursive: true, force: true })
})

/** What each of two builds has in its folder, the internal one first. */
async function builtTexts(): Promise<Record<string, string>[]> {
  const builds = (await readdir(BUILDS)).filter((name) => name.startsWith('build-'))
  const all = await Promise.all(builds.map((name) => textsIn(path.join(BUILDS, name))))
  return all.sort((a, b) => Number(isInternal(b)) - Number(isInternal(a)))
}

const isInternal = (texts: Record<string, string>) => /"AUDIENCE": *"agent"/.test(texts['signpost.json']!)

test('a public and an internal build side by side: nothing of one is in the other', async () => {
  const forAgents = run('build', { AUDIENCE: 'agent' })
  await until(() => existsSync(`${BUILDS}/work-1.lock`))
  const forCustomers = run('build')
  expect(await done(forAgents)).toMatch(/Built \d+ pages of .* for support staff/)
  expect(await done(forCustomers)).toMatch(/Built \d+ pages of .* for customers/)
  const [internal, external] = await builtTexts()
  expect(holding(internal!, 'kumquat').length).toBeGreaterThan(1)
  expect(holding(external!, 'kumquat')).toEqual([])
  for (const files of [internal!, external!]) expect(Object.keys(files)).toContain('sent/en/search.json')
})

whenDeep('nor is it in their exports', async () => {
  const out = (name: string) => path.join(content, '..', `${path.basename(content)}-${name}`)
  const said = await Promise.all([
    done(run('export', { AUDIENCE: 'agent', OUT_DIR: out('agents') })),
    done(run('export', { OUT_DIR: out('customers'), AUDIENCE: '' })),
  ])
  expect(said).toEqual([
    expect.stringMatching(/^Wrote \S+ for support staff to/),
    expect.stringMatching(/^Wrote \S+ for customers to/),
  ])
  const [internal, external] = await Promise.all([textsIn(out('agents')), textsIn(out('customers'))])
  expect(holding(internal, 'kumquat').length).toBeGreaterThan(1)
  expect(holding(external, 'kumquat')).toEqual([])
  for (const files of [internal, external]) expect(Object.keys(files)).toContain('en/search.json')
  await Promise.all([out('agents'), out('customers')].map((folder) => rm(folder, { recursive: true })))
})

test('npm start serves a build for support staff to who asks for one', async () => {
  const internal = run('start', { AUDIENCE: 'agent' })
  await internal.untilSaid(/Serving \S+ for support staff on http:\S+\n/)
  const own = /http:\S+/.exec(internal.said())![0]
  expect(await (await fetch(`${own}/en/dark/plug-in`)).text()).toContain('kumquat')
  internal.signal('SIGTERM')
  expect(await internal.ended).toBe(0)
})

whenDeep('what is broken while a build reads it is not built', async () => {
  const before = await readdir(BUILDS)
  const whole = await readFile(path.join(content, STEP), 'utf8')
  const manifest = '.signpost/manifest/-signpost-sites-builds-test-work-1.json'
  await rm(manifest, { force: true })
  await appendFile(path.join(content, STEP), '\nOnce more.\n')
  const build = run('build')
  await until(() => existsSync(manifest))
  await writeFile(path.join(content, STEP), whole.replace('next: light', 'next: nowhere'))
  expect(await build.ended).toBe(1)
  expect(build.said()).toMatch(/^Nothing was built: \S+ for customers was changed while it was read/m)
  expect(build.said()).not.toContain('    at ')
  expect((await readdir(BUILDS)).filter((name) => name.startsWith('build-'))).toEqual(
    before.filter((name) => name.startsWith('build-')),
  )
  await writeFile(path.join(content, STEP), whole)
})

describe('npm start of all builds', () => {
  let start: Command
  let url: string
  beforeAll(async () => {
    start = run('start')
    await start.untilSaid(/Serving \S+ for customers on http:\/\/localhost:[1-9]\d*\n/)
    url = /http:\S+/.exec(start.said())![0]
  })

  test('serves no build for support staff unasked, and says what it serves', async () => {
    expect(await (await fetch(`${url}/en/dark/plug-in`)).text()).not.toContain(SECRET)
  })

  test('saves a file beside a step, but for what may be shown, and lets it run nothing', async () => {
    const found = await Promise.all(
      ['plan.pdf', 'table.csv'].map(async (name) => {
        const { status, headers } = await fetch(`${url}/files/en/dark/${name}`)
        return [status, ...['content-disposition', 'x-content-type-options'].map((key) => headers.get(key))]
      }),
    )
    expect(found).toEqual([
      [200, 'inline', 'nosniff'],
      [200, 'attachment', 'nosniff'],
    ])
    const { headers } = await fetch(`${url}/files/en/dark/table.csv`)
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'.*; sandbox$/)
  })

  test('finishes its answers when it is told to stop, and waits for no half request', async () => {
    const port = Number(new URL(url).port)
    const half = await connected(port)
    half.on('error', () => undefined)
    half.write('GET /en HTTP/1.1\r\nHost: local')
    // They are connected first: of names that are looked up at the same time, the last may be found before others.
    const readers = await Promise.all(Array.from({ length: 50 }, () => connected(port)))
    const answers = readers.map((reader) => rawRequest(reader, request('/en/dark/all')))
    // The last has been taken on: it was asked for by a connection of its own that is open.
    expect(statusOf(await answers.at(-1)!)).toBe(200)
    start.signal('SIGTERM')
    expect((await Promise.all(answers)).map(statusOf)).toEqual(answers.map(() => 200))
    const began = Date.now()
    expect(await start.ended).toBe(0)
    // It would wait for 90 s, and else for none.
    expect(Date.now() - began).toBeLessThan(60_000)
    half.destroy()
  })
})
