import type { Metadata } from 'next'
import { pageMetadata } from '@/app/page-metadata'
import { siteView } from '@/app/site-view'
import { LaterStyle, PageStyle } from '@/components/document/page-style'
import { GuideIndex } from '@/components/guide-list/guide-index'
import { RecentGuides } from '@/components/guide-list/recent-guides'
import { SearchBox } from '@/components/search/search-box'
import { Fingerpost } from '@/components/site-frame/fingerpost'
import { SiteFrame } from '@/components/site-frame/site-frame'
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
  const description = words(lang).homeDescription(name)
  return pageMetadata(content, { path: '', title: name, description, lang, shown: lang })
}

/** Home: what is your problem? */
export default async function HomePage({ params }: Props) {
  const { lang } = await params
  const content = openContent()
  const { site, langOf } = content
  const say = words(lang)
  const topics = site.topics.map(({ id, label }) => ({ id, label: localise(label, lang, site) }))
  const guides = [...content.forest(lang).values()]
  return (
    <SiteFrame {...siteView(content, lang)} path="">
      <PageStyle {...assets()} names={['sign', 'search']} />
      <div className="page with-side home">
        <div className="big-sign">
          <Fingerpost />
        </div>
        <main id="content">
          <h1 className="mt-4 text-3xl">{say.problem}</h1>
          <SearchBox lang={lang} />
          <div data-otherwise="" suppressHydrationWarning>
            <p className="mt-2 mb-3 max-w-measure text-muted">{say.problemHint}</p>
            <GuideIndex {...{ lang, guides, topics, langOf }} />
          </div>
        </main>
        <RecentGuides lang={lang} />
      </div>
      <LaterStyle href={assets().later} />
    </SiteFrame>
  )
}
