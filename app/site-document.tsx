import type { ReactNode } from 'react'
import { everyPage, manifestIn } from '@/app/every-page'
import type { AboutPage } from '@/app/page-metadata'
import type { SiteView } from '@/app/site-view'
import { Document } from '@/components/document/document'
import { PageHead } from '@/components/document/page-head'
import { PageStyle } from '@/components/document/page-style'
import { SiteFrame } from '@/components/site-frame/site-frame'
import { OWN_SLOTS } from '@/elements'
import { pageAssets, type PageStyleName } from '@/lib/site/manifest/manifest'

interface SiteDocumentProps {
  about: AboutPage
  site: SiteView
  /** The page's address without its language. */
  path: string
  /** The page styles that it needs. */
  pageStyles: readonly PageStyleName[]
  /** Whether the page shows a whole guide, on which nobody walks. */
  whole?: boolean
  children: ReactNode
}

/** A whole page, where a route returns it as a document. */
export function SiteDocument({ about, site, path, pageStyles, whole, children }: SiteDocumentProps) {
  const { lang } = site
  const carried = pageAssets()
  const { Head, Top, Foot } = OWN_SLOTS
  return (
    <Document
      lang={lang}
      assets={carried}
      whole={whole}
      head={
        <>
          <PageHead {...about} {...everyPage()} manifest={manifestIn(lang)} />
          {Head && <Head lang={lang} />}
        </>
      }
    >
      {Top && <Top lang={lang} />}
      <SiteFrame {...site} path={path} look={carried.look}>
        <PageStyle {...carried} names={pageStyles} />
        {children}
      </SiteFrame>
      {Foot && <Foot lang={lang} />}
    </Document>
  )
}
