import { expect, test } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { checkContent } from '@/lib/content'
import { contentOf, readFile } from '@/lib/content/content'
import { openLibrary } from '@/lib/content/library/library'
import { contentFolder, SOUND } from '@/tests/harness/content-folder'
import { picture, step } from '@/tests/harness/small-picture'

const STEP = 'en/dark/plug-in.mdx'

function found(root: string) {
  return checkContent(root).findings.map(
    ({ file, line, column, code }) => `${file}:${line}:${column} ${code}`,
  )
}

function codes(root: string) {
  return [...new Set(checkContent(root).findings.map(({ code }) => code))]
}

test.each('html htm js mjs svg svgz xml xhtml xht shtml php wasm css webmanifest exe HTML'.split(' '))(
  'a link to a file of kind .%s is a finding, and the file is not published',
  (kind) => {
    const root = contentFolder({ [`en/dark/evil.${kind}`]: 'x', ...step(`[a](./evil.${kind})`) })
    expect(found(root)).toEqual([`${STEP}:6:1 broken-link`])
    expect(contentOf(openLibrary(root)).files).toEqual([])
  },
)

test.each('pdf PDF png jpg webp avif gif zip txt csv json docx xlsx odt mp4 webm vtt bin'.split(' '))(
  'a file of kind .%s can be linked to',
  (kind) => {
    const root = contentFolder({ [`en/dark/good.${kind}`]: 'x', ...step(`[a](./good.${kind})`) })
    expect(found(root)).toEqual([])
    expect(contentOf(openLibrary(root)).files).toEqual([`en/dark/good.${kind}`])
  },
)

test('a file without an ending is not published', () => {
  const root = contentFolder({ 'en/dark/evil': '<script>', ...step('[a](./evil)') })
  expect(found(root)).toEqual([`${STEP}:6:1 broken-link`])
})

const OUTSIDE = fs.mkdtempSync(path.join(os.tmpdir(), 'signpost-outside-'))
fs.writeFileSync(path.join(OUTSIDE, 'secret.txt'), 'secret')
fs.writeFileSync(path.join(OUTSIDE, 'secret.mdx'), SOUND[STEP]!)
fs.mkdirSync(path.join(OUTSIDE, 'old'))
for (const [name, bytes] of Object.entries(picture('plug')))
  fs.writeFileSync(path.join(OUTSIDE, 'old', path.basename(name)), bytes)

test.each([
  ['an attachment', 'en/dark/a.txt', 'secret.txt', step('[a](./a.txt)'), 'en/dark/a.txt:1:1 syntax'],
  ['a folder of attachments', 'en/dark/more', '.', step('[a](./more/secret.txt)'), 'en/dark/more:1:1 syntax'],
  ['a step', 'en/dark/extra.mdx', 'secret.mdx', {}, 'en/dark/extra.mdx:1:1 syntax'],
  ['a partial', 'en/dark/_a.mdx', 'secret.mdx', {}, 'en/dark/_a.mdx:1:1 syntax'],
  ['a guide', 'en/other', '.', {}, 'en/other:1:1 syntax'],
  ['the lock', 'links.lock.json', 'secret.txt', {}, 'links.lock.json:1:1 front-matter'],
  [
    'the pictures',
    'screenshots',
    '.',
    step('<Screenshot version="old" name="plug" alt="A plug" />'),
    'screenshots/old/plug.png:1:1 missing-screenshot',
  ],
])(
  '%s that is a symbolic link out of the content folder is a finding, and is not read',
  (_, name, target, files, line) => {
    const root = contentFolder(files)
    fs.symlinkSync(path.join(OUTSIDE, target), path.join(root, name))
    expect(found(root)).toContain(line)
    const content = contentOf(openLibrary(root))
    expect(content.files).toEqual([])
    expect(content.picture('old/plug')).toBeUndefined()
  },
)

