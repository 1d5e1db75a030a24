import { SiteDocument } from '@/app/site-document'
import { Article } from '@/components/article/article'
import { LaterStyle } from '@/components/document/page-style'
import { GuideHeading } from '@/components/guide-front/guide-heading'
import { StartArm } from '@/components/guide-front/start-arm'
import { InterfaceSwitch } from '@/components/interface-switch/interface-switch'
import { Outline } from '@/components/outline/outline'
import { WayHome } from '@/components/way/way-home'
import { assets } from '@/lib/assets'
import { renderInline } from '@/lib/content'
import type { GuideView } from './guide-view'

/** A guide's front page: what it is for, Start, and all its steps. */
export function GuideDocument({ about, site, path, sheets, text, body, langOf, ...view }: GuideView) {
  const { lang, shown, guide } = view
  return (
    <SiteDocument {...{ about, site, path, sheets }}>
      <div className="page with-side">
        <WayHome lang={lang} />
        <main id="content">
          <GuideHeading {...{ lang, shown, guide }} />
          <StartArm lang={lang} guide={guide} />
          <InterfaceSwitch lang={lang} interfaces={site.interfaces} present={body.interfaces} ask />
          <Article {...{ lang, shown }}>{text}</Article>
          <Outline {...{ lang, guide, langOf }} inline={renderInline} />
        </main>
      </div>
      <LaterStyle href={assets().later} />
    </SiteDocument>
  )
}
