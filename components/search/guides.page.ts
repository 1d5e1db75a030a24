import { guideAddress } from '@/lib/addresses'
import type { FoundGuide } from '@/lib/search/by-guide'
import { element } from '../dom/element.page'
import { listOf } from './list-of.page'
import type { Opened } from './opened.page'

/** Steps shown of a guide: with more, the second guide would be out of sight. */
export const STEPS_OF_A_GUIDE = 2

/** A guide that was found: its title, its best steps, and where it begins if none of them is there. */
export function foundGuide(it: Opened, { guide, steps }: FoundGuide, level: 2 | 3 = 2): HTMLElement {
  const best = steps.slice(0, STEPS_OF_A_GUIDE)
  const links = best.map(({ number, words }) => it.link(number, { words, alone: false }))
  if (!best.some(({ number }) => it.isStart(number))) links.push(startLink(it, guide))
  const made = element(
    'section',
    'found-of-guide',
    element(`h${level}`, 'found-guide-title', element('bdi', '', it.data.guides.titles[guide]!)),
    listOf(links),
  )
  return made
}

function startLink({ data, lang, say, spoken }: Opened, guide: number): HTMLAnchorElement {
  const link = element('a', 'found found-start', spoken(element('bdi', '', say.startHere)))
  link.href = guideAddress(lang, data.guides.ids[guide]!)
  return link
}

/** Says that little fits, or nothing, and what was found nowhere; and where else to turn. */
export function gap(it: Opened, query: string, missing: readonly string[], some: boolean): HTMLElement {
  const { say, spoken, own } = it
  const contact = document.querySelector('body > footer a')?.cloneNode(true)
  const [before = '', after = ''] = (some ? say.unsure : say.none).split('*')
  return element(
    'div',
    'found-none',
    spoken(element('p', '', before, own(element('bdi', '', query)), after)),
    ...(some && missing.length > 0 ? [notFound(it, missing)] : []),
    spoken(element('p', '', say.noneHint)),
    ...(contact ? [element('p', '', contact)] : []),
    ...(some ? [spoken(element('p', 'found-closest', say.closest))] : []),
  )
}

/** Words that were found nowhere, by name. */
export function notFound({ say, spoken, own }: Opened, missing: readonly string[]): HTMLElement {
  const names = missing.flatMap((word, i) => [i > 0 ? ', ' : ' ', own(element('bdi', '', word))])
  return spoken(element('p', 'found-missing', say.missing, ...names))
}
