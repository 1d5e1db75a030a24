import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { finishedBuilds } from '@/lib/site/build/builds'
import { damagedIn } from '@/lib/site/build/sums'
import { done, runScript, until, type Command } from '../harness/command'
import { contentFolder, SOUND } from '../harness/content-folder'
import { hashesIn } from '../harness/hashes-in'
import { seeded } from '../harness/seeded'

// What befalls a build or an export from outside: it is killed, its caches are damaged, the clock is wrong. What was
// there before stays whole, and the next one is what one from nothing is.

const BUILDS = '.signpost/sites/faults-test'
const STEP = 'en/dark/plug-in.mdx'
/** Moments at which something is killed. */
const KILLS = 8
const content = contentFolder({})
const home = contentFolder({}, {})
const out = path.join(home, 'out')
/** With caches of its own; below a path, so that what is compiled is its own, too. */
const SETTINGS = {
  ...{ CONTENT_DIR: content, SIGNPOST_DIST: BUILDS, SIGNPOST_HOME: home, OUT_DIR: out, BASE_PATH: '/faults' },
  ...{ AUDIENCE: undefined, DRAFTS: undefined, SITE_URL: undefined, PORT: '0', LOG: undefined },
}
const run = (script: string, environment: Record<string, string | undefined> = {}) =>
  runScript(script, { ...SETTINGS, ...environment })

const change = (title: string) =>
  writeFileSync(path.join(content, STEP), SOUND[STEP]!.replace('Plug it in', title))

async function last() {
  const [latest] = await finishedBuilds(BUILDS)
  if (!latest) throw new Error('There is no finished build.')
  return latest
}
const sent = async () => hashesIn((await last()).paths.sent)

/** What a build from nothing would send of the content as it is. */
async function fromNothing(): Promise<Record<string, string>> {
  const builds = `${BUILDS}-from-nothing`
  rmSync(builds, { recursive: true, force: true })
  const elsewhere = path.join(home, 'nothing-kept')
  rmSync(elsewhere, { recursive: true, force: true })
  expect(await done(run('build', { SIGNPOST_DIST: builds, SIGNPOST_HOME: elsewhere }))).toContain('Built')
  const [only] = await finishedBuilds(builds)
  return hashesIn(only!.paths.sent)
}

beforeAll(async () => {
  rmSync(BUILDS, { recursive: true, force: true })
  expect(await done(run('build'))).toContain('Built')
})
afterAll(() => {
  for (const folder of [BUILDS, `${BUILDS}-from-nothing`, content, home])
    rmSync(folder, { recursive: true, force: true })
})

/** Kills something at a moment, unless it has ended before. */
async function killAt(command: Command, milliseconds: number): Promise<void> {
  await Promise.race([pause(milliseconds), command.ended])
  command.signal('SIGKILL')
  await command.ended
}

test('whenever a build is killed, the site that was there stays whole, and the next build is what one from nothing is', async () => {
  const began = Date.now()
  change('Plug it in, at first')
  expect(await done(run('build'))).toContain('Built')
  const takes = Date.now() - began
  const chance = seeded(24)
  for (let n = 0; n < KILLS; n++) {
    const before = [(await last()).paths.distDir, await sent()]
    change(`Plug it in, ${n}`)
    await killAt(run('build'), takes * ((n + chance.next()) / KILLS))
    const after = await last()
    expect(await damagedIn(after.paths.distDir)).toEqual([])
    // It may have been finished just before.
    if (after.paths.distDir === before[0]) expect(await sent()).toEqual(before[1])
  }
  expect(await done(run('build'))).toContain('Built')
  expect(await sent()).toEqual(await fromNothing())
})

