import { notFound } from 'next/navigation'
import { problemsOfStep } from '@/app/known-problems'
import { aboutPage } from '@/app/page-metadata'
import { onePicture, pagePictures } from '@/app/page-pictures'
import { shortLink } from '@/app/short-link'
import { stylesOfStep, stylesWith } from '@/app/needed-styles'
import { siteView } from '@/app/site-view'
import { articleElements } from '@/components/article/article'
import { openContent, renderBody } from '@/lib/content'
import { asksWhetherSolved } from '@/lib/insight/counted-site'
import { pageAssets } from '@/lib/site/manifest/manifest'
import { shortestPath, stepsLeft } from '@/lib/tree'

/** Names a step, as its address does. */
export interface StepProps {
  params: Promise<{ lang: string; guide: string; step: string }>
}

export type StepView = ReturnType<typeof stepView>

/** All that a step's page shows. An address that names no step is not found. */
export function stepView({ lang, guide: guideId, step: id }: Awaited<StepProps['params']>) {
  const content = openContent()
  const allGuides = content.guides(lang)
  const guide = allGuides.get(guideId) ?? notFound()
  const step = guide.steps.get(id) ?? notFound()
  const shown = content.langOf(lang, guideId, id)
  const body = content.body(lang, guideId, id)
  const [path, at] = [`/${guideId}/${id}`, { guide: guideId, step: id }]
  const site = siteView(content, lang)
  const told = problemsOfStep(content, lang, guideId, id)
  const asks = asksWhetherSolved(allGuides, step) ? pageAssets().insight : undefined
  return {
    ...{ content, lang, shown, allGuides, guide, step, body },
    site,
    draft: (step.draft || guide.draft) ?? false,
    ...{ told, asks },
    pageStyles: stylesWith(stylesOfStep(step, body, site, asks !== undefined), site, told),
    path,
    about: aboutPage(content, {
      ...{ lang, shown, path, title: `${step.title} · ${guide.title}` },
      description: body.description || guide.summary,
    }),
    trail: shortestPath(allGuides, at),
    left: stepsLeft(allGuides, at),
    walks: pageAssets().guideData[guideId] ?? '',
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
