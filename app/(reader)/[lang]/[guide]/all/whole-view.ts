import { notFound } from 'next/navigation'
import { problemsOfGuide, problemsOfStepAlone } from '@/app/known-problems'
import { aboutPage } from '@/app/page-metadata'
import { pagePictures } from '@/app/page-pictures'
import { shortLink } from '@/app/short-link'
import { neededStyles, stylesWith } from '@/app/needed-styles'
import { siteView } from '@/app/site-view'
import { articleElements } from '@/components/article/article'
import { homeAddress } from '@/lib/addresses'
import { pageAssets } from '@/lib/site/manifest/manifest'
import { combineBodies, openContent, renderBody, type Body } from '@/lib/content'
import { entriesInOrder, outlineOf } from '@/lib/tree'
import { messages } from '@/lib/messages'
import type { GuideName } from '../guide-params'
import { placeOnPage } from './place-on-page'

export type WholeView = ReturnType<typeof wholeView>

/** All that the page with all of a guide shows. An address that names no guide is not found. */
export function wholeView({ lang, guide: id }: GuideName) {
  const content = openContent()
  const allGuides = content.guides(lang)
  const guide = allGuides.get(id) ?? notFound()
  const site = siteView(content, lang)
  const { entries } = outlineOf(guide)
  const combine = combineBodies()
  const present = new Set<string>()
  const bodies: Body[] = []
  const textOf = (step: string, down: 0 | 1) => {
    const shown = content.langOf(lang, id, step)
    const here = (address: string) => placeOnPage(address, lang, guide)
    const body = combine(content.body(lang, id, step), { down, prefix: `${step}.`, here })
    for (const one of body.interfaces) present.add(one)
    bodies.push(body)
    const { interfaces } = shown === lang ? site : siteView(content, shown)
    const elements = articleElements(shown, interfaces, pagePictures(content, body), down === 0 ? 2 : 3)
    return { shown, text: renderBody(body, elements) }
  }
  const introduction = textOf('index', 0)
  const steps = entriesInOrder(entries).map((entry) => {
    const at = { guide: id, step: entry.step.id }
    const told = problemsOfStepAlone(content, lang, id, at.step)
    return { entry, told, short: shortLink(at, content.site.url), ...textOf(at.step, 1) }
  })
  const { shown, text } = introduction
  const told = problemsOfGuide(content, lang, id)
  const path = `/${id}/all`
  const styles = neededStyles(bodies, site)
  return {
    ...{ lang, shown, allGuides, guide, site, path, steps, entries, langOf: content.langOf },
    ...{ introduction: text, told, past: pageAssets().past },
    pageStyles: stylesWith(['whole', ...styles], site, told, ...steps.map((one) => one.told)),
    address: content.site.url && content.site.url + homeAddress(lang) + path,
    about: aboutPage(content, {
      ...{ lang, shown, path, title: messages(lang).allTitle(guide.title) },
      description: guide.summary,
    }),
    present: site.interfaces.map((one) => one.id).filter((one) => present.has(one)),
  }
}
