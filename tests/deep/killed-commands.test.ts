import { readdirSync, readFileSync, rmSync, watch } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import sharp from 'sharp'
import { marksSchema } from '@/lib/content'
import { readLock } from '@/lib/content/short-links/lock'
import { done, runScript, type Command } from '../harness/command'
import { contentFolder } from '../harness/content-folder'
import { firstMark } from '../harness/marked-picture'
import { seeded } from '../harness/seeded'

// What writes into a content root is killed, and two of it run at once: each file is as it was or as it was to be, and nothing that is left
// is in anybody's way.

const KILLS = 8
const roots: string[] = []
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true, force: true })
})
const rootOf = (files: Parameters<typeof contentFolder>[0]) => {
  const root = contentFolder(files)
  roots.push(root)
  return root
}

/** A guide whose codes take more than a block of a disk. */
const STEPS = Array.from({ length: 120 }, (_, i) => `step-${i}`)
const stepTo = (next: string) => `---\ntitle: Go on to ${next}\nnext: ${next}\n---\n`
const manySteps = {
  'en/dark/plug-in.mdx': stepTo(STEPS[0]!),
  ...Object.fromEntries(STEPS.map((name, i) => [`en/dark/${name}.mdx`, stepTo(STEPS[i + 1] ?? 'light')])),
}

/** Kills a command as soon as something appears in a folder that has this in its name, unless it has ended before. */
async function killedAtFirst(folder: string, named: RegExp, begin: () => Command): Promise<void> {
  const command = begin()
  const watcher = watch(folder, (_, name) => {
    if (name !== null && named.test(name)) command.signal('SIGKILL')
  })
  await command.ended
  watcher.close()
}

async function killedAfter(milliseconds: number, command: Command): Promise<void> {
  await Promise.race([pause(milliseconds), command.ended])
  command.signal('SIGKILL')
  await command.ended
}

test('links that are killed, or run twice at once, leave codes for no step or for all of them', async () => {
  const root = rootOf(manySteps)
  const links = () => runScript('links', { CONTENT_DIR: root })
  const lock = path.join(root, 'links.lock.json')
  const began = Date.now()
  await done(links())
  const [takes, whole] = [Date.now() - began, readFileSync(lock, 'utf8')]
  const all = readLock(root)
  expect(Object.keys(all).length).toBeGreaterThan(STEPS.length)
  const chance = seeded(26)
  for (let n = 0; n < KILLS; n += 1) {
    rmSync(lock, { force: true })
    if (n % 2 === 0) await killedAtFirst(root, /^links\.lock\.json/, links)
    else await killedAfter((takes * (n + chance.next())) / KILLS, links())
    expect([{}, all]).toContainEqual(readLock(root))
  }
  rmSync(lock, { force: true })
  const [one, other] = [links(), links()]
  expect([await done(one), await done(other)]).toEqual([
    expect.stringContaining('in all'),
    expect.stringContaining('in all'),
  ])
  expect(readFileSync(lock, 'utf8')).toBe(whole)
  expect(await runScript('check', { CONTENT_DIR: root }).ended).toBe(0)
})

const marksOf = (n: number) => Array.from({ length: 40 }, (_, i) => ({ ...firstMark, n: i + 1, x: n / 100 }))

/** `npm run mark` for a picture, and how to save marks there. */
async function marking(root: string, png: string) {
  const command = runScript('mark', { CONTENT_DIR: root }, [png])
  await command.untilSaid(/http:\S+/)
  const { href, origin } = new URL(/http:\S+/.exec(command.said())![0])
  const headers = { 'content-type': 'application/json', origin }
  const save = (n: number) =>
    fetch(`${href}marks`, { method: 'PUT', headers, body: JSON.stringify(marksOf(n)) }).then(
      ({ status }) => status,
      () => 0,
    )
  return { command, save }
}

test('a mark tool that is killed, or one of two that save at once, leaves marks that somebody has placed, all of them', async () => {
  const drawn = sharp({ create: { width: 800, height: 400, channels: 3, background: '#def' } }).png()
  const root = rootOf({ 'screenshots/old/home.png': await drawn.toBuffer() })
  const png = path.join(root, 'screenshots/old/home.png')
  const json = png.replace('.png', '.json')
  const states = Array.from({ length: 100 }, (_, n) => marksOf(n))
  const onDisk = () => marksSchema.parse(JSON.parse(readFileSync(json, 'utf8'))).marks
  const chance = seeded(27)
  for (let n = 0; n < KILLS; n += 1) {
    const { command, save } = await marking(root, png)
    expect(await save(0)).toBe(200)
    const kills = chance.below(40)
    const saved = Array.from({ length: 50 }, (_, i) => pause(i).then(() => save(i)))
    await killedAfter(kills, command)
    await Promise.all(saved)
    expect(states).toContainEqual(onDisk())
  }
  const both = [await marking(root, png), await marking(root, png)]
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, i) => pause(i).then(() => both[i % 2]!.save(i))),
  )
  expect([...new Set(answers)]).toEqual([200])
  expect(states).toContainEqual(onDisk())
  for (const { command } of both) {
    command.signal('SIGTERM')
    await command.ended
  }
  expect(await runScript('check', { CONTENT_DIR: root }).ended).toBe(0)
})

test('of two desks for one content root the second says that there is one, and none is left where the first was killed', async () => {
  const root = rootOf({})
  const desk = () =>
    runScript('desk', { CONTENT_DIR: root, PORT: '0', SIGNPOST_DIST: '.signpost/sites/two-desks' })
  const first = desk()
  await first.untilSaid('desk is at')
  const second = desk()
  expect([await second.ended, second.said()]).toEqual([1, expect.stringContaining('is open')])
  expect(second.said()).not.toContain('    at ')
  first.signal('SIGKILL')
  await first.ended
  const third = desk()
  await third.untilSaid('desk is at')
  third.signal('SIGTERM')
  await third.ended
  const left = readdirSync(path.join(root, '..', '.signpost/desk', path.basename(root)))
  expect(left.filter((name) => name.startsWith('open'))).toEqual([])
})
