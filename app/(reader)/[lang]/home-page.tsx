import { SiteDocument } from '@/app/site-document'
import { DeferredStyle } from '@/components/document/page-style'
import { GuideIndex } from '@/components/guide-list/guide-index'
import { RecentGuides } from '@/components/guide-list/recent-guides'
import { ProblemList } from '@/components/known-problem/known-problems'
import { SearchBox } from '@/components/search/search-box'
import { Fingerpost } from '@/components/site-frame/fingerpost'
import { Spoken } from '@/components/spoken/spoken'
import { pageAssets } from '@/lib/site/manifest/manifest'
import { messages } from '@/lib/messages'
import type { HomeView } from './home-view'

/** Home: what is your problem? */
export function HomeDocument(view: HomeView) {
  const { about, site, pageStyles, told, lang, said, guides, topics, langOf } = view
  const say = messages(lang)
  return (
    <SiteDocument {...{ about, site, pageStyles }} path="">
      <div className="page-width with-side flex-1 pb-12 lg:relative lg:block xl:grid xl:grid-rows-[auto_1fr]">
        <div className="big-sign end-12 top-0 mt-6 hidden lg:absolute lg:block xl:static">
          {!pageAssets().look.logo && <Fingerpost className="w-34 xl:w-56" />}
        </div>
        <main id="content" className="xl:[grid-area:1/2/3]">
          <h1 className="mt-4 text-3xl lg:max-w-measure">
            {said.heading ?? <Spoken lang={lang}>{say.problem}</Spoken>}
          </h1>
          <SearchBox lang={lang} />
          <div data-otherwise="">
            <ProblemList lang={lang} problems={told.problems} past={pageAssets().past} />
            <p className="mt-2 mb-3 max-w-measure text-muted">
              {said.lead ?? <Spoken lang={lang}>{say.problemHint}</Spoken>}
            </p>
            <GuideIndex {...{ lang, guides, topics, langOf }} />
          </div>
        </main>
        <RecentGuides lang={lang} />
      </div>
      <DeferredStyle href={pageAssets().deferredCss} />
    </SiteDocument>
  )
}
