import { PageBody } from '@/components/site-frame/page-body'
import { everyPage } from '@/app/every-page'
import { Document } from '@/components/document/document'
import { PageHead } from '@/components/document/page-head'
import { DeferredStyle, PageStyle } from '@/components/document/page-style'
import { Lost } from '@/components/lost/lost'
import { Fingerpost } from '@/components/site-frame/fingerpost'
import { SiteFrame } from '@/components/site-frame/site-frame'
import { pageAssets, manifest } from '@/lib/site/manifest/manifest'
import type { LostView } from './lost-view'

/** The page for an address that leads nowhere. */
export function LostDocument({ lang, site, others, about, spoken, langOf }: LostView) {
  const { look } = pageAssets()
  return (
    <Document lang={lang} assets={pageAssets()} head={<PageHead {...about} {...everyPage()} />}>
      {/* Behind the script of the head: our modules, which need that, run even while the browser leaves the page. */}
      <script data-signpost="" dangerouslySetInnerHTML={{ __html: manifest().shortLink }} />
      <SiteFrame {...site} path="" look={look}>
        <PageStyle {...pageAssets()} names={['sign']} />
        <PageBody>
          <div className="big-sign mt-6 hidden lg:block" data-lost="">
            {!look.logo && <Fingerpost className="w-56" />}
          </div>
          <main id="content">
            {spoken.map((one) => (
              <Lost key={one.lang} {...one} main={one.lang === lang} langOf={langOf} />
            ))}
          </main>
        </PageBody>
        <DeferredStyle href={pageAssets().deferredCss} />
      </SiteFrame>
      {/* What stands around it in the other languages: see `speakFirst`. */}
      {others.map((one) => (
        <template key={one.lang} lang={one.lang}>
          <SiteFrame {...one} path="" look={look}>
            {null}
          </SiteFrame>
        </template>
      ))}
    </Document>
  )
}
