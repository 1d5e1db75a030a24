import { SiteDocument } from '@/app/site-document'
import { LaterStyle } from '@/components/document/page-style'
import { WholeMap } from '@/components/map/whole-map'
import { WayHome } from '@/components/way/way-home'
import { assets } from '@/lib/assets'
import { inlineIn } from '@/lib/content'
import type { MapView } from './map-view'

/** The picture of a guide's tree. */
export function MapDocument({ about, site, path, ...view }: MapView) {
  return (
    <SiteDocument {...{ about, site, path }} sheets={['whole']} whole>
      <div className="page">
        <WayHome lang={view.lang} />
        <WholeMap {...view} inline={inlineIn(view.shown)} />
      </div>
      <LaterStyle href={assets().later} />
    </SiteDocument>
  )
}
