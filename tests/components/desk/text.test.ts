import { EditorState, EditorSelection, type TransactionSpec } from '@codemirror/state'
import { linkTo } from '@/components/desk/editor/elements'
import { halvesOf, withBody } from '@/components/desk/editor/front-matter'
import { linked, prefixed, withBlock, wrapped } from '@/components/desk/editor/insert'
import { pastedMarkdown } from '@/components/desk/editor/pasted'
import { interfaceAt, marksNamed, picturesIn, screenshotText } from '@/components/desk/pictures/pictures-in'
import { rebased, replacedIn } from '@/components/desk/state/rebase'

const FILE = '---\ntitle: A\n---\n\nText.\n'

test('the body is what stands below front matter, and goes back there', () => {
  expect(halvesOf(FILE)).toEqual({ front: '---\ntitle: A\n---\n\n', body: 'Text.', lines: 4 })
  expect(withBody(FILE, 'Other.')).toBe('---\ntitle: A\n---\n\nOther.\n')
  expect(withBody(FILE, 'Text.')).toBe(FILE)
  expect(withBody('---\ntitle: A\n---\n', 'New.')).toBe('---\ntitle: A\n---\n\nNew.\n')
  expect(halvesOf('No front matter')).toEqual({ front: '', body: 'No front matter', lines: 0 })
})

test('lines end as they did in the file', () => {
  const windows = FILE.replaceAll('\n', '\r\n')
  expect(withBody(windows, 'Text.\nMore.')).toBe('---\r\ntitle: A\r\n---\r\n\r\nText.\r\nMore.\r\n')
  expect(withBody(windows, 'Text.')).toBe(windows)
})

test.each([
  ['here', 'a X c', 'a Y c', undefined],
  ['apart', 'A b c', 'a b C', 'A b C'],
  ['only theirs', 'a b c', 'a b C', 'a b C'],
  ['only mine', 'A b c', 'a b c', 'A b c'],
])('what two typed %s', (_, mine, theirs, both) => {
  expect(rebased('a b c', mine, theirs)).toBe(both)
})

test('texts differ in one stretch', () => {
  expect(replacedIn('aaXaa', 'aaYYaa')).toEqual({ from: 2, to: 3, insert: 'YY' })
  expect(replacedIn('aaa', 'aa')).toEqual({ from: 2, to: 3, insert: '' })
  expect(replacedIn('same', 'same')).toBeUndefined()
})

/** A text in which `[` and `]` are the selection, after what a button does to it. */
function after(text: string, act: (state: EditorState) => TransactionSpec): string {
  const [from, to] = [text.indexOf('['), text.indexOf(']') - 1]
  const state = EditorState.create({
    doc: text.replace('[', '').replace(']', ''),
    selection: EditorSelection.range(from, to),
  })
  const { state: now } = state.update(act(state))
  const { from: first, to: last } = now.selection.main
  return `${now.sliceDoc(0, first)}[${now.sliceDoc(first, last)}]${now.sliceDoc(last)}`
}

test.each([
  ['bold', 'a [b] c', (state: EditorState) => wrapped(state, '**', 'x'), 'a **[b]** c'],
  ['bold again', 'a **[b]** c', (state: EditorState) => wrapped(state, '**', 'x'), 'a [b] c'],
  ['bold of nothing', 'a [] c', (state: EditorState) => wrapped(state, '**', 'x'), 'a **[x]** c'],
  ['list', '[a\nb]', (state: EditorState) => prefixed(state, '- '), '- a\n- b[]'],
  ['numbers', '[- a\n- b]', (state: EditorState) => prefixed(state, '1. '), '1. a\n2. b[]'],
  ['no list', '[- a\n- b]', (state: EditorState) => prefixed(state, '- '), 'a\nb[]'],
  ['heading', 'a[]', (state: EditorState) => prefixed(state, '## '), '## a[]'],
  [
    'note',
    'a[]',
    (state: EditorState) => withBlock(state, '<Note>\n\n|\n\n</Note>'),
    'a\n\n<Note>\n\n[]\n\n</Note>',
  ],
  [
    'note around',
    '[a]',
    (state: EditorState) => withBlock(state, '<Note>\n\n|\n\n</Note>'),
    '<Note>\n\na\n\n</Note>[]',
  ],
  ['link', 'see [it]', (state: EditorState) => linked(state, './a.mdx', 'A'), 'see [it](./a.mdx)[]'],
])('the button for %s', (_, before, act, wanted) => {
  expect(after(before, act)).toBe(wanted)
})

