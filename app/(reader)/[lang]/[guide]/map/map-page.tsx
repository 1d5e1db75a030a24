import { PageBody } from '@/components/site-frame/page-body'
import { SiteDocument } from '@/app/site-document'
import { DeferredStyle } from '@/components/document/page-style'
import { WholeMap } from '@/components/map/whole-map'
import { HomeLink } from '@/components/trail/home-link'
import { pageAssets } from '@/lib/site/manifest/manifest'
import { inlineIn } from '@/lib/content'
import type { MapView } from './map-view'

/** The picture of a guide's tree. */
export function MapDocument({ about, site, path, ...view }: MapView) {
  return (
    <SiteDocument {...{ about, site, path }} pageStyles={['whole']} whole>
      <PageBody side={false}>
        <HomeLink lang={view.lang} />
        <WholeMap {...view} inline={inlineIn(view.shown)} />
      </PageBody>
      <DeferredStyle href={pageAssets().deferredCss} />
    </SiteDocument>
  )
}
