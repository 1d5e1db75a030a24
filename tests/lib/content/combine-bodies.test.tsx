import { combineBodies, renderBody, type Body } from '@/lib/content'
import { contentOf } from '../../harness/walks'
import { renderToStaticMarkup } from 'react-dom/server'

const site = { name: 'foreign', root: 'tests/fixtures/sites/foreign', distDir: '', builds: '', url: '' }

const elements = {
  Screenshot: ({ ordinal }: { ordinal: number }) => <img alt="" data-ordinal={ordinal} />,
  Interface: ({ version, ordinal }: { version: string; ordinal: number }) => (
    <i id={`ui-${version}-${ordinal}`} />
  ),
}

test('all texts of a guide stand on one page without an id twice, and each link to a place in them is right', () => {
  const content = contentOf(site)
  for (const guide of content.guides('en').values()) {
    const among = combineBodies()
    const texts = ['index', ...guide.steps.keys()].map((step): [string, Body] => [
      step,
      among(content.body('en', guide.id, step), { down: 1, prefix: `${step}.`, here: () => undefined }),
    ])
    const html = renderToStaticMarkup(
      texts.map(([step, body]) => <div key={step}>{renderBody(body, elements)}</div>),
    )
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, id] of html.matchAll(/ (?:href="#|aria-describedby=")([^"]+)"/g)) expect(ids).toContain(id)
    const pictures = [...html.matchAll(/data-ordinal="(\d+)"/g)].map(([, n]) => Number(n))
    // The poster of a film is a picture, too, but has no marks to be told apart.
    expect(pictures).toEqual([...new Set(pictures)].sort((a, b) => a - b))
  }
})

test('headings move down, and links to what is on the page stay on it', () => {
  const here = (address: string) => (address === '/en/g/s' ? '#s' : undefined)
  const tree = {
    type: 'root',
    children: [
      { type: 'element', tagName: 'h2', properties: { id: 'x' }, children: [] },
      { type: 'element', tagName: 'a', properties: { href: '/en/g/s' }, children: [] },
      { type: 'element', tagName: 'a', properties: { href: '/en/other' }, children: [] },
    ],
  } as Body['tree']
  const text = {
    lang: 'en',
    interfaces: [],
    description: '',
    elements: new Set<string>(),
    pictures: [],
    tree,
  }
  const body = combineBodies()(text, { down: 1, prefix: 'p.', here })
  expect(renderToStaticMarkup(<>{renderBody(body, {})}</>)).toBe(
    '<h3 id="p.x"></h3><a href="#s"></a><a href="/en/other"></a>',
  )
})
