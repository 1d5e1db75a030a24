import type { Metadata } from 'next'
import { pageMetadata } from '@/app/page-metadata'
import { Article } from '@/components/article/article'
import { Onward } from '@/components/choices/onward'
import { LaterStyle, PageStyle } from '@/components/document/page-style'
import { InterfaceSwitch } from '@/components/interface-switch/interface-switch'
import { Enlarged, needsEnlarged } from '@/components/screenshot/enlarged'
import { SiteFrame } from '@/components/site-frame/site-frame'
import { StepHeading } from '@/components/step-heading/step-heading'
import { StepTools } from '@/components/step-tools/step-tools'
import { Way } from '@/components/way/way'
import { openContent, renderInline } from '@/lib/content'
import { stepView, type StepProps } from './step-view'

export const dynamicParams = false

export function generateStaticParams({ params: { lang } }: { params: { lang: string } }) {
  const guides = [...openContent().forest(lang).values()]
  return guides.flatMap(({ id, steps }) => [...steps.keys()].map((step) => ({ guide: id, step })))
}

export async function generateMetadata(props: StepProps): Promise<Metadata> {
  const { content, lang, shown, path, guide, step, body } = await stepView(props)
  const page = { lang, shown, path, title: `${step.title} · ${guide.title}` }
  return pageMetadata(content, { ...page, description: body.description || guide.summary })
}

/** One step, complete by itself: where it is, what it says, and the ways on. */
export default async function StepPage(props: StepProps) {
  const view = await stepView(props)
  const { content, site, lang, shown, path, forest, guide, step, body, text, pictureOf, styles } = view
  return (
    <SiteFrame {...site} path={path}>
      <PageStyle {...styles} />
      <div className="page with-side">
        <Way {...view} step={step.id} langOf={content.langOf} inline={renderInline} />
        <main id="content">
          <StepHeading {...{ lang, shown, step }} />
          <InterfaceSwitch lang={lang} interfaces={site.interfaces} present={body.interfaces} />
          <Article {...{ lang, shown }}>{text}</Article>
          <Onward
            {...{ lang, shown, forest, step, pictureOf }}
            contact={site.contact}
            inline={renderInline}
            firstPictures={body.pictures.length === 0}
          />
          <LaterStyle href={styles.later} />
          <StepTools
            {...{ lang, guide, short: view.short, contact: site.contact, interfaces: site.interfaces }}
            title={step.title}
            support={step.kind === 'outcome' && step.outcome === 'support'}
          />
        </main>
        {needsEnlarged(body, site.interfaces) && <Enlarged lang={lang} />}
      </div>
    </SiteFrame>
  )
}
