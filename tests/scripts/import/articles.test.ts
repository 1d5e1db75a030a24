import { expect, test } from '@jest/globals'
import fs from 'node:fs'
import path from 'node:path'
import { importFile } from '@/scripts/import/import-file'
import { contentFolder, SOUND } from '../../harness/content-folder'
import { imported } from './imported'

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const ARTICLE = `<html><head><title>x</title><style>p{}</style></head><body><nav>Menu</nav><main><h1>No wifi</h1>
<p>For {all} &lt;people&gt; * _ [x].</p><ul><li><a href="#r">Restart it</a></li><li><a href="#c">Look at the cable</a></li></ul>
<h2 id="r">Restart it</h2><ol><li>Unplug.</li><li>Wait.</li></ol><p>If the light is red, go to <a href="#c">the cable</a>.</p>
<h2 id="c">Look at the cable</h2><p>export it <b>bold </b><b>more</b> <a href="/rel">rel</a> <a href="javascript:alert(1)">js</a></p>
<table><tr><th>A</th></tr><tr><td>1</td><td>2</td></tr></table><script>alert(1)</script><iframe src="https://v.example/"></iframe>
<h2>Still nothing</h2><pre><code class="language-js">a = {b: 1}</code></pre><p><img alt="" src="data:image/png;base64,${PIXEL}"><img src="https://p.example/a.png" alt="Far"></p></main></body></html>`

test('an article becomes steps, its signposts answers, and what has no place is listed', async () => {
  const { ways, findings, unplaced, text, files, title, start } = await imported('a.html', ARTICLE)
  expect({ findings, title, start }).toEqual({ findings: [], title: 'No wifi', start: 'what-happens' })
  expect(ways).toEqual(
    expect.arrayContaining([
      'what-happens -Restart it-> restart-it',
      'what-happens -Look at the cable-> look-at-the-cable',
      'what-happens -TODO Something else-> still-nothing',
      'restart-it -The light is red-> look-at-the-cable',
    ]),
  )
  expect(text('restart-it')).toContain('1. Unplug.')
  expect(text('look-at-the-cable')).toContain('**bold more**')
  expect(text('still-nothing')).toContain('a = {b: 1}')
  expect(files.get('en/no-wifi/picture.png')).toBeInstanceOf(Buffer)
  expect([...files.values()].join('')).not.toContain('<script')
  for (const left of ['/rel', 'javascript:', 'v.example', 'p.example/a.png'])
    expect(unplaced.filter((one) => one.includes(left))).toHaveLength(1)
})

test('pictures beside a page are kept, those elsewhere on the machine are not read', async () => {
  const folder = contentFolder({ 'page_files/a b.png': Buffer.from(PIXEL, 'base64') }, {})
  fs.writeFileSync(path.join(folder, '../secret.png'), Buffer.from(PIXEL, 'base64'))
  const html =
    '<h1>T</h1><p>Look:</p><p><img src="page_files/a%20b.png" alt="A"><img src="../secret.png" alt="S"><img src="/etc/x.png" alt="E"></p>'
  const { files, unplaced, findings } = await imported('p.html', html, { beside: folder })
  expect([...files.keys()].filter((file) => file.endsWith('.png'))).toEqual(['en/t/a-b.png'])
  expect(unplaced).toHaveLength(2)
  expect(findings).toEqual([])
})

test('pictures of a Zendesk export are found by name in a folder beside it', async () => {
  const folder = contentFolder({ 'attachments/shot.png': Buffer.from(PIXEL, 'base64') }, {})
  const body = '<p>a</p><img src="https://x.zendesk.com/hc/article_attachments/1/shot.png" alt="A">'
  const { files, unplaced } = await imported('z.json', JSON.stringify([{ title: 'T', body }]), {
    beside: folder,
  })
  expect([...files.keys()]).toContain('en/t/shot.png')
  expect(unplaced).toEqual([])
})

test('of an article in another than the first language, the first gets the structure', async () => {
  const site = SOUND['site.json']!.replace('"en"', '"en", "cs"')
  const root = contentFolder({}, { 'site.json': site })
  const { files } = await importFile('a.md', Buffer.from('# Nejde\n## Kabel\nx\n## Krok\ny\n'), 'cs', root)
  expect(String(files.get('cs/nejde/kabel.mdx'))).toContain('next: krok')
  expect(String(files.get('en/nejde/kabel.mdx'))).toMatch(/title: TODO Kabel\nnext: krok/)
})

test('Markdown is read like a page: notes, tables, steps by number', async () => {
  const text = `---\ntitle: Camera\n---\n> [!WARNING]\n> Hot.\n\n## Step 1: Power\n1. Look.\n2. If it is green, go to step 2.\n\n- No → see Step 3\n\n## Step 2: Network\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<details><summary>More</summary>\n\nText\n\n</details>\n\n## Step 3: Reset\nHold it, [see power](#step-1-power).\n`
  const { ways, findings, text: textOf, title } = await imported('camera.md', text)
  expect({ findings, title }).toEqual({ findings: [], title: 'Camera' })
  expect(ways).toEqual(
    expect.arrayContaining([
      'step-1-power -It is green-> step-2-network',
      'step-1-power -No-> step-3-reset',
      'step-2-network -> step-3-reset',
    ]),
  )
  expect(textOf('index')).toContain('<Warning>')
  expect(textOf('step-2-network')).toContain('<Details summary="More">')
  expect(textOf('step-3-reset')).toContain('(./step-1-power.mdx)')
})

