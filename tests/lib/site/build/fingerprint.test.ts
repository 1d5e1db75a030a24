import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fingerprint } from '@/lib/site/build/fingerprint'

let root: string
let content: string

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'signpost-print-'))
  content = path.join(root, 'words')
  await mkdir(path.join(root, 'app'))
  await mkdir(path.join(content, 'en'), { recursive: true })
  await writeFile(path.join(root, 'app', 'page.tsx'), 'one')
  await writeFile(path.join(content, 'en', 'step.mdx'), 'one')
})

afterEach(() => rm(root, { recursive: true }))

test('changes with a source, with the content, with a setting, and with nothing else', async () => {
  const before = fingerprint(root, content, {})
  expect(fingerprint(root, content, { CONTENT_DIR: 'elsewhere' })).toBe(before)
  await writeFile(path.join(root, 'notes.txt'), 'a note')
  await writeFile(path.join(content, '.DS_Store'), 'leavings')
  expect(fingerprint(root, content, {})).toBe(before)

  const prints = new Set([before])
  prints.add(fingerprint(root, content, { SITE_URL: 'https://a.example' }))
  prints.add(fingerprint(root, content, { AUDIENCE: 'agent' }))
  prints.add(fingerprint(root, content, { DRAFTS: '1' }))
  await writeFile(path.join(content, 'en', 'step.mdx'), 'two')
  prints.add(fingerprint(root, content, {}))
  await writeFile(path.join(root, 'app', 'page.tsx'), 'two')
  prints.add(fingerprint(root, content, {}))
  await writeFile(path.join(content, 'en', 'other.mdx'), '')
  prints.add(fingerprint(root, content, {}))
  expect(prints.size).toBe(7)
})

test('a build that was moved with its content is still good', async () => {
  const before = fingerprint(root, content, {})
  const moved = `${root}-moved`
  await cp(root, moved, { recursive: true })
  expect(fingerprint(moved, path.join(moved, 'words'), {})).toBe(before)
  await rm(moved, { recursive: true })
})

test('nothing is read through a link that leads out of the content', async () => {
  await mkdir(path.join(root, 'disk'))
  await writeFile(path.join(root, 'disk', 'large'), 'one')
  await symlink('../../disk', path.join(content, 'en', 'out'))
  await symlink('step.mdx', path.join(content, 'en', 'within'))
  const before = fingerprint(root, content, {})
  await writeFile(path.join(root, 'disk', 'large'), 'two')
  expect(fingerprint(root, content, {})).toBe(before)
  await writeFile(path.join(content, 'en', 'step.mdx'), 'two')
  expect(fingerprint(root, content, {})).not.toBe(before)
})

test('a link that leads round, or nowhere, is no trap', async () => {
  await symlink('..', path.join(content, 'en', 'round'))
  await symlink('gone', path.join(content, 'en', 'dangling'))
  expect(fingerprint(root, content, {})).toMatch(/^[0-9a-f]{20}$/)
})
