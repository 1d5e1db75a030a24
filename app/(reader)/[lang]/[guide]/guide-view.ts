import { notFound } from 'next/navigation'
import { problemsOfGuide } from '@/app/known-problems'
import { breadcrumbsOf } from '@/app/breadcrumbs'
import { aboutPage } from '@/app/page-metadata'
import { pagePictures } from '@/app/page-pictures'
import { stylesOfFront, stylesWith } from '@/app/needed-styles'
import { siteView } from '@/app/site-view'
import { articleElements } from '@/components/article/article'
import { openContent, renderBody, siteName } from '@/lib/content'
import type { GuideName } from './guide-params'

export type GuideView = ReturnType<typeof guideView>

/** All that a guide's front page shows. An address that names no guide is not found. */
export function guideView({ lang, guide: id }: GuideName) {
  const content = openContent()
  const allGuides = content.guides(lang)
  const guide = allGuides.get(id) ?? notFound()
  const body = content.body(lang, id, 'index')
  const site = siteView(content, lang)
  const shown = content.langOf(lang, id)
  const told = problemsOfGuide(content, lang, id)
  const path = `/${id}`
  const { title, summary: description } = guide
  const elements = articleElements(
    shown,
    siteView(content, shown).interfaces,
    pagePictures(content, body),
    2,
    body.firstPart,
  )
  return {
    ...{ lang, shown, allGuides, guide, site, path, body },
    langOf: content.langOf,
    about: aboutPage(content, {
      ...{ lang, shown, path, description },
      title: `${title} · ${siteName(content.site, lang)}`,
    }),
    breadcrumbs: breadcrumbsOf(content, { title, path, shown }),
    told,
    pageStyles: stylesWith(stylesOfFront(body, site), site, told),
    text: renderBody(body, elements),
  }
}
