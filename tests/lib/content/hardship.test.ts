import { expect, test } from '@jest/globals'
import fs from 'node:fs'
import path from 'node:path'
import { checkContent } from '@/lib/content'
import { contentFolder, SOUND } from '@/tests/harness/content-folder'

const STEP = 'en/dark/plug-in.mdx'
const MATTER = '---\ntitle: Plug it in\nnext: light\n---\n'
const DEEP = 5000

function codes(root: string): string[] {
  return [...new Set(checkContent(root).findings.map(({ code }) => code))]
}

test('a sound folder has no findings', () => {
  expect(codes(contentFolder({}))).toEqual([])
})

test.each([
  ['no file at all', {}, ['front-matter']],
  ['a site without guides', { 'site.json': SOUND['site.json'] ?? '' }, ['front-matter']],
  [
    'a guide folder that holds one picture',
    { 'site.json': SOUND['site.json'] ?? '', 'en/dark/a.png': 'x' },
    ['front-matter'],
  ],
])('%s gives a finding', (_, files, expected) => {
  expect(codes(contentFolder(files, {}))).toEqual(expected)
})

test.each([
  ['an empty file', '', 'front-matter'],
  ['bytes that are no text', Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe, 0x00]), 'syntax'],
  ['Latin-1', Buffer.from('---\ntitle: Stra\xdfe\nnext: light\n---\n', 'latin1'), 'syntax'],
  [
    'a long text with signs left over',
    `${MATTER}**a ${'![]( '.repeat(20)}${'x '.repeat(20_000)}\n`,
    'unseen',
  ],
  ['ten megabytes', MATTER + 'word '.repeat(2_100_000), 'syntax'],
  ['quotes in quotes', `${MATTER}${'>'.repeat(DEEP)} deep\n`, 'syntax'],
  [
    'lists in lists',
    MATTER +
      Array.from({ length: DEEP }, (_, i) => `${'  '.repeat(i)}- a`)
        .join('\n')
        .slice(0, 900_000),
    'syntax',
  ],
  ['list markers in one line', `${MATTER}${'- '.repeat(DEEP)}a\n`, 'syntax'],
  ['brackets in brackets', `${MATTER}${'['.repeat(DEEP)}a${']'.repeat(DEEP)}\n`, 'syntax'],
  ['emphasis in emphasis', `${MATTER}${'*a '.repeat(DEEP)}${'b* '.repeat(DEEP)}\n`, 'syntax'],
  ['pictures in pictures', `${MATTER}${'!['.repeat(DEEP)}a${'](b)'.repeat(DEEP)}\n`, 'syntax'],
  ['elements in elements', `${MATTER}${'<Note>'.repeat(DEEP)}a${'</Note>'.repeat(DEEP)}\n`, 'syntax'],
  [
    'elements in elements, on lines',
    `${MATTER}${'<Note>\n\n'.repeat(DEEP)}a\n\n${'</Note>\n\n'.repeat(DEEP)}`,
    'syntax',
  ],
  ['braces in braces', `${MATTER}${'{'.repeat(DEEP)}${'}'.repeat(DEEP)}\n`, 'expression'],
  [
    'lists in lists in the front matter',
    `---\ntitle: ${'['.repeat(DEEP)}${']'.repeat(DEEP)}\nnext: light\n---\n`,
    'front-matter',
  ],
  ['keys of keys in the front matter', `---\n${'? '.repeat(400)}\n---\n`, 'front-matter'],
  ['keys of keys in a field of the front matter', `---\ntitle: ${'? - '.repeat(400)}\n---\n`, 'front-matter'],
  ['groups in groups in the front matter', `---\ntitle: ${'{'.repeat(400)}\n---\n`, 'front-matter'],
  ['keys of keys on lines of the front matter', deepKeys(), 'front-matter'],
  ['a long front matter', `---\ntitle: ${'a '.repeat(40_000)}\nnext: light\n---\n`, 'front-matter'],
  ['twenty thousand headings', MATTER + 'a\n===\n'.repeat(20_000), 'syntax'],
  ['twenty thousand quotations', MATTER + '> a\n\n'.repeat(20_000), 'syntax'],
  ['twenty thousand ends of links', MATTER + ']('.repeat(20_000), 'syntax'],
  ['a word of 200,000 letters', `${MATTER}${'a'.repeat(200_000)}\n===\n`, 'syntax'],
  ['aliases of aliases in the front matter', laughs(), 'front-matter'],
  ['front matter without an end', '---\ntitle: Plug it in\nnext: light\n', 'front-matter'],
])('%s in a step: a finding, soon, and no crash', (_, content, expected) => {
  const begun = process.cpuUsage()
  const found = codes(contentFolder({ [STEP]: content })).filter((code) => code !== 'unreachable')
  expect(found).toEqual([expected])
  expect(process.cpuUsage(begun).user / 1000).toBeLessThan(20_000)
})

function deepKeys(): string {
  return `---\n${Array.from({ length: 400 }, (_, i) => `${' '.repeat(i)}?`).join('\n')}\n---\n`
}

test('aliases of aliases are not followed, so nothing else is said of them', () => {
  const { findings } = checkContent(contentFolder({ [STEP]: laughs() }))
  expect(findings.filter(({ file }) => file === STEP)).toHaveLength(1)
})

