import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { contentFolder } from '../harness/content-folder'
import { hashesIn } from '../harness/hashes-in'

// Disks that are full, or that may only be read: what was there stays, and a sentence says why nothing came of it. Disks are mounted for
// that, where nobody but the command sees them.

const BUILDS = '.signpost/sites/full-disks-test'
const content = contentFolder({})
const home = contentFolder({}, {})
const SETTINGS = {
  ...{ CONTENT_DIR: content, SIGNPOST_DIST: `${BUILDS}-full`, SIGNPOST_HOME: home, OUT_DIR: '', LOG: '' },
  ...{ AUDIENCE: '', DRAFTS: '', SITE_URL: '', BASE_PATH: '' },
}
afterAll(() => {
  for (const folder of [BUILDS, `${BUILDS}-full`, content, home])
    rmSync(folder, { recursive: true, force: true })
})

const canMount = process.getuid?.() === 0 && spawnSync('unshare', ['--mount', 'true']).status === 0
if (!canMount)
  console.warn('NOT TESTED: nothing can be mounted here, so no disk was full and none read-only.')
const mounting = canMount ? test : test.skip

const full = (size: string) => `mount -t tmpfs -o size=${size} tmpfs "$0"`
const READ_ONLY = 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0"'

/** Runs a command where a folder is a disk of its own. */
function onDisk(folder: string, mount: string, script: string, environment: Record<string, string> = {}) {
  mkdirSync(folder, { recursive: true })
  const own = [process.execPath, '--import', 'tsx', `scripts/${script}.ts`]
  const { status, stderr } = spawnSync(
    'unshare',
    ['--mount', 'sh', '-c', `${mount} && exec "$@"`, path.resolve(folder), ...own],
    { env: { ...process.env, ...SETTINGS, ...environment }, encoding: 'utf8' },
  )
  // A fault of the program shows where it was.
  return { status, says: stderr, hasStack: stderr.includes('\n    at ') }
}

const NO_ROOM = /no room left|ENOSPC|No space left/i

mounting.each(['64k', '1m', '4m'])('a build on a disk of %s says that it is full', (size) => {
  expect(onDisk(`${BUILDS}-full`, full(size), 'build')).toEqual({
    ...{ status: 1, hasStack: false },
    says: expect.stringMatching(NO_ROOM) as string,
  })
})

mounting.each([
  ['is full', full('64k'), NO_ROOM],
  ['may only be read', READ_ONLY, /can only be read/],
])('an export onto a disk that %s says so, and leaves nothing half', (_, mount, says) => {
  const place = path.join(home, 'disk')
  const found = onDisk(place, mount, 'export', { SIGNPOST_DIST: BUILDS, OUT_DIR: path.join(place, 'out') })
  expect(found).toEqual({ status: 1, hasStack: false, says: expect.stringMatching(says) as string })
  expect(existsSync(path.join(place, 'out'))).toBe(false)
})

mounting('links on a disk that may only be read say so, and change nothing', () => {
  const before = hashesIn(content)
  expect(onDisk(content, READ_ONLY, 'links')).toEqual({
    ...{ status: 1, hasStack: false },
    says: expect.stringMatching(/can only be read/) as string,
  })
  expect(hashesIn(content)).toEqual(before)
})
