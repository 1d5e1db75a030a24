import type { Metadata } from 'next'
import { pageMetadata } from '@/app/page-metadata'
import { Article } from '@/components/article/article'
import { Onward } from '@/components/choices/onward'
import { InterfaceSwitch } from '@/components/interface-switch/interface-switch'
import { SiteFrame } from '@/components/site-frame/site-frame'
import { StepHeading } from '@/components/step-heading/step-heading'
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
  const title = `${step.title} · ${guide.title}`
  return pageMetadata(content, {
    ...{ lang, shown, path, title },
    description: body.description || guide.summary,
  })
}

/** One step, complete by itself: where it is, what it says, and the ways on. */
export default async function StepPage(props: StepProps) {
  const { content, site, lang, shown, path, forest, guide, step, way, body, text } = await stepView(props)
  return (
    <SiteFrame {...site} path={path}>
      <div className="page with-side">
        <Way {...{ lang, guide, forest, way }} langOf={content.langOf} inline={renderInline} />
        <main id="content">
          <StepHeading {...{ lang, shown, step }} />
          <InterfaceSwitch lang={lang} interfaces={site.interfaces} present={body.interfaces} />
          <Article {...{ lang, shown }}>{text}</Article>
          <Onward {...{ lang, shown, forest, guide, step }} contact={site.contact} inline={renderInline} />
        </main>
      </div>
    </SiteFrame>
  )
}
