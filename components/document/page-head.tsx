interface PageHeadProps {
  title: string
  description: string
  icon: string
  /** Address of what a device needs to have the site among its programs. */
  manifest: string
  /** The page's own address, where the site's origin is known. */
  canonical?: string
  /** Its address in each language that it is in. */
  languages?: Readonly<Record<string, string>>
  colorScheme: string
  /** The colour of the browser's own frame, by what it is for. */
  themeColor: readonly { media: string; color: string }[]
}

/** What a document says of itself, in the words and order of Next.js's metadata. */
export function PageHead(page: PageHeadProps) {
  return (
    <>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      {page.themeColor.map(({ media, color }) => (
        <meta key={media} name="theme-color" content={color} media={media} />
      ))}
      <meta name="color-scheme" content={page.colorScheme} />
      <title>{page.title}</title>
      <meta name="description" content={page.description} />
      <link rel="manifest" href={page.manifest} />
      {page.canonical && <link rel="canonical" href={page.canonical} />}
      {Object.entries(page.languages ?? {}).map(([lang, href]) => (
        <link key={lang} rel="alternate" hrefLang={lang} href={href} />
      ))}
      <link rel="icon" href={page.icon} />
    </>
  )
}
