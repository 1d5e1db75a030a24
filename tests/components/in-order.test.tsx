import { renderToStaticMarkup } from 'react-dom/server'
import { SiteFooter } from '@/components/site-footer/site-footer'

test.each([
  ['ar', '<a href="tel:1">هاتف <bdi dir="ltr">+966 11 123 4567</bdi></a>'],
  ['en', '<a href="tel:1">هاتف +966 11 123 4567</a>'],
])('a telephone number at the foot of a page in %s keeps its order', (lang, link) => {
  const contact = { url: 'tel:1', label: 'هاتف +966 11 123 4567' }
  const html = renderToStaticMarkup(
    <SiteFooter {...{ lang, contact, links: [], switchable: false, languages: [lang], path: '' }} />,
  )
  expect(html).toContain(link)
})
