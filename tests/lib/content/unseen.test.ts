import { expect, test } from '@jest/globals'
import { checkContent } from '@/lib/content'
import { contentFolder } from '@/tests/harness/content-folder'
import { picture } from '@/tests/harness/small-picture'

const png = picture('a')['screenshots/old/a.png']!

const MATTER = '---\ntitle: Plug it in\nnext: light\n---\n'

/** Where and what the check finds in a step's text, by the text's own lines. */
function found(text: string): string[] {
  const root = contentFolder({ 'en/dark/plug-in.mdx': MATTER + text, 'en/dark/a.png': png })
  // That a numbered list leads straight to the end is another finding.
  const findings = checkContent(root).findings.filter(({ code }) => code !== 'unverified')
  return findings.map(({ line, column, code }) => `${line - 4}:${column} ${code}`)
}

test.each([
  ['an unclosed **', 'Click **Save now.', '1:7'],
  ['a ** that closes nothing', 'Click Save** now.', '1:11'],
  ['** with spaces inside', 'Click ** Save ** now.', '1:7'],
  ['an unclosed ** in Japanese', '次に**保存をクリック。', '1:3'],
  ['an unclosed ~~', 'This is ~~old now.', '1:9'],
  ['an unclosed `', 'Type `ping now.', '1:6'],
  ['__ with spaces inside', 'Click __ Save __ now.', '1:7'],
  ['==', 'It is ==important== to us.', '1:7'],
  [':::caution', ':::caution\nMind the gap.\n:::', '1:1'],
  ['::: note in a list', '- One\n\n  ::: note\n  Two\n  :::', '3:3'],
  ['::youtube', '::youtube[A film]', '1:1'],
  ['!!! warning', '!!! warning\n    Mind it.', '1:1'],
  ['> [!NOTE]', '> [!NOTE]\n> Mind it.', '1:3'],
  ['##Head', '##Head', '1:1'],
  ['##Head below a line', 'Text.\n##Head', '2:1'],
  ['###見出し', '###見出し', '1:1'],
  ['[us] (https://…)', 'Ask [us] (https://example.com/a).', '1:5'],
  ['[us] (./light.mdx)', 'Ask [us] (./light.mdx).', '1:5'],
  ['[us]（https://…）', 'Ask [us]（https://example.com/a）', '1:5'],
  ['(us)[https://…]', 'Ask (us)[https://example.com/a].', '1:5'],
  ['[text][no-such-ref]', 'See [the page][no-such-ref].', '1:5'],
  ['[text][]', 'See [the page][].', '1:5'],
  ['[[page]]', 'See [[light]].', '1:5'],
  ['[text](an address.mdx)', 'See [it](./an address.mdx).', '1:5'],
  ['a footnote that is not there', 'It blinks.[^a]', '1:11'],
  ['a footnote that nothing refers to', 'It blinks.\n\n[^a]: Twice.', '3:1'],
  ['a footnote in its place', 'It blinks.^[Twice.]', '1:11'],
  ['&nbps;', 'Wait 10&nbps;s.', '1:8'],
  ['&nbsp without its end', 'Wait 10&nbsp s.', '1:8'],
  ['a backslash at the end', 'Wait\\', '1:5'],
  ['a backslash before “', 'It says \\“No\\”.', '1:9'],
  [':warning:', ':warning: Mind it.', '1:1'],
  ['a cell beyond the table', '| a | b |\n| - | - |\n| p || q | r |', '3:6'],
  ['a | in code in a cell', '| a | b |\n| - | - |\n| `p|q` | r |', '3:9'],
  ['a table without its line', '| a | b |\n| c | d |', '1:1'],
  ['a table with a head too short', '| a |\n| - | - |\n| c | d |', '2:1'],
  ['a line below a table', '| a | b |\n| - | - |\n| c | d |\nMind it.', '4:1'],
  ['code without an end', '```\nping', '1:1'],
  ['a list without spaces', '1.Open it.\n2.Close it.', '1:1'],
  ['a list of one without a space', '-Open it.', '1:1'],
  ['a box without a space', '- [x]Open it.', '1:3'],
  ['an unclosed *', 'Click *Save now.', '1:7'],
  ['bullets', '• Open it.\n• Close it.', '1:1'],
  ['a remote picture', '![x](https://host.example/a.png)', '1:1'],
  ['a picture of a computer', '![x](C:\\pictures\\a.png)', '1:1'],
  ['a picture with a space', '![x](./my pic.png)', '1:1'],
  ['a remote picture by name', '![x][p]\n\n[p]: //host.example/a.png', '1:1'],
])('%s is found in its place', (_, text, place) => {
  expect(found(text)[0]).toBe(`${place} unseen`)
})

test.each([
  '2 * 3, a ** b, 2**3, (a+b)**2, x^2, a_1, |x| < 3, 5 ~ 6, ~5'.replace('<', '\\<'),
  '`**`, `~~`, `:::note`, `[a][b]`, `&nbps;`, ``a`b``',
  '```\n**\n:::caution\n##Head\n```',
  'snake_case_name, __init__, src/**/*.ts, **/*.js, *.txt, C:\\path\\to, \\\\server\\share, a\\b',
  '#12, issue #12, #a, C#, F# and ##1234#, **21*30#, *#06#, **** for the PIN',
  '\\*\\*, \\~\\~, \\`, \\[a][b], \\:::note, \\##Head, &amp;nbsp;, &nbsp;, &lt;, AT&T; R&D; a & b',
  '[OK], [1][2], [x] (see below), matrix[1][2], f(x)[1], [^a-z]+, array[i]',
  'At 10:30:15, std::vector, ratio 1:2:3, a == b, a::b, key: value:',
  'Step 1.5 of 2.\n2.5 V is enough.',
  '- a\n- b\n\n1. c\n2. d\n\n* e',
  '| a | b |\n| - | - |\n| `p\\|q` | r |\n| s |',
  'a | b | c',
  'It blinks.[^a] See [it][m].\n\n[^a]: Twice.\n\n[m]: ./light.mdx',
  'one\\\ntwo',
  '> Quote\n> goes on',
  'don`t, 5" and 3\', “quoted”, ‘so’, … – —',
  '![x](./a.png)',
  '次に**「保存」**を。5~10秒。2~3回。',
  'Price* and 5 *.txt, (*), SELECT * FROM, at *#06#, the files *old.txt, -5 °C',
  '*without VAT',
  '- [x] Open it.\n- [ ] Close it.',
  'Price* and **bold** and *it* and ***both***',
  '<Note>\n\n**a** b\n\n</Note>',
])('%s is clean', (text) => {
  expect(found(text)).toEqual([])
})

test.each([
  ['title: Click **Save now', 2],
  ['title: "See [us] (https://example.com)"', 2],
])('%s is found', (line, at) => {
  const content = `---\n${line}\nnext: light\n---\n`
  const { findings } = checkContent(contentFolder({ 'en/dark/plug-in.mdx': content }))
  expect(findings.map(({ code, line }) => `${code} ${line}`)).toEqual([`unseen ${at}`])
})

test('Markdown where none is read is found', () => {
  const index = '---\ntitle: Dark\nsummary: Click **Save**.\nstart: plugged-in\n---\n'
  const { findings } = checkContent(contentFolder({ 'en/dark/index.mdx': index }))
  expect(findings.map(({ code, line }) => `${code} ${line}`)).toEqual(['unseen 3'])
})
