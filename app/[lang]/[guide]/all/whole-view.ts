import { notFound } from 'next/navigation'
import { aboutPage } from '@/app/page-metadata'
import { pagePictures } from '@/app/page-pictures'
import { shortLink } from '@/app/short-link'
import { sheetsOf } from '@/app/page-sheets'
import { siteView } from '@/app/site-view'
import { articleElements } from '@/components/article/article'
import { homeAddress } from '@/lib/addresses'
import { amongOthers, openContent, renderBody, type Body } from '@/lib/content'
import { entriesInOrder, outlineOf } from '@/lib/tree'
import { words } from '@/lib/words'
import type { GuideName } from '../guide-params'
import { placeOnPage } from './place-on-page'

export type WholeView = ReturnType<typeof wholeView>

/** All that the page with all of a guide shows. An address that names no guide is not found. */
export function wholeView({ lang, guide: id }: GuideName) {
  const content = openContent()
  const forest = content.forest(lang)
  const guide = forest.get(id) ?? notFound()
  const site = siteView(content, lang)
  const { entries } = outlineOf(guide)
  const among = amongOthers()
  const present = new Set<string>()
  const bodies: Body[] = []
  const textOf = (step: string, down: 0 | 1) => {
    const shown = content.langOf(lang, id, step)
    const here = (address: string) => placeOnPage(address, lang, guide)
    const body = among(content.body(lang, id, step), { down, prefix: `${step}.`, here })
    for (const one of body.interfaces) present.add(one)
    bodies.push(body)
    const { interfaces } = shown === lang ? site : siteView(content, shown)
    const elements = articleElements(shown, interfaces, pagePictures(content, body), down === 0 ? 2 : 3)
    return { shown, text: renderBody(body, elements) }
  }
  const introduction = textOf('index', 0)
  const steps = entriesInOrder(entries).map((entry) => {
    const at = { guide: id, step: entry.step.id }
    return { entry, short: shortLink(at, content.site.url), ...textOf(at.step, 1) }
  })
  const { shown, text } = introduction
  const path = `/${id}/all`
  return {
    ...{ lang, shown, forest, guide, site, path, steps, entries, langOf: content.langOf },
    introduction: text,
    sheets: ['whole' as const, ...sheetsOf(bodies, site)],
    address: content.site.url && content.site.url + homeAddress(lang) + path,
    about: aboutPage(content, {
      ...{ lang, shown, path, title: words(lang).allTitle(guide.title) },
      description: guide.summary,
    }),
    present: site.interfaces.map((one) => one.id).filter((one) => present.has(one)),
  }
}
