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
  ['a link of Jira', 'See [it|https://example.com/a].', '1:5'],
  ['a picture of Jira', 'See !a.png|width=300!', '1:5'],
  ['a quotation of Jira', 'bq. Plug it in.', '1:1'],
  ['somebody called by name', 'Ask [~petra.novak].', '1:5'],
  ['a link of AsciiDoc', 'See link:https://example.com/a[it].', '1:5'],
  ['a picture of AsciiDoc', 'image::a.png[A plug]', '1:1'],
  ['a link of reStructuredText', 'See `it <https://example.com/a>`_.', '1:5'],
  ['a word and what it means', 'Red\n: It is off.', '2:1'],
  ['a line’s end of JSON', 'Plug it in.\\nWait.', '1:12'],
  ['bold that was escaped', 'Click \\*\\*Save\\*\\* now.', '1:7'],
  ['a heading that was escaped', '\\## Before you start', '1:1'],
  ['a list that was escaped', '\\- Open it.\n\\- Close it.', '1:1'],
  ['a link that was escaped', 'See \\[it\\](https://example.com/a).', '1:5'],
  ['a space that was escaped twice', 'Wait 5&amp;nbsp;s.', '1:7'],
  ['a break that was escaped', 'Wait.&lt;br&gt;Go on.', '1:6'],
  ['bullets of Word', 'o\tOpen it.\no\tClose it.', '1:1'],
  ['arrows as bullets', '➢ Open it.\n➢ Close it.', '1:1'],
  ['boxes as bullets', '☐ Open it.\n☐ Close it.', '1:1'],
  ['letters as numbers', 'a) Open it.\nb) Close it.', '1:1'],
  ['Arabic letters as numbers', 'أ) افتح\nب) أغلق', '1:1'],
  ['Step 1 and Step 2', 'Step 1: Open it.\nStep 2: Close it.', '1:1'],
  ['a list all of it in bold', '**1. Open it.\n2. Close it.**', '1:3'],
  ['values parted by semicolons', 'Code;Means;Far\nL3;none;10', '1:1'],
  ['a row that goes on in the next line', '| a | b |\n| - | - |\n| p | q\nr |', '4:1'],
  ['two stars and one', 'Click **Save* now.', '1:8'],
  ['one star and two', 'Click *Save** now.', '1:13'],
  ['a product', 'Wait 2*5*60 s.', '1:7'],
  ['a product of powers', 'It is 2**5**6.', '1:8'],
  ['a sum over two lines', 'It costs €1\n+ €2 more', '2:1'],
  ['a number below zero over two lines', 'It is\n- 5 °C cold', '2:1'],
  ['a comparison over two lines', 'It goes\n> 60 km far', '2:1'],
  ['! [x](./a.png)', 'See ! [x](./a.png)', '1:7'],
  ['[!x](./a.png)', '[!x](./a.png)', '1:1'],
  ['![x] (./a.png)', '![x] (./a.png)', '1:2'],
  ['a line that is an address to Markdown', 'Call us.\n\n[Hotline]: +420800555123', '3:1'],
  ['a field below the front matter', 'keywords: [lamp]\n\nText.', '1:1'],
  ['a list of fields below the front matter', 'keywords:\n\n- lamp', '1:1'],
  ['a tag with a space behind its sign', 'Text.\n\n< Note>', '3:1'],
  ['a sign of one font alone', 'Press \uf023 now.', '1:7'],
  ['a pasted object', 'Press \ufffc now.', '1:7'],
  ['a line’s end of another program', 'Open it.\u2028Close it.', '1:9'],
  ['a numbered list of Jira', '# Open it.\n# Close it.', '1:1'],
  ['a heading without words', '##\n\nText.', '1:1'],
  ['a formula of LaTeX', 'Wait \\(5 \\times 10\\) s.', '1:6'],
  ['bold of MediaWiki', "Press '''Save''' now.", '1:7'],
  ['a link to a heading by its words', 'See [it](./light.mdx#What it is).', '1:5'],
  ['a sign that turns letters round', 'Press \u202eSave now.', '1:7'],
  ['the title again', '# Plug it in\n\nText.', '1:1'],
  ['a tilde around a word', 'This is ~struck~ out.', '1:9'],
  ['a tilde around words over two lines', 'Now (~for\n10 €~) free.', '1:6'],
  ['a tilde around words in Chinese', '价格：“~一百~”。', '1:5'],
  ['a tilde around a price', 'Now ~49 €~ 39 €.', '1:5'],
  ['a tilde around words with a number', 'Wait ~5 minutes (or more)~ 3 minutes.', '1:6'],
  ['a heading of seven signs', '####### Heading', '1:1'],
  ['a heading of eight signs without a space', 'Text.\n########Heading', '2:1'],
  ['an unclosed * behind a footnote', 'Price* is low. Click *Save now.', '1:22'],
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
  'a) b) c): [yes|no], [~5], C:\\new\\Name, \\_\\_proto\\_\\_, Look! [x](./a.png), 2 * 3 * 4, *5* and **6**',
  'Step 1: Open it.\n\nStep 2: Close it.',
  '5~10 s; it flashes 2~3 times. ~5 s, about ~5 to ~10 s, ~5 to 10~20 s, around ~5, ~6, ~7. a ~ b ~ c',
  '~/.ssh, ~alice/notes.txt and ~bob, the copies ~alice/notes.txt~ and ~report.txt~, \\~so~, ~so\\~, `~so~`',
  'https://example.com/~alice/a and https://example.com/~bob/b~ and [it](./light.mdx "~so~")',
  '안녕하세요~ 반갑습니다~ 월~금, 3월 ~5월',
  'Old models (~2019) and new ones (2020~).',
  '営業時間 (~18時)、土曜 (9時~)。「~まで」と「…から~」を選びます。',
  '1차 (~5월 말), 2차 (6월 초~)',
  "'~까지' 또는 '부터~'",
  '«~до» та «від~», “~so” to “so~”, „~bis“ oder „von~“',
  '기간 ~2025.12.31 / 2026.01.01~ 입니다.',
  'Open ~18:00, on Saturdays 9:00~. A value of ~5 or 10~ is fine, and firmware ~v2.3 or v2.4~.',
  'Netz ~230 V, 50 Hz; Ausgang 12 V~. Socket: ~230 V~',
  '########\n\n####### # #\n\n\\####### Heading, #1234567',
  'Price* excludes VAT. *VAT is 21 %.',
  'Price* and term†\n*without VAT',
  'Red; green; dark.\nOn; off; out.',
  'You need:\n- 5 °C',
  'The light shows what is wrong with this lamp of yours\n: it is off.',
  'a | b\n- | -\np | q\nr |',
  '[//]: # (a remark)\n\n[old]: https://example.com/old',
  '&lt;br&gt; and &amp;nbsp; are spoken of, `\\*\\*a\\*\\*`, `\uf023`',
  '☎ 1\n✉ 2',
  "5'''2 and 3'' of 'one', \u202eabc\u202c, \\(5\\) and \\[6\\]",
  '\\~\\~a\\~\\~',
  '## Plug it in at once',
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
