import { guideAddress } from '@/lib/addresses'
import type { FoundGuide } from '@/lib/search/by-guide'
import { element } from '../dom/element.page'
import { listOf } from './list-of.page'
import type { Opened } from './opened.page'

/** Steps that are in sight at once, and how many of them a guide has at least. */
const IN_SIGHT = 8
export const LEAST_STEPS = 2

/**
 * How many steps are shown of each guide: with more, the last guide would be out of sight.
 *
 *     stepsOfEach(1) // 8
 *     stepsOfEach(4) // 2
 */
export function stepsOfEach(guides: number): number {
  return Math.max(LEAST_STEPS, Math.floor(IN_SIGHT / guides))
}

/** A guide that was found: its title, so many of its best steps, and where it begins if none of them is there. */
export function foundGuide(it: Opened, { guide, steps }: FoundGuide, most: number): HTMLElement {
  const best = steps.slice(0, most)
  const links = best.map(({ number, words, query }) => it.link(number, { words, query, alone: false }))
  if (!best.some(({ number }) => it.isStart(number))) links.push(startLink(it, guide))
  const made = element(
    'section',
    'found-of-guide',
    element('h2', 'found-guide-title', element('bdi', '', it.data.guides.titles[guide]!)),
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
  const line = (...words: (string | Node)[]) => element('p', '', spoken(element('span', '', ...words)))
  const [before = '', after = ''] = (some ? say.unsure : say.none).split('*')
  return element(
    'div',
    'found-none',
    line(before, own(element('bdi', '', query)), after),
    ...(some && missing.length > 0 ? [notFound(it, missing)] : []),
    line(say.noneHint),
    ...(contact ? [element('p', '', contact)] : []),
    ...(some ? [element('p', 'found-closest', spoken(element('span', '', say.closest)))] : []),
  )
}

/** Words that were found nowhere, by name. */
export function notFound({ say, spoken, own }: Opened, missing: readonly string[]): HTMLElement {
  const names = missing.flatMap((word, i) => [i > 0 ? ', ' : ' ', own(element('bdi', '', word))])
  return element('p', 'found-missing', spoken(element('span', '', say.missing, ...names)))
}
