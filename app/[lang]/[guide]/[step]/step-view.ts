import { notFound } from 'next/navigation'
import { aboutPage } from '@/app/page-metadata'
import { onePicture, pagePictures } from '@/app/page-pictures'
import { shortLink } from '@/app/short-link'
import { sheetsOfStep } from '@/app/page-sheets'
import { siteView } from '@/app/site-view'
import { articleElements } from '@/components/article/article'
import { openContent, renderBody } from '@/lib/content'
import { assets } from '@/lib/assets'
import { shortestWay, stepsLeft } from '@/lib/tree'

/** Names a step, as its address does. */
export interface StepProps {
  params: Promise<{ lang: string; guide: string; step: string }>
}

export type StepView = ReturnType<typeof stepView>

/** All that a step's page shows. An address that names no step is not found. */
export function stepView({ lang, guide: guideId, step: id }: Awaited<StepProps['params']>) {
  const content = openContent()
  const forest = content.forest(lang)
  const guide = forest.get(guideId) ?? notFound()
  const step = guide.steps.get(id) ?? notFound()
  const shown = content.langOf(lang, guideId, id)
  const body = content.body(lang, guideId, id)
  const path = `/${guideId}/${id}`
  const at = { guide: guideId, step: id }
  const site = siteView(content, lang)
  return {
    ...{ content, lang, shown, forest, guide, step, body },
    site,
    sheets: sheetsOfStep(step, body, site),
    path,
    about: aboutPage(content, {
      ...{ lang, shown, path, title: `${step.title} · ${guide.title}` },
      description: body.description || guide.summary,
    }),
    way: shortestWay(forest, at),
    left: stepsLeft(forest, at),
    walks: assets().walks,
    short: shortLink(at, content.site.url),
    text: renderBody(
      body,
      articleElements(
        shown,
        siteView(content, shown).interfaces,
        pagePictures(content, body),
        2,
        body.firstPart,
      ),
    ),
    pictureOf: (picture: string) => onePicture(content, picture),
  }
}
