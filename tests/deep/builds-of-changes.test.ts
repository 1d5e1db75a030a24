import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import os from 'node:os'
import path from 'node:path'
import type { FormerPages } from '@/lib/framework/former-pages'
import { finishedBuilds } from '@/lib/site/build/builds'
import { paths } from '@/lib/site/build/paths'
import { done, runScript } from '../harness/command'
import { writeGeneratedContent } from '../harness/generated-content'

// A build takes over from the one before what would be the same. So after any change it must be what a build from nothing is.

const BUILDS = '.signpost/sites/builds-of-changes'
const STEP = 'en/guide-1/step-3.mdx'

interface Change {
  readonly what: string
  /** Text by path, made of what is there. */
  readonly files: Readonly<Record<string, (text: string) => string>>
  /** Guides whose pages are made again. */
  readonly anew: readonly string[]
  /** Whether Next.js has to be started: there are other pages, or other headers. */
  readonly next?: boolean
}

const all = ['guide-0', 'guide-1', 'guide-2']
const CHANGES: readonly Change[] = [
  { what: 'a text', files: { [STEP]: (text) => `${text}\nOne more sentence.\n` }, anew: ['guide-1'] },
  {
    what: 'a title',
    files: { [STEP]: (text) => text.replace(/^title: .*$/m, 'title: Another title') },
    anew: ['guide-1'],
  },
  {
    what: 'a link to another guide',
    files: { [STEP]: (text) => `${text}\nSee [the other](../guide-2/index.mdx).\n` },
    anew: ['guide-1', 'guide-2'],
  },
  {
    what: 'a known problem',
    files: {
      'en/_notices/slow.mdx': () =>
        '---\ntitle: It is slow\naffects: [guide-0/]\nsince: 2026-01-01\nstatus: open\n---\n\nWait.\n',
    },
    anew: all,
  },
  {
    what: 'the name of the site',
    files: { 'site.json': (text) => text.replace('Generated help', 'Other help') },
    anew: all,
  },
  {
    what: 'the looks of the site, which are in the policy of every page',
    files: { 'site.json': (text) => text.replace('{', '{"theme": "switch",') },
    anew: all,
    next: true,
  },
  {
    what: 'a former name of a step',
    files: { [STEP]: (text) => text.replace(/^title: /m, 'aliases: [step-of-old]\ntitle: ') },
    anew: ['guide-1', 'guide-2'],
    next: true,
  },
  {
    what: 'another guide',
    files: {
      'en/extra/index.mdx': () => '---\ntitle: One more\nsummary: It is short.\nstart: end\n---\n',
      'en/extra/end.mdx': () => '---\ntitle: That is all\noutcome: solved\n---\n',
    },
    anew: all,
    next: true,
  },
  {
    what: 'a text, after all that',
    files: { 'en/extra/end.mdx': (text) => `${text}\nThere is more.\n` },
    anew: [],
  },
]

let content: string
const build = (dist: string) =>
  done(
    runScript('build', {
      ...{ CONTENT_DIR: content, SIGNPOST_DIST: dist },
      ...{ SITE_URL: undefined, AUDIENCE: undefined, BASE_PATH: undefined },
    }),
  )

beforeAll(async () => {
  content = await mkdtemp(path.join(os.tmpdir(), 'signpost-content-'))
  await writeGeneratedContent(content, { steps: 30, guideSize: 10 })
  await rm(BUILDS, { recursive: true, force: true })
  await build(`${BUILDS}/one-after-the-other`)
})
afterAll(async () => {
  await rm(BUILDS, { recursive: true, force: true })
  await rm(content, { recursive: true, force: true })
})

test.each(CHANGES)(
  'a build after a change is what a build from nothing is: $what',
  async ({ files, anew, next = false }) => {
    for (const [name, change] of Object.entries(files)) {
      const file = path.join(content, name)
      await mkdir(path.dirname(file), { recursive: true })
      await writeFile(file, change(await readFile(file, 'utf8').catch(() => '')))
    }
    await build(`${BUILDS}/one-after-the-other`)
    await rm(`${BUILDS}/from-nothing`, { recursive: true, force: true })
    await build(`${BUILDS}/from-nothing`)
    expect(await sentBy(`${BUILDS}/one-after-the-other`)).toEqual(await sentBy(`${BUILDS}/from-nothing`))
    expect((await takenOver(`${BUILDS}/one-after-the-other`)).filter((one) => one !== 'extra')).toEqual(
      all.filter((one) => !anew.includes(one)),
    )
    expect(await hasStartedNext(`${BUILDS}/one-after-the-other`)).toBe(next)
  },
)

/** Where the last finished build of a folder lies. */
async function lastOf(builds: string): Promise<string> {
  const [last] = await finishedBuilds(builds)
  return last!.paths.distDir
}

/** The guides whose pages the last build of a folder has taken over from the one before. */
async function takenOver(builds: string): Promise<string[]> {
  const { manifest } = paths(`${builds}/work-1`)
  const note = JSON.parse(await readFile(manifest.replace(/\.json$/, '.former.json'), 'utf8')) as FormerPages
  return [...note.guides]
}

/** Whether the last build of a folder was made by Next.js, which leaves its notes, or is that of a former one with some pages anew. */
async function hasStartedNext(builds: string): Promise<boolean> {
  return existsSync(path.join(await lastOf(builds), 'trace'))
}

/** What the last build of a folder sends, and what Next.js knows of its addresses and their headers: hashes by file. */
async function sentBy(builds: string): Promise<Record<string, string>> {
  const build = await lastOf(builds)
  const folder = path.join(build, 'sent')
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((one) => one.isFile()).map((one) => path.join(one.parentPath, one.name))
  files.push(path.join(build, 'routes-manifest.json'), path.join(build, 'server/app/_lost.body'))
  const hashed = files.sort().map(async (file) => {
    const hash = createHash('sha256')
      .update(await readFile(file))
      .digest('hex')
    return [path.relative(folder, file), hash] as const
  })
  return Object.fromEntries(await Promise.all(hashed))
}
