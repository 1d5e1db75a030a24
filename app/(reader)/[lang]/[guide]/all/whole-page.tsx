import { PageBody } from '@/components/site-frame/page-body'
import { SiteDocument } from '@/app/site-document'
import { DeferredStyle } from '@/components/document/page-style'
import { InterfaceSwitch } from '@/components/interface-switch/interface-switch'
import { HomeLink } from '@/components/trail/home-link'
import { WholeGuide } from '@/components/whole-guide/whole-guide'
import { pageAssets } from '@/lib/site/manifest/manifest'
import { inlineIn } from '@/lib/content'
import type { WholeView } from './whole-view'

/** Every step of a guide on one page: to read, to print, to take into a cellar. */
export function WholeDocument(view: WholeView) {
  const { about, lang, site, path, pageStyles, present } = view
  return (
    <SiteDocument {...{ about, site, path, pageStyles }} whole>
      <PageBody>
        <HomeLink lang={lang} />
        <WholeGuide {...view} contact={site.contact} inline={inlineIn(view.shown)} made={new Date()}>
          <InterfaceSwitch lang={lang} interfaces={site.interfaces} present={present} />
        </WholeGuide>
      </PageBody>
      <DeferredStyle href={pageAssets().deferredCss} />
    </SiteDocument>
  )
}
