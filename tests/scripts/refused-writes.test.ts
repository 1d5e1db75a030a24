import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { startOf } from '../harness/command'
import { inDepth, sampled } from '../harness/depth'
import { contentFolder, SOUND } from '../harness/content-folder'

/** Runs one of scripts/ in a shell that allows no file longer than so many bytes: what a full disk does, wherever this runs. */
function runWithin(bytes: number, script: string, root: string, args: readonly string[] = []) {
  const blocks = Math.ceil(bytes / 1024)
  const command = `ulimit -f ${blocks} && exec "$0" "$@"`
  return spawnSync('bash', ['-c', command, process.execPath, ...startOf(`scripts/${script}`), ...args], {
    env: { ...process.env, CONTENT_DIR: root, SIGNPOST_KEPT: path.join(root, '.kept') },
    encoding: 'utf8',
  })
}

/** Every file of a folder, by path. */
function filesIn(root: string): Record<string, string> {
  const entries = fs.readdirSync(root, { recursive: true, withFileTypes: true })
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile() && !entry.parentPath.includes('.kept'))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(root, file), fs.readFileSync(file, 'utf8')]),
  )
}

/** A guide with so many steps that their codes take more than a block. */
function manySteps(): Record<string, string> {
  const names = Array.from({ length: 80 }, (_, i) => `step-${i}`)
  return Object.fromEntries(
    names.map((name, i) => [
      `en/dark/${name}.mdx`,
      `---\ntitle: Step ${i}\nnext: ${names[i + 1] ?? 'light'}\n---\n`,
    ]),
  )
}

test('a disk that is full leaves links.lock.json as it was, and says so in a sentence', () => {
  const root = contentFolder({
    ...manySteps(),
    'links.lock.json': '{ "links": { "dark/call": "bcdfghj" } }\n',
  })
  const before = filesIn(root)
  const { status, stderr } = runWithin(1024, 'links', root)
  expect(status).toBe(1)
  expect(stderr).toContain('no larger file')
  expect(stderr).not.toContain('    at ')
  expect(filesIn(root)).toEqual(before)
  expect(runWithin(1 << 20, 'links', root).status).toBe(0)
})

test('a disk that is full leaves scenarios.json as it was', () => {
  const walk = { name: 'A name. '.repeat(200), answers: { 'plugged-in': 'yes' }, ends: 'call' }
  const root = contentFolder({ 'en/dark/scenarios.json': JSON.stringify([walk], null, 2) })
  const before = filesIn(root)
  const { status, stderr } = runWithin(1024, 'scenarios', root, ['--fill'])
  expect([status, stderr]).toEqual([1, expect.stringContaining('no larger file')])
  expect(filesIn(root)).toEqual(before)
  expect(runWithin(1 << 20, 'scenarios', root, ['--fill']).status).toBe(0)
  expect(filesIn(root)).not.toEqual(before)
})

test('npm run new changes all files or none', () => {
  const long = SOUND['en/dark/plugged-in.mdx']!.replace('---\n', `---\n# ${'A comment. '.repeat(200)}\n`)
  const root = contentFolder({ 'en/dark/plugged-in.mdx': long })
  const before = filesIn(root)
  const step = ['step', 'dark/fuse', '--after', 'plugged-in']
  const { status, stderr } = runWithin(1024, 'new', root, step)
  expect([status, stderr]).toEqual([1, expect.stringContaining('no larger file')])
  expect(filesIn(root)).toEqual(before)
  const done = runWithin(1 << 20, 'new', root, step)
  expect([done.status, done.stderr]).toEqual([0, ''])
})

test.each(sampled(['links', 'check', 'graph', 'export'], 4))(
  'npm run %s on a folder that is not there fails, and says so',
  (script) => {
    const { status, stderr, stdout } = runWithin(1 << 20, script, '/no/such/content')
    expect(status).toBe(1)
    expect(stderr + stdout).toContain('/no/such/content')
    expect(stderr).not.toContain('    at ')
  },
)

test.each([['scenarios', '--bogus'], ...inDepth([['pdf', '--ui']])])(
  'npm run %s with an option that is wrong, %s, says which',
  (script, option) => {
    const { status, stderr } = runWithin(1 << 20, script, contentFolder({}), [option])
    expect([status, stderr]).toEqual([2, expect.stringContaining(option)])
    expect(stderr).not.toContain('    at ')
  },
)
