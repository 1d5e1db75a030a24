import type { Metadata } from 'next'
import { pageMetadata } from '@/app/page-metadata'
import { siteView } from '@/app/site-view'
import { LaterStyle, PageStyle } from '@/components/document/page-style'
import { SearchBox } from '@/components/search/search-box'
import { StepIndex } from '@/components/search/step-index'
import { SiteFrame } from '@/components/site-frame/site-frame'
import { WayHome } from '@/components/way/way-home'
import { assets } from '@/lib/assets'
import { localise, openContent, siteName } from '@/lib/content'
import { words } from '@/lib/words'

interface Props {
  params: Promise<{ lang: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await params
  const content = openContent()
  const name = siteName(content.site, lang)
  const say = words(lang).search
  const page = { path: '/search', title: `${say.open} · ${name}`, description: say.description(name) }
  return pageMetadata(content, { ...page, lang, shown: lang })
}

/** The search; without scripts, and without a query, all steps to choose from. */
export default async function SearchPage({ params }: Props) {
  const { lang } = await params
  const content = openContent()
  const { site } = content
  const topics = site.topics.map(({ id, label }) => ({ id, label: localise(label, lang, site) }))
  return (
    <SiteFrame {...siteView(content, lang)} path="/search">
      <PageStyle {...assets()} names={['search']} />
      <div className="page with-side">
        <WayHome lang={lang} />
        <main id="content">
          <h1 className="mt-4 text-3xl">{words(lang).search.open}</h1>
          <SearchBox lang={lang} />
          <div data-otherwise="" suppressHydrationWarning>
            <StepIndex
              {...{ lang, topics }}
              guides={[...content.forest(lang).values()]}
              langOf={content.langOf}
            />
          </div>
        </main>
      </div>
      <LaterStyle href={assets().later} />
    </SiteFrame>
  )
}