test('a symbolic link within the content folder is followed', () => {
  const root = contentFolder({ 'en/_files/a.txt': 'x', ...step('[a](./a.txt)') })
  fs.symlinkSync('../_files/a.txt', path.join(root, 'en/dark/a.txt'))
  expect(found(root)).toEqual([])
})

test('a file that has become a link to elsewhere since is not given out', () => {
  const root = contentFolder({ 'en/dark/a.txt': 'x' })
  const content = contentOf(openLibrary(root))
  expect(readFile(content, 'en/dark/a.txt').toString()).toBe('x')
  fs.rmSync(path.join(root, 'en/dark/a.txt'))
  fs.symlinkSync(path.join(OUTSIDE, 'secret.txt'), path.join(root, 'en/dark/a.txt'))
  expect(() => readFile(content, 'en/dark/a.txt')).toThrow('no file')
})

test.each([
  ['an attachment', 'en/dark/a.txt', step('[a](./a.txt)')],
  ['a step', 'en/dark/light.mdx', {}],
  ['a partial', 'en/dark/_a.mdx', {}],
  ['site.json', 'site.json', {}],
  ['the lock', 'links.lock.json', {}],
  ['the synonyms', 'synonyms.json', {}],
  ['the scenarios', 'en/dark/scenarios.json', {}],
  ['a picture', 'screenshots/old/plug.png', step('<Screenshot version="old" name="plug" alt="A plug" />')],
  ['marks', 'screenshots/old/plug.json', step('<Screenshot version="old" name="plug" alt="A plug" />')],
])('a named pipe in place of %s is a finding, and nobody waits for it', (_, name, files) => {
  for (const make of [
    (file: string) => spawnSync('mkfifo', [file]),
    (file: string) => fs.symlinkSync('/dev/zero', file),
    (file: string) => fs.symlinkSync(path.basename(file), file),
  ]) {
    const root = contentFolder({ ...picture('plug'), ...files })
    fs.rmSync(path.join(root, name), { force: true })
    make(path.join(root, name))
    expect(checkContent(root).findings.filter(({ file }) => file === name)).not.toEqual([])
  }
})

test.each([
  ['folders that link to each other', { 'en/a': '../en/b', 'en/b': '../en/a' }],
  ['a folder that links to its parent’s parent', { 'en/dark/loop': '../..' }],
  ['a language that is a link to itself', { en: 'en' }],
])('%s are findings', (_, links) => {
  const root = contentFolder({})
  for (const [name, target] of Object.entries(links)) {
    fs.rmSync(path.join(root, name), { recursive: true, force: true })
    fs.symlinkSync(target, path.join(root, name))
  }
  expect(codes(root)).toContain('syntax')
})

test('a language that is a file is a finding', () => {
  const site = { ...(JSON.parse(SOUND['site.json']!) as object), languages: ['en', 'cs'] }
  expect(codes(contentFolder({ 'site.json': JSON.stringify(site), cs: 'x' }))).toContain('syntax')
})

test.each([
  ['a step', 'en/dark/Light.MDX'],
  ['a step in capitals', 'en/dark/extra.Mdx'],
  ['the scenarios', 'en/dark/Scenarios.json'],
  ['a partial', 'en/_shared/a.MDX'],
])('%s whose name differs from one that is read in capitals alone is named', (_, name) => {
  expect(found(contentFolder({ [name]: '[]' }))).toEqual([`${name}:1:1 bad-id`])
})

test('a file that is shown as a picture and is none is named', () => {
  const files = {
    'en/dark/manual.pdf': '%PDF',
    'en/dark/plug-in.mdx': '---\ntitle: Plug it in\nnext: light\n---\n\n![The manual](./manual.pdf)\n',
  }
  const found = checkContent(contentFolder(files)).findings
  expect(found.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
    'en/dark/plug-in.mdx:6 broken-link',
  ])
})

test('a link to another site that does not say how is a finding', () => {
  expect(found(contentFolder(step('[a](//example.test/x)')))).toEqual([`${STEP}:6:1 broken-link`])
})
