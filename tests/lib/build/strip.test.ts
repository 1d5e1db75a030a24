import { stripPage } from '@/lib/build/strip'

/** A page as Next.js 16.4 leaves it, cut short. */
const PAGE = [
  '<!DOCTYPE html><!--buildid--><html lang="en"><head><meta charSet="utf-8"/>',
  '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/1.js"/>',
  '<script src="/_next/static/chunks/1.js" async=""></script><meta name="next-size-adjust" content=""/>',
  '<title>A &lt;script&gt; <!-- stays --></title><link rel="preload" as="image" href="/a.avif"/>',
  '<style data-signpost="">a::before{content:"<!-- x -->"}</style>',
  '<script data-signpost="">boot("</p>")</script><script data-signpost="" type="module" src="/_next/static/signpost/r.js"></script>',
  '<script type="application/ld+json">{"@type":"HowTo"}</script></head>',
  '<body><div hidden=""><!--$--><!--/$--></div><main title="a > b"><p>One<!-- --> two</p></main>',
  '<script>(self.__next_f=self.__next_f||[]).push([0])</script><script>self.__next_f.push([1,"<p>"])</script></body></html>',
].join('')

test('takes the framework out and leaves the document', () => {
  expect(stripPage(PAGE)).toBe(
    [
      '<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/>',
      '<title>A &lt;script&gt; <!-- stays --></title><link rel="preload" as="image" href="/a.avif"/>',
      '<style data-signpost="">a::before{content:"<!-- x -->"}</style>',
      '<script data-signpost="">boot("</p>")</script><script data-signpost="" type="module" src="/_next/static/signpost/r.js"></script>',
      '<script type="application/ld+json">{"@type":"HowTo"}</script></head>',
      '<body><main title="a > b"><p>One two</p></main>',
      '</body></html>',
    ].join(''),
  )
})

test('is done once it is done', () => {
  expect(stripPage(stripPage(PAGE))).toBe(stripPage(PAGE))
})

test('leaves text alone that only looks like markup', () => {
  const page = "<p data-a='<script>'>1 < 2 <b>&lt;!-- no --&gt;</b> a <</p><textarea><script></textarea>"
  expect(stripPage(page)).toBe(page)
})

test('refuses a page that a script would have to put together', () => {
  expect(() => stripPage('<main><template id="B:0"></template>…</main>')).toThrow('streamed')
})

test('ends with a page that is cut off', () => {
  for (let length = 0; length < PAGE.length; length += 1) stripPage(PAGE.slice(0, length))
})
