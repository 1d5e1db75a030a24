import type { Element, ElementContent, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { renderToStaticMarkup } from 'react-dom/server'
import { settleTerms } from '@/lib/content/body/settle-terms'
import { renderInline } from '@/lib/content/render'

function element(tagName: string, ...children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children }
}

test('in a text from right to left numbers keep their own order of signs, and code is as it is', () => {
  const shown = (markdown: string, lang: string) =>
    renderToStaticMarkup(renderInline(markdown, lang)).replaceAll('\u00a0', ' ')
  expect(shown('اتصل +966 11 123 4567 أو `+1 2`', 'ar')).toBe(
    'اتصل <bdi dir="ltr">+966 11 123 4567</bdi> أو <code dir="ltr">+1 2</code>',
  )
  expect(shown('Call +966 11 123 4567', 'en')).toBe('Call +966 11 123 4567')
})

test.each([
  [true, '<p><bdi>P-200</bdi></p>'],
  [false, '<p>P-200</p>'],
])(
  'a term without a meaning is its words, kept together where the text runs from right to left: %s',
  (rightToLeft, html) => {
    const term = element('Term', { type: 'text', value: 'P-200' })
    const tree: Root = { type: 'root', children: [element('p', term)] }
    settleTerms(tree, rightToLeft)
    expect(toHtml(tree)).toBe(html)
  },
)