test.each([
  ['step', './step.mdx'],
  ['guide/step', '../guide/step.mdx'],
  ['guide/', '../guide/index.mdx'],
])('a link to %s is one to its file', (target, link) => {
  expect(linkTo(target)).toBe(link)
})

const WORD = `<html xmlns:o="x"><head><style>p{}</style></head><body><!--StartFragment--><h1>Reset it</h1>
<p class=MsoNormal><span style='font-weight:bold'>Hold</span> the key {5 s}<o:p></o:p></p>
<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>   </span></span>First</p>
<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Second</p>
<p><img src="file:///c/x.png"> See <a href="https://example.com/a">this</a> and <a href="#top">that</a>.</p></body></html>`

test('what comes from Word is clean Markdown, without its styles and pictures', () => {
  expect(pastedMarkdown(WORD).trim()).toBe(
    [
      ...['## Reset it', '', '**Hold** the key \\{5 s}', '', '- First', '- Second', ''],
      'See [this](https://example.com/a) and that.',
    ].join('\n'),
  )
})

test.each([
  ['Japanese', 'これは<b>「赤」</b>です。', 'これは**「赤」**です。'],
  ['Chinese', '请点击<b>“保存”</b>按钮。', '请点击**“保存”**按钮。'],
  ['Korean', '버튼<b>(빨강)</b>을 누르세요.', '버튼**(빨강)**을 누르세요.'],
  ['a letter of two units', '𠮷<i>「赤」</i>𠮷', '𠮷*「赤」*𠮷'],
  ['a number that is meant', '<code>&amp;#x306F;</code>は<b>「赤」</b>', '`&#x306F;`は**「赤」**'],
  ['spaces that Word takes along', '<b>Hold </b>the <b>k</b><b>ey</b>', '**Hold** the **key**'],
])('beside what is bold, letters stay letters: %s', (_, html, wanted) => {
  expect(pastedMarkdown(`<p>${html}</p>`).trim()).toBe(wanted)
})

test('a table of a web page stays a table', () => {
  const html = '<table><tr><th>Sign</th><th>Means</th></tr><tr><td>Red</td><td>Off</td></tr></table>'
  expect(pastedMarkdown(html).trim()).toBe('| Sign | Means |\n| ---- | ----- |\n| Red  | Off   |')
})

const BODY = `<Interface version="old">
<Screenshot name="home" alt="a" />
Press <Mark n="1">it</Mark>.
</Interface>
<Interface version="new">
<Mark n="2">this</Mark> <Screenshot name="home" alt="b" />
</Interface>
<Screenshot name="box" version="device" alt="c" />`

test('the pictures of a text are known by their interface, and each by the marks that the text names on it', () => {
  expect(picturesIn(BODY)).toEqual(['old/home', 'new/home', 'device/box'])
  expect(['old/home', 'new/home', 'device/box'].map((id) => marksNamed(BODY, id))).toEqual([[1], [2], []])
})

test('a picture is written for the place where it stands', () => {
  const text = '<Interface version="old">\n'
  expect(interfaceAt(text)).toBe('old')
  expect(interfaceAt(`${text}</Interface>\n`)).toBeUndefined()
  const picture = { folder: 'old', name: 'home', alt: 'The "big" key' }
  expect(screenshotText({ ...picture, within: 'old' })).toBe(
    '<Screenshot name="home" alt="The &quot;big&quot; key" />',
  )
  expect(screenshotText({ ...picture, within: undefined })).toContain('version="old"')
})