/** A million when they are followed: enough to be seen, and few enough for this test to end then. */
function laughs(): string {
  const lines = Array.from(
    { length: 6 },
    (_, i) => `a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(', ')}]`,
  )
  return `---\na0: &a0 [x]\n${lines.join('\n')}\ntitle: Plug it in\nnext: light\n---\n`
}

test.each([
  ['a byte order mark', `\uFEFF${MATTER}Push.\n`],
  ['lines that end in CR LF', `${MATTER}Push.\n`.replaceAll('\n', '\r\n')],
  ['no line end at the end', '---\ntitle: Plug it in\nnext: light\n---'],
  [
    'letters of many scripts',
    '---\ntitle: "تشغيل 电源 बिजली 👩‍🔧 ı̇"\nnext: light\n---\n\u202Eabc\u202C 𝕬 e\u0301\n',
  ],
  [
    'code that holds all that prose may not',
    `${MATTER}\`{x} <5\`\n\n\`\`\`\nimport x\n{y} <z\n${' '.repeat(300)}deep\n\`\`\`\n`,
  ],
  [
    'entities, tables and tasks',
    `${MATTER}a&nbsp;&lt;b&gt; &amp;\n\n| a | b |\n|---|:-:|\n| 1 | \\| |\n\n- [ ] one\n- [x] two\n\nwww.example.org\n`,
  ],
])('%s is no fault', (_, content) => {
  expect(checkContent(contentFolder({ [STEP]: content })).findings).toEqual([])
})

test('a fault behind a byte order mark and CR LF is placed where an editor shows it', () => {
  const content = `\uFEFF${MATTER}\n\nPush {it}.\n`.replaceAll('\n', '\r\n')
  expect(checkContent(contentFolder({ [STEP]: content })).findings[0]).toMatchObject({
    line: 7,
    column: 6,
    code: 'expression',
  })
})

test.each([
  ['a step that is a link to itself', STEP, 'plug-in.mdx'],
  ['a step that is a link to nothing', STEP, 'nowhere.mdx'],
])('%s gives a finding', (_, name, target) => {
  const root = contentFolder({ [name]: null })
  fs.symlinkSync(target, path.join(root, name))
  expect(codes(root)).toContain('syntax')
})

test.each([
  ['a guide that is a link to its parent', 'en/loop', '.'],
  ['a folder of partials that is a link to the root', 'en/_all', '../..'],
  ['a folder in a guide that is a link to the guide', 'en/dark/more', '../dark'],
])('%s gives a finding and no endless walk', (_, name, target) => {
  const root = contentFolder({})
  fs.symlinkSync(target === '../..' ? root : target, path.join(root, name))
  expect(codes(root)).toEqual(['syntax'])
})

test('a folder named like a step gives a finding', () => {
  const root = contentFolder({ [STEP]: null, [`${STEP}/x.txt`]: '' })
  expect(codes(root)).toContain('syntax')
})

test.each([
  ['site.json', 'front-matter'],
  ['en/dark/scenarios.json', 'front-matter'],
  ['links.lock.json', 'front-matter'],
])('%s that holds anything at all gives findings and no crash', (file, code) => {
  for (const content of [
    '',
    '[',
    '{]',
    'null',
    '7',
    '[[[]]]',
    '{"a":{}}',
    '[null]',
    '[{"answers":[1]}]',
    '['.repeat(DEEP),
    '\0',
  ]) {
    expect(codes(contentFolder({ [file]: content }))).toContain(code)
  }
})

test('all faults of a file are told in one run', () => {
  const content = `${MATTER}\nOne <5, two {x}.\n\nexport it all.\n\n<Wrong>three</Wrong>\n\n<!-- four -->\n`
  const found = checkContent(contentFolder({ [STEP]: content })).findings.map(
    ({ line, code }) => `${line} ${code}`,
  )
  expect(found).toEqual(['6 syntax', '6 expression', '8 expression', '10 unknown-component', '12 syntax'])
})

test('front matter that is no YAML does not make the steps behind it unreachable', () => {
  const broken = '---\ntitle: Note: plug it in\nnext: light\n---\n'
  expect(codes(contentFolder({ [STEP]: broken }))).toEqual(['front-matter'])
})

test.each([
  ['no kind at all', '---\ntitle: Light\n---\n', ['kind']],
  ['a kind that is none', '---\ntitle: Light\noutcome: gone\n---\n', ['front-matter']],
  ['two kinds', '---\ntitle: Light\noutcome: solved\nnext: call\n---\n', ['kind']],
  ['no YAML', '---\ntitle: Note: light\noutcome: solved\n---\n', ['front-matter']],
  ['a target that is not there', '---\ntitle: Light\nnext: nowhere\n---\n', ['missing-target']],
])('a walk that ends at a step of %s does not miss the step', (_, content, expected) => {
  const walks = JSON.stringify([{ name: 'a', answers: { 'plugged-in': 'plug-in' }, ends: 'light' }])
  const root = contentFolder({ 'en/dark/light.mdx': content, 'en/dark/scenarios.json': walks })
  const found = checkContent(root).findings
  expect([...new Set(found.map(({ code }) => code))].filter((code) => code !== 'no-way-out')).toEqual(
    expected,
  )
  expect(found.map(({ message }) => message).join()).not.toContain('no step "light"')
})
