import { PageBody } from '@/components/site-frame/page-body'
import { SiteDocument } from '@/app/site-document'
import { DeferredStyle } from '@/components/document/page-style'
import { Keeping } from '@/components/offline/keeping'
import { HomeLink } from '@/components/trail/home-link'
import { Spoken } from '@/components/spoken/spoken'
import { pageAssets } from '@/lib/site/manifest/manifest'
import { messages } from '@/lib/messages'
import type { OfflineView } from './offline-view'

/** What is kept on the device; also shown, without a network, in the place of a page that is not. */
export function OfflineDocument({ about, site, path, lang }: OfflineView) {
  return (
    <SiteDocument {...{ about, site, path }} pageStyles={['offline']}>
      <PageBody>
        <HomeLink lang={lang} />
        <main id="content">
          <h1 className="mt-4 text-3xl">
            <Spoken lang={lang}>{messages(lang).offline.title}</Spoken>
          </h1>
          <Keeping lang={lang} />
        </main>
      </PageBody>
      <DeferredStyle href={pageAssets().deferredCss} />
    </SiteDocument>
  )
}
