import type { Metadata } from 'next'
import { pageMetadata } from '@/app/page-metadata'
import { InterfaceSwitch } from '@/components/interface-switch/interface-switch'
import { LaterStyle, PageStyle } from '@/components/document/page-style'
import { SiteFrame } from '@/components/site-frame/site-frame'
import { WayHome } from '@/components/way/way-home'
import { WholeGuide } from '@/components/whole-guide/whole-guide'
import { openContent, renderInline } from '@/lib/content'
import { assets } from '@/lib/assets'
import { homeAddress } from '@/lib/addresses'
import { words } from '@/lib/words'
import { wholeView, type GuideProps } from './whole-view'

export const dynamicParams = false

export function generateStaticParams({ params: { lang } }: { params: { lang: string } }) {
  return [...openContent().forest(lang).keys()].map((guide) => ({ guide }))
}

export async function generateMetadata({ params }: GuideProps): Promise<Metadata> {
  const { lang, guide: id } = await params
  const content = openContent()
  const { title = '', summary: description = '' } = content.guide(lang, id) ?? {}
  const page = { path: `/${id}/all`, title: words(lang).allTitle(title), description }
  return pageMetadata(content, { ...page, lang, shown: content.langOf(lang, id) })
}

/** Every step of a guide on one page: to read, to print, to take into a cellar. */
export default async function WholeGuidePage(props: GuideProps) {
  const view = await wholeView(props)
  const { content, lang, site, path, present } = view
  const address = content.site.url && content.site.url + homeAddress(lang) + path
  return (
    <SiteFrame {...site} path={path}>
      <PageStyle {...assets()} names={['whole', ...view.sheets]} />
      <div className="page with-side">
        <WayHome {...view} />
        <WholeGuide
          {...view}
          {...{ address, contact: site.contact, langOf: content.langOf, inline: renderInline }}
          made={new Date()}
        >
          <InterfaceSwitch lang={lang} interfaces={site.interfaces} present={present} />
        </WholeGuide>
      </div>
      <LaterStyle href={assets().later} />
    </SiteFrame>
  )
}
