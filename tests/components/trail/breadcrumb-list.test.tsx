import { renderToStaticMarkup } from 'react-dom/server'
import { BreadcrumbList } from '@/components/trail/breadcrumb-list'

test('a page’s place is data for search engines, whatever its title is', () => {
  const name = 'Type </script><b>& "go"'
  const html = renderToStaticMarkup(
    <BreadcrumbList
      way={[
        { name: 'Help', address: 'https://help.example/en' },
        { name, address: 'https://help.example/en/type' },
      ]}
    />,
  )
  const [, data = ''] = /^<script type="application\/ld\+json">([^<]*)<\/script>$/.exec(html) ?? []
  expect(JSON.parse(data)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'Help', item: 'https://help.example/en' },
      { '@type': 'ListItem', position: 2, name, item: 'https://help.example/en/type' },
    ],
  })
})
