import { SiteDocument } from '@/app/site-document'
import { Article } from '@/components/article/article'
import { Onward } from '@/components/choices/onward'
import { LaterStyle } from '@/components/document/page-style'
import { InterfaceSwitch } from '@/components/interface-switch/interface-switch'
import { StepHeading } from '@/components/step-heading/step-heading'
import { StepTools } from '@/components/step-tools/step-tools'
import { Way } from '@/components/way/way'
import { assets } from '@/lib/assets'
import { renderInline } from '@/lib/content'
import type { StepView } from './step-view'

/** One step, complete by itself: where it is, what it says, and the ways on. */
export function StepDocument(view: StepView) {
  const { content, site, lang, shown, path, forest, guide, step, body, text, pictureOf } = view
  return (
    <SiteDocument {...{ about: view.about, site, path, sheets: view.sheets }}>
      <div className="page with-side">
        <Way {...view} step={step.id} langOf={content.langOf} inline={renderInline} />
        <main id="content">
          <StepHeading {...{ lang, shown, step }} />
          <InterfaceSwitch lang={lang} interfaces={site.interfaces} present={body.interfaces} />
          <Article {...{ lang, shown }}>{text}</Article>
          <Onward
            {...{ lang, shown, forest, step, pictureOf }}
            contact={site.contact}
            interfaces={site.interfaces.map(({ id }) => id)}
            inline={renderInline}
            firstPictures={body.pictures.length === 0}
          />
          <LaterStyle href={assets().later} />
          <StepTools
            {...{ lang, guide, short: view.short, contact: site.contact, interfaces: site.interfaces }}
            support={step.kind === 'outcome' && step.outcome === 'support'}
          />
        </main>
      </div>
    </SiteDocument>
  )
}
