import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { pageMetadata } from '@/app/page-metadata'
import { pagePictures } from '@/app/page-pictures'
import { sheetsOfFront } from '@/app/page-sheets'
import { siteView } from '@/app/site-view'
import { Article, articleElements } from '@/components/article/article'
import { GuideHeading } from '@/components/guide-front/guide-heading'
import { StartArm } from '@/components/guide-front/start-arm'
import { InterfaceSwitch } from '@/components/interface-switch/interface-switch'
import { Outline } from '@/components/outline/outline'
import { LaterStyle, PageStyle } from '@/components/document/page-style'
import { SiteFrame } from '@/components/site-frame/site-frame'
import { WayHome } from '@/components/way/way-home'
import { openContent, renderBody, renderInline, siteName } from '@/lib/content'
import { assets } from '@/lib/assets'
import type { GuideProps } from './all/whole-view'

export const dynamicParams = false

export function generateStaticParams({ params: { lang } }: { params: { lang: string } }) {
  return [...openContent().forest(lang).keys()].map((guide) => ({ guide }))
}

export async function generateMetadata({ params }: GuideProps): Promise<Metadata> {
  const { lang, guide: id } = await params
  const content = openContent()
  const { title, summary: description } = content.guide(lang, id) ?? notFound()
  const page = { path: `/${id}`, title: `${title} · ${siteName(content.site, lang)}`, description }
  return pageMetadata(content, { ...page, lang, shown: content.langOf(lang, id) })
}

/** A guide's front page: what it is for, Start, and all its steps. */
export default async function GuidePage({ params }: GuideProps) {
  const { lang, guide: id } = await params
  const content = openContent()
  const guide = content.guide(lang, id) ?? notFound()
  const body = content.body(lang, id, 'index')
  const site = siteView(content, lang)
  const shown = content.langOf(lang, id)
  const elements = articleElements(shown, siteView(content, shown).interfaces, pagePictures(content, body))
  return (
    <SiteFrame {...site} path={`/${id}`}>
      <PageStyle {...assets()} names={sheetsOfFront(body, site)} />
      <div className="page with-side">
        <WayHome lang={lang} />
        <main id="content">
          <GuideHeading {...{ lang, shown, guide }} />
          <InterfaceSwitch lang={lang} interfaces={site.interfaces} present={body.interfaces} />
          <Article {...{ lang, shown }}>{renderBody(body, elements)}</Article>
          <StartArm lang={lang} guide={guide} />
          <Outline {...{ lang, guide }} langOf={content.langOf} inline={renderInline} />
        </main>
      </div>
      <LaterStyle href={assets().later} />
    </SiteFrame>
  )
}
