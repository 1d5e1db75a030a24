import { guideAddress, searchAddress } from '@/lib/addresses'
import type { Found } from '@/lib/search/rank'
import type { Answer } from '@/lib/search/search'
import { stepPage } from '../trail/step-page.page'
import { element } from '../dom/element.page'
import { LEAST_STEPS, stepsOfEach } from './guides.page'
import type { Opened } from './opened.page'
import { recentSteps } from './recent.page'

const MOST = 4
const MOST_RECENT = 5
const MOST_GUIDES = 20

/** The best of what was found, by guide, and where all of it is; the guides and support, too, where little fits. */
export function optionsFor(it: Opened, asked: string, { found, fits }: Answer): HTMLElement[] {
  const { say, data, own, spoken } = it
  const option = ({ number, words, query }: Found, alone: boolean) =>
    numbered(it.link(number, { words, query, alone }), number)
  if (!fits) {
    const closest = found.slice(0, LEAST_STEPS).map((one) => option(one, true))
    const gap = `${say.unsure.replace('*', () => asked)} ${say.closest}`
    return [...(closest.length > 0 ? [group(closest, gap, spoken)] : []), ...suggestions(it, false)]
  }
  const guides = it.byGuide(found).slice(0, MOST)
  const best = guides.map(({ steps }) => steps.slice(0, stepsOfEach(guides.length)))
  const groups = guides.map(({ guide }, i) =>
    group(
      best[i]!.map((one) => option(one, false)),
      data.guides.titles[guide],
      own,
    ),
  )
  const all = plain(`${searchAddress(it.lang)}?q=${encodeURIComponent(asked)}`, say.all, spoken)
  return best.flat().length < found.length ? [...groups, group([all])] : groups
}

/** Where to go without a query: the steps seen last, then the guides; and with one that finds nothing, the guides and support. */
export function suggestions(it: Opened, recent: boolean): HTMLElement[] {
  const { say, lang, own, spoken } = it
  const seen = recentSteps()
    .filter((key) => key !== stepPage()?.at)
    .map((key) => it.numberOf(key))
    .filter((number) => number >= 0)
    .slice(0, MOST_RECENT)
    .map((number) => numbered(it.link(number), number))
  const { ids, titles } = it.data.guides
  const guides = ids.slice(0, MOST_GUIDES).map((id, i) => plain(guideAddress(lang, id), titles[i]!, own))
  const contact = recent ? null : document.querySelector<HTMLAnchorElement>('body > footer a')
  guides.push(plain(searchAddress(lang), say.index, spoken))
  if (contact) guides.push(plain(contact.href, contact.textContent, own))
  return [
    ...(recent && seen.length > 0 ? [group(seen, say.recent, spoken)] : []),
    group(guides, say.guides, spoken),
  ]
}

function plain(href: string, title: string, mark: Opened['own']): HTMLAnchorElement {
  const link = element('a', 'found', mark(element('bdi', 'found-title', title)))
  link.href = href
  return link
}

/** Options of a list, under a heading if they have one. */
function group(options: readonly HTMLElement[], name?: string, mark?: Opened['own']): HTMLElement {
  const made = element('div', 'palette-group')
  made.role = 'group'
  if (name) {
    made.ariaLabel = name
    const heading = element('p', 'palette-name', name)
    heading.ariaHidden = 'true'
    if (mark?.(heading).lang) made.lang = heading.lang
    made.append(heading)
  }
  made.append(...options)
  return made
}

function numbered(link: HTMLAnchorElement, number: number): HTMLAnchorElement {
  link.dataset.number = String(number)
  return link
}
