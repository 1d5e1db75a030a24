import { expect, test } from '@jest/globals'
import fs from 'node:fs'
import path from 'node:path'
import { renderToStaticMarkup } from 'react-dom/server'
import { articleElements } from '@/components/article/article'
import { StepHeading } from '@/components/step-heading/step-heading'
import { checkContent, renderBody, renderInline } from '@/lib/content'
import { PAGE_IDS } from '@/lib/content/body/page-ids'
import { contentOf } from '@/lib/content/content'
import { openLibrary } from '@/lib/content/library/library'
import { contentFolder, SOUND } from '@/tests/harness/content-folder'

const MATTER = '---\ntitle: Plug it in\nnext: light\n---\n'

/** What a step's text becomes. */
function shown(text: string, files: Readonly<Record<string, string>> = {}): string {
  const root = contentFolder({ 'en/dark/plug-in.mdx': MATTER + text, ...files })
  return renderToStaticMarkup(renderBody(contentOf(openLibrary(root)).body('en', 'dark', 'plug-in'), {}))
}

test.each([
  ['次に**「保存」**をクリック。', '次に<strong>「保存」</strong>をクリック。'],
  ['이것은**「굵게」**입니다', '이것은<strong>「굵게」</strong>입니다'],
  ['これは~~「古い」~~です', 'これは<del>「古い」</del>です'],
  ['Hold 5~10 s; it flashes 2~3 times.', 'Hold 5~10 s; it flashes 2~3 times.'],
  ['~~gone~~ and ~here~', '<del>gone</del> and ~here~'],
])('%s is %s', (text, html) => {
  expect(shown(text).replaceAll('\u00a0', ' ')).toBe(`<p>${html}</p>`)
  expect(renderToStaticMarkup(renderInline(text)).replaceAll('\u00a0', ' ')).toBe(html)
})

test.each([
  ['詳しくはhttps://example.com/help。次へ。', 'https://example.com/help', '。次へ。'],
  ['https://example.com/helpを開く', 'https://example.com/help', 'を開く'],
  ['（www.example.com/a）を開く', 'http://www.example.com/a', '）を開く'],
  ['See https://example.com/a…', 'https://example.com/a', '…'],
  ['“https://example.com/a”', 'https://example.com/a', '”'],
  ['https://example.com/wiki/Žižkov, then', 'https://example.com/wiki/%C5%BDi%C5%BEkov', ', then'],
  ['https://example.com/a?b=c#d.', 'https://example.com/a?b=c#d', '.'],
  ['write to help@example.comまで', 'mailto:help@example.com', 'まで'],
])('in “%s” the address is %s', (text, address, rest) => {
  const html = shown(text)
  expect(/<a href="([^"]*)">/.exec(html)?.[1]).toBe(address)
  expect(html).toContain(`</a>${rest}</p>`)
})

test('behind an address the text is Markdown again', () => {
  expect(shown('https://example.com/a。**次**へ')).toBe(
    '<p><a href="https://example.com/a">https://example.com/a</a>。<strong>次</strong>へ</p>',
  )
})

const PARTIAL = {
  'en/_shared/wait.mdx': 'Wait.[^a] See [it][m].\n\n[^a]: Ten seconds.\n\n[m]: ../dark/call.mdx\n',
}
const USES = "import Wait from '../_shared/wait.mdx'\n\n"

test('a step and its partial have addresses and footnotes of their own', () => {
  const html = shown(
    `${USES}Pull.[^a] See [it][m].\n\n<Wait />\n\n[^a]: The plug.\n\n[m]: ./light.mdx\n`,
    PARTIAL,
  )
  expect([...html.matchAll(/href="(\/en[^"]+)"/g)].map(([, href]) => href)).toEqual([
    '/en/dark/light',
    '/en/dark/call',
  ])
  expect(html).toContain('The plug.')
  expect(html).toContain('Ten seconds.')
  expect(html).not.toContain('[')
})

test('no heading of a text has the id of something else on a page', () => {
  const names = [
    'Content',
    'Footnote label',
    'UI old',
    'UI old 2',
    'fn a',
    'Tried',
    'Which interface',
    'All steps',
  ]
  const text = `${names.map((name) => `## ${name}\n\n`).join('')}x[^a]\n\n[^a]: y\n\n<Interface version="old" only>\n\n## Old\n\n</Interface>\n\n<Interface version="old">\n\nx\n\n</Interface>\n`
  const html = shown(text)
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of [...PAGE_IDS, 'ui-old', 'ui-old-2'].filter((id) => id !== 'footnote-label'))
    expect(ids).not.toContain(id)
  expect(ids).toContain('fn-a')
})

test.each([
  ['a level that was skipped', '### A\n\n##### B\n\n###### C\n\n## D\n\n#### E\n', 'h2 h3 h4 h2 h3'],
  ['one below a heading of one sign', '# A\n\n## B\n\n# C\n\n### D\n', 'h2 h3 h2 h3'],
  ['siblings below what was skipped', '## A\n\n#### B\n\n#### C\n', 'h2 h3 h3'],
  ['siblings that begin too deep', '#### A\n\n#### B\n\n## C\n', 'h2 h2 h2'],
  ['levels in order', '## A\n\n### B\n\n#### C\n\n### D\n', 'h2 h3 h4 h3'],
  ['one in a part', '<Interface version="old" only>\n\n#### A\n\n</Interface>\n\n#### B\n', 'h3 h2'],
  ['one behind a note for staff', '<AgentNote>\n\n## A\n\n### B\n\n</AgentNote>\n\n#### C\n', 'h2'],
])('no heading is more than one level below the one before it: %s', (_, text, levels) => {
  const found = [...shown(text).matchAll(/<(h[1-6]) id="(?!ui)/g)].map(([, level]) => level)
  expect(found.join(' ')).toBe(levels)
})

test('every id that a component writes out is reserved, or has a dot', () => {
  const files = ['app', 'components'].flatMap((folder) =>
    fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name)),
  )
  const ids = files
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((file) => [...fs.readFileSync(file, 'utf8').matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!))
  expect(ids.length).toBeGreaterThan(5)
  expect(ids.filter((id) => !id.includes('.') && !PAGE_IDS.includes(id))).toEqual([])
})

