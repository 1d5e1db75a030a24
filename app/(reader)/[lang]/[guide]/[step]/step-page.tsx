import { PageBody } from '@/components/site-frame/page-body'
import { SiteDocument } from '@/app/site-document'
import { Article } from '@/components/article/article'
import { Onward } from '@/components/choices/onward'
import { DeferredStyle } from '@/components/document/page-style'
import { InterfaceSwitch } from '@/components/interface-switch/interface-switch'
import { KnownProblems } from '@/components/known-problem/known-problems'
import { ContactLink } from '@/components/outcome/contact-link'
import { Solved } from '@/components/solved/solved'
import { StepHeading } from '@/components/step-heading/step-heading'
import { StepTools } from '@/components/step-tools/step-tools'
import { Trail } from '@/components/trail/trail'
import { pageAssets } from '@/lib/site/manifest/manifest'
import { inlineIn } from '@/lib/content'
import type { StepView } from './step-view'

/** One step, complete by itself: where it is, what it says, and the links to the next steps. */
export function StepDocument(view: StepView) {
  const { content, site, lang, shown, path, allGuides, guide, step, body, text, pictureOf } = view
  const inline = inlineIn(shown)
  const support = step.kind === 'outcome' && step.outcome === 'support'
  return (
    <SiteDocument {...{ about: view.about, site, path, pageStyles: view.pageStyles }}>
      <PageBody>
        <Trail {...view} step={step.id} langOf={content.langOf} inline={inline} />
        <main id="content">
          <StepHeading {...{ lang, shown, step, inline }} draft={view.draft} />
          <KnownProblems lang={lang} problems={view.told.problems} past={pageAssets().past} />
          {support && <ContactLink lang={lang} contact={site.contact} />}
          <InterfaceSwitch lang={lang} interfaces={site.interfaces} present={body.interfaces} ask />
          <Article {...{ lang, shown }}>{text}</Article>
          <Onward
            {...{ lang, shown, allGuides, step, pictureOf }}
            guide={guide.id}
            langOf={content.langOf}
            inline={inline}
            interfaces={site.interfaces.map(({ id }) => id)}
            firstPictures={body.pictures.length === 0}
          />
          <DeferredStyle href={pageAssets().deferredCss} />
          {view.asks !== undefined && <Solved lang={lang} at={`${guide.id}/${step.id}`} action={view.asks} />}
          <StepTools
            {...{ lang, guide, short: view.short, contact: site.contact }}
            {...{ support, reviewed: step.reviewed }}
            listed={body.elements.has('li')}
          />
        </main>
      </PageBody>
    </SiteDocument>
  )
}
