import path from 'node:path'
import { expect, test } from '@jest/globals'
import { checkContent, findingLine } from '@/lib/content'
import { readLock } from '@/lib/content/short-links/lock'
import { contentFolder, SOUND } from '@/tests/harness/content-folder'
import { picture, step } from '@/tests/harness/small-picture'

function found(files: Readonly<Record<string, string | Buffer>>) {
  return checkContent(contentFolder(files)).findings.map(
    ({ file, line, column, code }) => `${file}:${line}:${column} ${code}`,
  )
}

function lock(code: string, key = 'dark/call'): string {
  return `{\n  "links": {\n    ${JSON.stringify(key)}: ${code}\n  }\n}\n`
}

const AT_CODE = 'links.lock.json:3:18 front-matter'

test.each([
  ['a path', '"../../out-of-here"'],
  ['configuration of a server', '"x /y; } server { listen 127.0.0.1:3119; } map $uri $z { default a; /q"'],
  ['capitals', '"ABCDEFG"'],
  ['nothing', '""'],
  ['a line’s end', '"abcdef\\n"'],
  ['signs that look like others', '"abcdefo"'],
  ['too few signs', '"abc"'],
  ['too many', '"abcdefgh"'],
  ['a number', '2345678'],
  ['null', 'null'],
  ['a list', '["abcdefg"]'],
  ['a name of JavaScript’s own', '"__proto__"'],
])('a code that is %s is a finding at its place, and is not handed on', (_, code) => {
  const root = contentFolder({ 'links.lock.json': lock(code) })
  expect(found({ 'links.lock.json': lock(code) })).toEqual([AT_CODE])
  expect(() => readLock(root)).toThrow('damaged')
})

test('a content folder that is a file is findings', () => {
  const root = path.join(contentFolder({}), 'site.json')
  const codes = checkContent(root).findings.map(({ message }) => message)
  expect(codes).toContain('expected a folder and found a file. Rename it.')
})

test.each([
  ['names no step', lock('"abcdefg"', '../call'), ['links.lock.json:3:16 front-matter']],
  ['is __proto__', lock('"abcdefg"', '__proto__'), ['links.lock.json:3:5 front-matter']],
  [
    'stands twice',
    '{ "links": { "dark/call": "abcdefg",\n"dark/call": "bcdefgh" } }',
    ['links.lock.json:2:1 front-matter'],
  ],
  [
    'has the code of another',
    '{ "links": { "dark/call": "abcdefg",\n"dark/light": "abcdefg" } }',
    ['links.lock.json:2:15 front-matter'],
  ],
])('a name in the lock that %s is a finding, and nothing is handed on', (_, content, expected) => {
  const root = contentFolder({ 'links.lock.json': content })
  expect(found({ 'links.lock.json': content })).toEqual(expected)
  expect(() => readLock(root)).toThrow('damaged')
})

test('a byte order mark before any file is read past', () => {
  const mark = (text: string | Buffer | undefined) => `\uFEFF${String(text)}`
  const files = { ...SOUND, ...picture('plug') }
  const body =
    '<Screenshot version="old" name="plug" alt="A plug" />\n\n<Mark n="1">a</Mark> <Mark n="2">b</Mark>'
  const all = {
    ...files,
    ...Object.fromEntries(
      Object.entries(files).flatMap(([name, text]) => (name.endsWith('.png') ? [] : [[name, mark(text)]])),
    ),
    'en/dark/plug-in.mdx': mark(step(body)['en/dark/plug-in.mdx']),
    'en/dark/scenarios.json': mark('[{"name":"a","answers":{"plugged-in":"call"},"ends":"call"}]'),
    'links.lock.json': mark(lock('"abcdefg"')),
    'synonyms.json': mark('{"en":[["lamp","light"]]}'),
  }
  expect(found(all)).toEqual([])
  expect(readLock(contentFolder(all))).toEqual({ 'dark/call': 'abcdefg' })
})

const PROTO = (text: string) => text.replace('{', '{ "__proto__": {},')

test.each([
  ['site.json', PROTO(SOUND['site.json']!), 'site.json:1:3 front-matter'],
  [
    'synonyms.json',
    '{ "__proto__": [["a","b"]], "en": [["lamp","light"]] }',
    'synonyms.json:1:3 front-matter',
  ],
  [
    'en/dark/scenarios.json',
    '[{"name":"a","answers":{"__proto__":"x","plugged-in":"call"},"ends":"call"}]',
    'en/dark/scenarios.json:1:25 front-matter',
  ],
  [
    'en/dark/plug-in.mdx',
    '---\ntitle: Plug it in\nnext: light\n__proto__: {}\n---\n',
    'en/dark/plug-in.mdx:4:1 front-matter',
  ],
])('a field __proto__ in %s is a finding', (file, content, expected) => {
  expect(found({ [file]: content })).toEqual([expected])
})

test.each([
  ['NUL', '\\0'],
  ['escape', '\\e'],
  ['backspace', '\\b'],
  ['half of a sign', '\\ud800'],
])('%s in a title is a finding', (_, sign) => {
  expect(found({ 'en/dark/light.mdx': `---\ntitle: "Li${sign}ght"\noutcome: solved\n---\n` })).toEqual([
    'en/dark/light.mdx:2:8 front-matter',
  ])
})

test('a control character in a text is a finding where it stands', () => {
  expect(found(step('Push\u001B[31m it.'))).toEqual(['en/dark/plug-in.mdx:6:5 syntax'])
})

test('a finding is one line of signs that can be seen, whatever a file is called and holds', () => {
  const root = contentFolder({
    'en/dark/a\nb\u001B[2J.mdx': '---\ntitle: A\noutcome: solved\n---\n',
    'en/dark/light.mdx': '---\ntitle: Light\noutcome: "sol\\e[31mved\\u202E"\n---\n',
  })
  const lines = checkContent(root).findings.map((one) => findingLine(root, one))
  expect(lines.length).toBeGreaterThan(2)
  // eslint-disable-next-line no-control-regex -- these are what must not be there
  for (const line of lines) expect(line).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202E]/)
  expect(lines.join()).toContain('a\\nb\\u001b[2J.mdx')
})

test.each([
  [
    'an outcome',
    { 'en/dark/light.mdx': '---\ntitle: Light\noutcome: solved\nthen: call\n---\n' },
    'light.mdx:4:1',
  ],
  [
    'a question as a whole',
    {
      'en/dark/plugged-in.mdx': `${SOUND['en/dark/plugged-in.mdx']!.replace(/---\n$/, '')}then: call\n---\n`,
    },
    'plugged-in.mdx:8:1',
  ],
])('then in %s, where nothing is gone through, is a finding', (_, files, place) => {
  expect(found(files)).toEqual([`en/dark/${place} front-matter`])
})