test.each([
  [
    'Press <kbd>5</kbd><br />H<sub>2</sub>O, m<sup>2</sup>',
    '<p>Press <kbd>5</kbd><br/>H<sub>2</sub>O, m<sup>2</sup></p>',
  ],
  ['<kbd>Esc</kbd>', '<p><kbd>Esc</kbd></p>'],
  ['one\n\n<br />\n\ntwo', '<p>one</p>\n<p><br/></p>\n<p>two</p>'],
  ['## Press <kbd>1</kbd>', '<h2 id="press-1">Press <kbd>1</kbd></h2>'],
  [
    '| a |\n| - |\n| b<br />c |',
    '<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b<br/>c</td></tr></tbody></table>',
  ],
])('%s is HTML', (text, html) => {
  expect(shown(text)).toBe(html)
  const root = contentFolder({ 'en/dark/plug-in.mdx': MATTER + text })
  expect(checkContent(root).findings).toEqual([])
})

test.each([
  ['<kbd class="x">a</kbd>', 'unknown-component'],
  ['<br>a</br>', 'unknown-component'],
  ['a<br>b', 'syntax'],
  ['<b>a</b>', 'unknown-component'],
])('%s is none', (text, code) => {
  const root = contentFolder({ 'en/dark/plug-in.mdx': MATTER + text })
  expect(checkContent(root).findings.map((one) => one.code)).toEqual([code])
})

test('a fence shows its title, whatever else it says', () => {
  const components = articleElements('en', [], new Map())
  const html = (text: string) => {
    const root = contentFolder({ 'en/dark/plug-in.mdx': MATTER + text })
    return renderToStaticMarkup(
      renderBody(contentOf(openLibrary(root)).body('en', 'dark', 'plug-in'), components),
    )
  }
  expect(html('```js {1,3} title="a b.js" x\na\n```')).toContain('<figcaption dir="auto">a b.js</figcaption>')
  expect(html("```title='.env'\na\n```")).toContain('<figcaption dir="auto">.env</figcaption>')
  expect(html('```js\na\n```')).not.toContain('figcaption')
})

test('code in a text from right to left keeps its order of signs', () => {
  const site = JSON.stringify({ ...(JSON.parse(SOUND['site.json']!) as object), languages: ['ar'] })
  const files = Object.entries(SOUND).map(([name, text]) => [name.replace('en/', 'ar/'), text] as const)
  const root = contentFolder(
    { 'site.json': site, 'ar/dark/plug-in.mdx': `${MATTER}في \`.prettierrc.mjs\` <kbd>Esc</kbd>` },
    Object.fromEntries(files),
  )
  const body = contentOf(openLibrary(root)).body('ar', 'dark', 'plug-in')
  expect(renderToStaticMarkup(renderBody(body, {}))).toBe(
    '<p>في <code dir="ltr">.prettierrc.mjs</code> <kbd dir="auto">Esc</kbd></p>',
  )
  expect(renderToStaticMarkup(renderInline('في `.env`', 'ar'))).toBe('في <code dir="ltr">.env</code>')
  expect(renderToStaticMarkup(renderInline('In `.env`', 'en'))).toBe('In <code>.env</code>')
})

test('a title is plain text everywhere, and has its code in the heading', () => {
  const root = contentFolder({ 'en/dark/plug-in.mdx': '---\ntitle: Run `ping` **now**\nnext: light\n---\n' })
  const step = contentOf(openLibrary(root)).guide('en', 'dark')!.steps.get('plug-in')!
  expect(step.title).toBe('Run ping now')
  const html = renderToStaticMarkup(<StepHeading lang="en" shown="en" step={step} inline={renderInline} />)
  expect(html).toContain('<bdi>Run <code>ping</code> <strong>now</strong></bdi>')
})

test('spaces hold where the language wants it, but not in code, and not for who searches', () => {
  const files = { 'site.json': SOUND['site.json']!.replace('"en"', '"cs"').replaceAll('"en":', '"cs":') }
  const czech = Object.fromEntries(
    Object.entries(SOUND).map(([name, text]) => [name.replace('en/', 'cs/'), text]),
  )
  const root = contentFolder(
    { ...czech, ...files, 'cs/dark/plug-in.mdx': `${MATTER}V domě a v **bytě** je \`a v b\` za 10 s.` },
    {},
  )
  const body = contentOf(openLibrary(root)).body('cs', 'dark', 'plug-in')
  expect(renderToStaticMarkup(renderBody(body, {}))).toBe(
    '<p>V\u00a0domě a\u00a0v\u00a0<strong>bytě</strong> je <code>a v b</code> za 10\u00a0s.</p>',
  )
  expect(JSON.stringify(body.tree)).not.toContain('\u00a0')
  expect(renderToStaticMarkup(renderInline('Do 5 minut v okně', 'cs'))).toBe('Do 5 minut v\u00a0okně')
})