test('whenever an export is killed, the one that was there stays whole, or the new one is, with what lies in it', async () => {
  expect(await done(run('export'))).toContain('Wrote')
  writeFileSync(path.join(out, 'CNAME'), 'help.example')
  const began = Date.now()
  change('Plug it in again')
  expect(await done(run('export'))).toContain('Wrote')
  const takes = Date.now() - began
  const chance = seeded(25)
  for (let n = 0; n < KILLS; n++) {
    const before = hashesIn(out)
    change(`Plug it in again, ${n}`)
    await killAt(run('export'), takes * ((n + chance.next()) / KILLS))
    const isNew = readFileSync(path.join(out, 'en/dark/plug-in/index.html'), 'utf8').includes(`again, ${n}`)
    if (!isNew) expect(hashesIn(out)).toEqual(before)
  }
  const [one, other] = [run('export'), run('export')]
  expect([await done(one), await done(other)]).toEqual([
    expect.stringContaining('Wrote'),
    expect.stringContaining('Wrote'),
  ])
  const found = hashesIn(out)
  rmSync(out, { recursive: true })
  expect(await done(run('export'))).toContain('Wrote')
  writeFileSync(path.join(out, 'CNAME'), 'help.example')
  const fresh = hashesIn(out)
  // Who has a page of before open goes on loading what it names: those files, and the record that lists them.
  const names = Object.keys(found).filter((name) => name in fresh && name !== '.signpost.json')
  expect(names.map((name) => [name, found[name]])).toEqual(names.map((name) => [name, fresh[name]]))
  expect(Object.keys(fresh).filter((name) => !(name in found))).toEqual([])
})

const DAMAGES: Readonly<Record<string, (file: string) => void>> = {
  'a flipped bit': (file) => {
    const bytes = readFileSync(file)
    if (bytes.length > 0) bytes[bytes.length >> 1]! ^= 4
    // A fresh file: the same may have other names elsewhere.
    rmSync(file)
    writeFileSync(file, bytes)
  },
  'half of it': (file) => {
    const bytes = readFileSync(file)
    rmSync(file)
    writeFileSync(file, bytes.subarray(0, bytes.length >> 1))
  },
  nothing: (file) => truncateSync(file, 0),
}

const kept = (name: string) => () => Promise.resolve(path.join(home, '.signpost/kept', name))
const CACHES: Readonly<Record<string, () => Promise<string>>> = {
  ...{ texts: kept('texts'), scripts: kept('scripts') },
  'the compiled routes': () => {
    const all = readdirSync('.signpost/compiled').filter((name) => /^[0-9a-f]+$/.test(name))
    const newest = all.map((name) => path.join('.signpost/compiled', name))
    return Promise.resolve(newest.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0]!)
  },
  'the build before': async () => (await last()).paths.distDir,
}

test.each(
  Object.keys(CACHES).flatMap((name) => Object.keys(DAMAGES).map((damage) => [name, damage] as const)),
)('of %s a file has %s: the next build is what one from nothing is', async (name, damage) => {
  const chance = seeded(name.length * damage.length)
  const folder = await CACHES[name]!()
  const files = Object.keys(hashesIn(folder)).filter(
    (file) => !/^(cache|used-by|served|signpost\.json)/.test(file),
  )
  DAMAGES[damage]!(path.join(folder, chance.pick(files.sort())))
  change(`Plug it in, for ${name} and ${damage}`)
  const build = run('build')
  expect(await done(build)).toContain('Built')
  if (name === 'the build before') expect(build.said()).toContain('is damaged')
  expect(await sent()).toEqual(await fromNothing())
})

test('a build that is damaged is not served, but made anew', async () => {
  const { paths } = await last()
  DAMAGES['a flipped bit']!(path.join(paths.sent, 'en/dark/light.html'))
  const wanted = await fromNothing()
  const start = run('start')
  await start.untilSaid('Serving')
  expect(start.said()).toMatch(/is damaged: not as they were written are sent\/en\/dark\/light\.html/)
  start.signal('SIGTERM')
  await start.ended
  expect(await sent()).toEqual(wanted)
})

test('where the clock was ahead when a build was finished, the next one is served all the same', async () => {
  const { paths, buildInfo } = await last()
  const year = 365 * 86_400_000
  writeFileSync(paths.buildInfo, JSON.stringify({ ...buildInfo, at: buildInfo.at + year }))
  const start = run('start', { SITE_URL: '' })
  await start.untilSaid('Serving')
  const url = /http:\S+/.exec(start.said())![0]
  change('Plug it in today')
  expect(await done(run('build'))).toContain('Built')
  await until(async () => (await (await fetch(`${url}/en/dark/plug-in`)).text()).includes('Plug it in today'))
  start.signal('SIGTERM')
  expect(await start.ended).toBe(0)
})
