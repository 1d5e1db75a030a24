import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openContent } from '@/lib/content'
import { generatedKey, noteGenerated, SEEN_BY_NEXT, takeGenerated } from '@/lib/site/build/generated'
import { paths } from '@/lib/site/build/paths'
import { settingsIn } from '@/lib/site/build/settings'
import { contentFolder } from '../../../harness/content-folder'
import { manifestWith } from '../../../harness/manifest'

// What Next.js has written is taken over from a former build where it would be the same again.

const folders: string[] = []
afterAll(() => folders.forEach((folder) => fs.rmSync(folder, { recursive: true })))

/** A build with some files. */
function buildWith(files: Readonly<Record<string, string>>) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'signpost-build-'))
  folders.push(folder)
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    fs.writeFileSync(path.join(folder, name), text)
  }
  return paths(path.relative(process.cwd(), folder))
}

const filesIn = ({ distDir }: { distDir: string }) =>
  (fs.readdirSync(distDir, { recursive: true }) as string[])
    .filter((name) => fs.statSync(path.join(distDir, name)).isFile())
    .sort()

test('next.config.js reads of a manifest what is in the key', () => {
  const read = fs.readFileSync('next.config.js', 'utf8').matchAll(/prepared\(\)\.(\w+)/g)
  expect([...new Set([...read].map(([, name]) => name))].sort()).toEqual([...SEEN_BY_NEXT].sort())
})

test('the key is another where Next.js would write something else', () => {
  const content = (files: Record<string, string>) => {
    const root = contentFolder(files)
    folders.push(root)
    return openContent(settingsIn({ CONTENT_DIR: root }))
  }
  const own = content({})
  const key = (manifest: object = {}, of = own, compiled = 'a', settings = {}) =>
    generatedKey(compiled, settingsIn(settings), manifestWith(manifest), of)
  expect(key()).toBe(key({ css: 'b{}', search: '/search.2' }))
  const others = [
    key({ moved: { 'dark/old': 'dark/call' } }),
    key({ headers: [{ key: 'X-Other', value: '1' }] }),
    key({}, own, 'b'),
    key({}, own, 'a', { AUDIENCE: 'agent' }),
    key({}, content({ 'en/dark/more.mdx': '---\ntitle: More\noutcome: solved\n---\n' })),
  ]
  expect(new Set([key(), ...others]).size).toBe(6)
})

test('what Next.js has written is linked, and nothing of ours', async () => {
  const former = buildWith({
    'routes.json': '[]',
    'server/app/en.body': 'home',
    'static/chunk.js': '1',
    'cache/c': 'c',
  })
  await noteGenerated(former, 'key')
  for (const name of ['sent/en.html', 'static/signpost/entry.js', 'served']) {
    fs.mkdirSync(path.dirname(path.join(former.distDir, name)), { recursive: true })
    fs.writeFileSync(path.join(former.distDir, name), '')
  }
  const work = buildWith({ 'left/behind': '' })
  expect(await takeGenerated(work, former, 'another key')).toBe(false)
  expect(await takeGenerated(work, undefined, 'key')).toBe(false)
  expect(filesIn(work)).toEqual(['left/behind'])

  expect(await takeGenerated(work, former, 'key')).toBe(true)
  expect(filesIn(work)).toEqual(['generated.json', 'routes.json', 'server/app/en.body', 'static/chunk.js'])
  // And again from there.
  const next = buildWith({})
  expect(await takeGenerated(next, work, 'key')).toBe(true)
  expect(filesIn(next)).toEqual(filesIn(work))
})
