import { SiteDocument } from '@/app/site-document'
import { LaterStyle } from '@/components/document/page-style'
import { InterfaceSwitch } from '@/components/interface-switch/interface-switch'
import { WayHome } from '@/components/way/way-home'
import { WholeGuide } from '@/components/whole-guide/whole-guide'
import { assets } from '@/lib/assets'
import { inlineIn } from '@/lib/content'
import type { WholeView } from './whole-view'

/** Every step of a guide on one page: to read, to print, to take into a cellar. */
export function WholeDocument(view: WholeView) {
  const { about, lang, site, path, sheets, present } = view
  return (
    <SiteDocument {...{ about, site, path, sheets }} whole>
      <div className="page with-side">
        <WayHome lang={lang} />
        <WholeGuide {...view} contact={site.contact} inline={inlineIn(view.shown)} made={new Date()}>
          <InterfaceSwitch lang={lang} interfaces={site.interfaces} present={present} />
        </WholeGuide>
      </div>
      <LaterStyle href={assets().later} />
    </SiteDocument>
  )
}
