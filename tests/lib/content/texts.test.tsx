import { expect, test } from '@jest/globals'
import { renderToStaticMarkup } from 'react-dom/server'
import { openLibrary } from '@/lib/content/library'
import { contentOf } from '@/lib/content/content'
import { renderBody, renderInline } from '@/lib/content'
import { contentFolder } from '@/tests/harness/content-folder'

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
  expect(shown(text)).toBe(`<p>${html}</p>`)
  expect(renderToStaticMarkup(renderInline(text))).toBe(html)
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
