import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { pageMetadata } from '@/app/page-metadata'
import { siteView } from '@/app/site-view'
import { WholeMap } from '@/components/map/whole-map'
import { LaterStyle, PageStyle } from '@/components/document/page-style'
import { SiteFrame } from '@/components/site-frame/site-frame'
import { WayHome } from '@/components/way/way-home'
import { openContent, plainText, renderInline } from '@/lib/content'
import { assets } from '@/lib/assets'
import { mapOf } from '@/lib/map/map'
import { direction, words } from '@/lib/words'

interface Props {
  params: Promise<{ lang: string; guide: string }>
}

export const dynamicParams = false

export function generateStaticParams({ params: { lang } }: { params: { lang: string } }) {
  return [...openContent().forest(lang).keys()].map((guide) => ({ guide }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang, guide: id } = await params
  const content = openContent()
  const guide = content.guide(lang, id) ?? notFound()
  const say = words(lang)
  const description = say.mapDescription(guide.title, say.steps(guide.steps.size))
  const page = { path: `/${id}/map`, title: say.mapTitle(guide.title), description }
  return pageMetadata(content, { ...page, lang, shown: content.langOf(lang, id) })
}

/** The picture of a guide's tree. */
export default async function MapPage({ params }: Props) {
  const { lang, guide: id } = await params
  const content = openContent()
  const forest = content.forest(lang)
  const guide = forest.get(id) ?? notFound()
  const say = words(lang)
  const format = new Intl.NumberFormat(lang)
  const number = (n: number) => format.format(n)
  const part = (n: number, { from, to }: { from: number; to: number }) => say.mapPart(number(n), from, to)
  const shown = content.langOf(lang, id)
  const plain = plainText
  const map = mapOf(forest, guide, { ...say, number, part, plain, direction: direction(shown) })
  return (
    <SiteFrame {...siteView(content, lang)} path={`/${id}/map`}>
      <PageStyle {...assets()} names={['whole']} />
      <div className="page">
        <WayHome {...{ lang, guide, shown }} />
        <WholeMap {...{ lang, shown, guide, forest, map }} langOf={content.langOf} inline={renderInline} />
      </div>
      <LaterStyle href={assets().later} />
    </SiteFrame>
  )
}
