import type { ReactNode } from 'react'
import { everyPage, manifestIn } from '@/app/every-page'
import type { AboutPage } from '@/app/page-metadata'
import type { SiteView } from '@/app/site-view'
import { Document } from '@/components/document/document'
import { PageHead } from '@/components/document/page-head'
import { PageStyle } from '@/components/document/page-style'
import { SiteFrame } from '@/components/site-frame/site-frame'
import { assets, type SheetName } from '@/lib/assets'

interface SiteDocumentProps {
  about: AboutPage
  site: SiteView
  /** The page's address without its language. */
  path: string
  /** The sheets that it needs. */
  sheets: readonly SheetName[]
  /** Whether the page shows a whole guide, on which nobody walks. */
  whole?: boolean
  children: ReactNode
}

/** A whole page, where a route returns it as a document. */
export function SiteDocument({ about, site, path, sheets, whole, children }: SiteDocumentProps) {
  const { lang } = site
  const carried = assets()
  return (
    <Document
      lang={lang}
      assets={carried}
      whole={whole}
      head={<PageHead {...about} {...everyPage} manifest={manifestIn(lang)} />}
    >
      <SiteFrame {...site} path={path}>
        <PageStyle {...carried} names={sheets} />
        {children}
      </SiteFrame>
    </Document>
  )
}
