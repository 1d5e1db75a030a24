import { PageBody } from '@/components/site-frame/page-body'
import { SiteDocument } from '@/app/site-document'
import { Article } from '@/components/article/article'
import { DeferredStyle } from '@/components/document/page-style'
import { GuideHeading } from '@/components/guide-front/guide-heading'
import { StartLink } from '@/components/guide-front/start-link'
import { InterfaceSwitch } from '@/components/interface-switch/interface-switch'
import { KnownProblems } from '@/components/known-problem/known-problems'
import { Outline } from '@/components/outline/outline'
import { BreadcrumbList } from '@/components/trail/breadcrumb-list'
import { HomeLink } from '@/components/trail/home-link'
import { pageAssets } from '@/lib/site/manifest/manifest'
import { inlineIn } from '@/lib/content'
import type { GuideView } from './guide-view'

/** A guide's front page: what it is for, Start, and all its steps. */
export function GuideDocument({
  about,
  site,
  path,
  pageStyles,
  text,
  body,
  langOf,
  allGuides,
  ...view
}: GuideView) {
  const { lang, shown, guide } = view
  return (
    <SiteDocument {...{ about, site, path, pageStyles }}>
      <PageBody>
        <HomeLink lang={lang} />
        {view.breadcrumbs && <BreadcrumbList way={view.breadcrumbs} />}
        <main id="content">
          <GuideHeading {...{ lang, shown, guide }} />
          <KnownProblems lang={lang} problems={view.told.problems} past={pageAssets().past} />
          <StartLink {...{ lang, guide, langOf }} />
          <InterfaceSwitch lang={lang} interfaces={site.interfaces} present={body.interfaces} ask />
          <Article {...{ lang, shown }}>{text}</Article>
          <Outline {...{ lang, guide, allGuides, langOf }} inline={inlineIn(view.shown)} />
        </main>
      </PageBody>
      <DeferredStyle href={pageAssets().deferredCss} />
    </SiteDocument>
  )
}
