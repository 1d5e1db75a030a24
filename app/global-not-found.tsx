import type { Metadata } from 'next'
import { metadata } from '@/app/every-page'
import { siteView } from '@/app/site-view'
import { Document } from '@/components/document/document'
import { LaterStyle, PageStyle } from '@/components/document/page-style'
import { Lost } from '@/components/lost/lost'
import { Fingerpost } from '@/components/site-frame/fingerpost'
import { SiteFrame } from '@/components/site-frame/site-frame'
import { assets, prepared } from '@/lib/assets'
import { openContent } from '@/lib/content'
import { words, wordsLang } from '@/lib/words'

export { viewport } from '@/app/every-page'

export function generateMetadata(): Metadata {
  const { site, languages } = openContent()
  const { lost, lostText } = words(languages[0]!)
  return { title: `${lost} · ${site.name}`, description: lostText, ...metadata }
}

/** The page for an address that leads nowhere. It is one for all addresses, so it speaks each language of the site. */
export default function NotFoundPage() {
  const content = openContent()
  const first = content.languages[0]!
  const spoken = content.languages.filter((lang) => lang === first || wordsLang(lang) !== wordsLang(first))
  const guides = (lang: string) => [...content.forest(lang).values()]
  return (
    <Document
      lang={first}
      assets={assets()}
      head={<script data-signpost="" dangerouslySetInnerHTML={{ __html: prepared().shortLink }} />}
    >
      <SiteFrame {...siteView(content, first)} path="">
        <PageStyle {...assets()} names={['sign']} />
        <div className="page with-side">
          <div className="big-sign" data-lost="">
            <Fingerpost />
          </div>
          <main id="content">
            {spoken.map((lang) => (
              <Lost
                key={lang}
                lang={lang}
                main={lang === first}
                guides={guides(lang)}
                langOf={content.langOf}
              />
            ))}
          </main>
        </div>
        <LaterStyle href={assets().later} />
      </SiteFrame>
    </Document>
  )
}
