import { SiteDocument } from '@/app/site-document'
import { Article } from '@/components/article/article'
import { Onward } from '@/components/choices/onward'
import { LaterStyle } from '@/components/document/page-style'
import { InterfaceSwitch } from '@/components/interface-switch/interface-switch'
import { ContactArm } from '@/components/outcome/contact-arm'
import { StepHeading } from '@/components/step-heading/step-heading'
import { StepTools } from '@/components/step-tools/step-tools'
import { Way } from '@/components/way/way'
import { assets } from '@/lib/assets'
import { inlineIn } from '@/lib/content'
import type { StepView } from './step-view'

/** One step, complete by itself: where it is, what it says, and the ways on. */
export function StepDocument(view: StepView) {
  const { content, site, lang, shown, path, forest, guide, step, body, text, pictureOf } = view
  const inline = inlineIn(shown)
  const support = step.kind === 'outcome' && step.outcome === 'support'
  return (
    <SiteDocument {...{ about: view.about, site, path, sheets: view.sheets }}>
      <div className="page with-side">
        <Way {...view} step={step.id} langOf={content.langOf} inline={inline} />
        <main id="content">
          <StepHeading {...{ lang, shown, step, inline }} />
          {support && <ContactArm lang={lang} contact={site.contact} />}
          <InterfaceSwitch lang={lang} interfaces={site.interfaces} present={body.interfaces} ask />
          <Article {...{ lang, shown }}>{text}</Article>
          <Onward
            {...{ lang, shown, forest, step, pictureOf }}
            guide={guide.id}
            langOf={content.langOf}
            inline={inline}
            interfaces={site.interfaces.map(({ id }) => id)}
            firstPictures={body.pictures.length === 0}
          />
          <LaterStyle href={assets().later} />
          <StepTools
            {...{ lang, guide, short: view.short, contact: site.contact }}
            support={support}
            listed={body.elements.has('li')}
          />
        </main>
      </div>
    </SiteDocument>
  )
}
