/** One page on the way to another. */
export interface Breadcrumb {
  name: string
  /** Its whole address. */
  address: string
}

/** Where a page stands, for search engines: https://schema.org/BreadcrumbList. It is data that no browser runs, so it needs no hash in the policy. */
export function BreadcrumbList({ way }: { way: readonly Breadcrumb[] }) {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: way.map(({ name, address }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name,
      item: address,
    })),
  }
  // A "</script>" in a title would end it.
  const __html = JSON.stringify(data).replaceAll('<', String.raw`\u003c`)
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html }} />
}