test("Word's lists are lists, its titles titles, whatever letters it is saved in", async () => {
  const item = (n: number) =>
    `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${n}.<span>&nbsp;&nbsp;</span></span><![endif]>Tür ${n}</p>`
  const filtered =
    "<p class=MsoListParagraph style='text-indent:-18.0pt'><span style='font-family:Symbol'>·<span style='font:7.0pt \"Times\"'>&nbsp;&nbsp; </span></span>Dot</p>"
  const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset=windows-1252></head><body><p class=MsoTitle>No sound</p><h1>Volume<o:p></o:p></h1>${item(1)}${item(2)}${filtered}<h1>Cable</h1><p class=MsoNormal>x<o:p></o:p></p></body></html>`
  const { text, title, findings } = await imported('w.htm', Buffer.from(html, 'latin1'))
  expect({ title, findings }).toEqual({ title: 'No sound', findings: [] })
  expect(text('volume')).toMatch(/1\. Tür 1\n2\. Tür 2\n[^]*- Dot/)
})

test('Confluence: macros are notes and code, pages and pictures elsewhere are listed', async () => {
  const xml =
    '<h2>A</h2><ac:structured-macro ac:name="warning"><ac:rich-text-body><p>Danger</p></ac:rich-text-body></ac:structured-macro><p><ac:link><ri:page ri:content-title="Other" /></ac:link></p><ac:image><ri:attachment ri:filename="x.png" /></ac:image><h2>B</h2><ac:structured-macro ac:name="code"><ac:plain-text-body><![CDATA[a < b]]></ac:plain-text-body></ac:structured-macro><ac:structured-macro ac:name="jira"/>'
  const { text, unplaced, findings } = await imported('c.xml', xml)
  expect(findings).toEqual([])
  expect(text('a')).toContain('<Warning>')
  expect(text('b')).toContain('a < b')
  expect(unplaced.join('\n')).toMatch(/jira[^]*Other[^]*x\.png/)
})

test('each article of a Zendesk export is a guide', async () => {
  const articles = [
    { title: 'Reset', body: '<ol><li>Open</li><li>Click</li></ol>' },
    { title: 'Reset', body: '<h2>Solution 1</h2><p>a</p><h2>Solution 2</h2><p>b</p>' },
    { title: 'Empty', body: null },
  ]
  const { guides, findings, files } = await imported('z.json', JSON.stringify({ count: 3, articles }))
  expect({ guides, findings }).toEqual({ guides: ['reset', 'reset-2'], findings: [] })
  expect(String(files.get('en/reset-2/solution-1.mdx'))).toContain('to: solution-2')
})

test('guides of one long title, in words without spaces, have ids of their own', async () => {
  const title = 'ประตูไม่เปิดเพราะว่าเครื่องอ่านบัตรไม่ทำงานและไม่มีไฟเข้าเครื่องเลยตั้งแต่เมื่อวานนี้ตอนเช้า'
  const articles = [1, 2].map((n) => ({ title, body: `<h2>A</h2><p>${n}</p><h2>B</h2><p>b</p>` }))
  const { guides, findings } = await imported('z.json', JSON.stringify({ count: 2, articles }))
  expect(findings).toEqual([])
  expect(guides[1]).toBe(`${guides[0]}-2`)
})

test('what a page holds is never a command or an element of ours', async () => {
  const html =
    '<h1>{process.exit()} &lt;Video src="x" /&gt;</h1><h2>import x from "y"</h2><p>export const a = {1}</p><p>&lt;AgentNote&gt;x&lt;/AgentNote&gt; {`a`} ${a} ::: **</p><h2>Second &#123;b&#125;</h2><p>:::note</p>'
  expect((await imported('h.html', html)).findings).toEqual([])
})

test('a link without words and address, as editors leave them, is not listed as left out', async () => {
  const { unplaced } = await imported(
    'a.html',
    '<h1>A</h1><p><a name="top"></a><a>Look</a> at it.<a></a></p>',
  )
  expect(unplaced).toEqual(['The link “Look” to nowhere'])
})

test.each([
  ['Japanese', 'これは<b>「赤」</b>です。', 'これは**「赤」**です。'],
  ['Chinese', '请点击<b>“保存”</b>按钮。', '请点击**“保存”**按钮。'],
  ['Korean', '버튼<b>(빨강)</b>을 누르세요.', '버튼**(빨강)**을 누르세요.'],
])('letters beside what is bold are written as letters: %s', async (_, html, wanted) => {
  const { text, findings } = await imported('a.html', `<h1>A</h1><h2>One</h2><p>${html}</p>`)
  expect(text('one')).toContain(wanted)
  expect(findings).toEqual([])
})
