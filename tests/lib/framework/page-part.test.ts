import { pagePart } from '@/lib/framework/page-part'
import { sumOf } from '@/lib/page-part'

const PAGE =
  '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width"/>' +
  '<style data-precedence="site" data-href="site">h1{color:red}</style><style data-href="tables">td{}</style>' +
  '<script data-signpost="" type="module" src="/entry.js"></script><title>T</title><link rel="icon" href="/i"/>' +
  '<link rel="canonical" href="/c"/><script data-signpost="">boot()</script></head>' +
  '<body><p>Words</p><script data-signpost="">past()</script></body></html>'

test('a part has what another page has not, and says what it takes for granted', () => {
  expect(pagePart(PAGE)).toBe(
    '<!DOCTYPE html><html lang="en"><head>' +
      `<meta data-sum="${sumOf('h1{color:red}')}"><style data-href="tables">td{}</style>` +
      '<script data-signpost="" type="module" src="/entry.js"></script><title>T</title>' +
      '<link rel="canonical" href="/c"/></head>' +
      '<body><p>Words</p></body></html>',
  )
})
