import { notFound } from 'next/navigation'
import { aboutPage } from '@/app/page-metadata'
import { siteView } from '@/app/site-view'
import { openContent, plainText } from '@/lib/content'
import { mapOf } from '@/lib/map/map'
import { direction, words } from '@/lib/words'
import type { GuideName } from '../guide-params'

export type MapView = ReturnType<typeof mapView>

/** All that the page with a guide's map shows. An address that names no guide is not found. */
export function mapView({ lang, guide: id }: GuideName) {
  const content = openContent()
  const forest = content.forest(lang)
  const guide = forest.get(id) ?? notFound()
  const shown = content.langOf(lang, id)
  const path = `/${id}/map`
  const say = words(lang)
  const format = new Intl.NumberFormat(lang)
  const number = (n: number) => format.format(n)
  const part = (n: number, { from, to }: { from: number; to: number }) => say.mapPart(number(n), from, to)
  return {
    ...{ lang, shown, forest, guide, path, langOf: content.langOf },
    site: siteView(content, lang),
    about: aboutPage(content, {
      ...{ lang, shown, path, title: say.mapTitle(guide.title) },
      description: say.mapDescription(guide.title, say.steps(guide.steps.size)),
    }),
    map: mapOf(forest, guide, { ...say, number, part, plain: plainText, direction: direction(shown) }),
  }
}
