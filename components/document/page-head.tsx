interface PageHeadProps {
  title: string
  description: string
  icon: string
  /** Address of what a device needs to have the site among its programs; a page of no language has none. */
  manifest?: string
  /** The page's own address, where the site's origin is known. */
  canonical?: string
  /** Its address in each language that it is in. */
  languages?: Readonly<Record<string, string>>
  /** Address of what it says in Markdown. */
  markdown?: string
  /** Whether search engines are to leave it out. */
  unlisted?: boolean
  colorScheme: string
  /** The colour of the browser's own frame, by what it is for. */
  themeColor: readonly { media?: string | undefined; color: string }[]
}

/** What a document says of itself to browsers and search engines. */
export function PageHead(page: PageHeadProps) {
  return (
    <>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width" />
      {page.themeColor.map(({ media, color }) => (
        <meta key={color} name="theme-color" content={color} media={media} />
      ))}
      <meta name="color-scheme" content={page.colorScheme} />
      <title>{page.title}</title>
      <meta name="description" content={page.description} />
      {page.manifest && <link rel="manifest" href={page.manifest} />}
      {page.unlisted && <meta name="robots" content="noindex" />}
      {page.canonical && <link rel="canonical" href={page.canonical} />}
      {Object.entries(page.languages ?? {}).map(([lang, href]) => (
        <link key={lang} rel="alternate" hrefLang={lang} href={href} />
      ))}
      {page.markdown && <link rel="alternate" type="text/markdown" href={page.markdown} />}
      <link rel="icon" href={page.icon} />
    </>
  )
}
