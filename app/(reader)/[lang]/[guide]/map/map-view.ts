import { notFound } from 'next/navigation'
import { aboutPage } from '@/app/page-metadata'
import { siteView } from '@/app/site-view'
import { openContent, plainText } from '@/lib/content'
import { mapOf } from '@/lib/map/map'
import { direction, messages } from '@/lib/messages'
import type { GuideName } from '../guide-params'

export type MapView = ReturnType<typeof mapView>

/** All that the page with a guide's map shows. An address that names no guide is not found. */
export function mapView({ lang, guide: id }: GuideName) {
  const content = openContent()
  const allGuides = content.guides(lang)
  const guide = allGuides.get(id) ?? notFound()
  const shown = content.langOf(lang, id)
  const path = `/${id}/map`
  const say = messages(lang)
  const format = new Intl.NumberFormat(lang)
  const number = (n: number) => format.format(n)
  const part = (n: number, { from, to }: { from: number; to: number }) => say.mapPart(number(n), from, to)
  return {
    ...{ lang, shown, allGuides, guide, path, langOf: content.langOf },
    site: siteView(content, lang),
    about: aboutPage(content, {
      ...{ lang, shown, path, title: say.mapTitle(guide.title) },
      description: say.mapDescription(guide.title, say.steps(guide.steps.size)),
    }),
    map: mapOf(allGuides, guide, { ...say, number, part, plain: plainText, direction: direction(shown) }),
  }
}
