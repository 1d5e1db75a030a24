import { PageBody } from '@/components/site-frame/page-body'
import { SiteDocument } from '@/app/site-document'
import { DeferredStyle } from '@/components/document/page-style'
import { SearchBox } from '@/components/search/search-box'
import { StepIndex } from '@/components/step-index/step-index'
import { HomeLink } from '@/components/trail/home-link'
import { Spoken } from '@/components/spoken/spoken'
import { pageAssets } from '@/lib/site/manifest/manifest'
import { messages } from '@/lib/messages'
import type { SearchView } from './search-view'

/** The search; without scripts, and without a query, all steps to choose from. */
export function SearchDocument({ about, site, path, lang, guides, topics, langOf }: SearchView) {
  return (
    <SiteDocument {...{ about, site, path }} pageStyles={['search']}>
      <PageBody>
        <HomeLink lang={lang} />
        <main id="content">
          <h1 className="mt-4 text-3xl">
            <Spoken lang={lang}>{messages(lang).search.open}</Spoken>
          </h1>
          <SearchBox lang={lang} />
          <div data-otherwise="">
            <StepIndex {...{ lang, topics, guides, langOf }} />
          </div>
        </main>
      </PageBody>
      <DeferredStyle href={pageAssets().deferredCss} />
    </SiteDocument>
  )
}
