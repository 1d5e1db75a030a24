import { guideAddress, searchAddress } from '@/lib/addresses'
import type { Found } from '@/lib/search/rank'
import { stepPage } from '../walk/here'
import { element } from '../element'
import type { Opened } from './opened'
import { recentSteps } from './recent'

const MOST = 8
const MOST_RECENT = 5
const MOST_GUIDES = 20

/** The best of what was found, and where all of it is. */
export function optionsFor(it: Opened, query: string, found: readonly Found[]): HTMLAnchorElement[] {
  const best = found.slice(0, MOST).map(({ number, words }) => numbered(it.link(number, { words }), number))
  if (found.length <= MOST) return best
  return [...best, plain(`${searchAddress(it.lang)}?q=${encodeURIComponent(query)}`, it.say.all)]
}

/** Where to go without a query: the steps seen last, then the guides; and with one that finds nothing, the guides and support. */
export function suggestions(it: Opened, recent: boolean): HTMLElement[] {
  const { say, lang } = it
  const seen = recentSteps()
    .filter((key) => key !== stepPage()?.at)
    .map((key) => it.numberOf(key))
    .filter((number) => number >= 0)
    .slice(0, MOST_RECENT)
    .map((number) => numbered(it.link(number), number))
  const { ids, titles } = it.data.guides
  const guides = ids.slice(0, MOST_GUIDES).map((id, i) => plain(guideAddress(lang, id), titles[i]!))
  const contact = recent ? null : document.querySelector<HTMLAnchorElement>('.site-footer a')
  guides.push(plain(searchAddress(lang), say.index))
  if (contact) guides.push(plain(contact.href, contact.textContent))
  return [...(recent && seen.length > 0 ? [group(seen, say.recent)] : []), group(guides, say.guides)]
}

function plain(href: string, title: string): HTMLAnchorElement {
  const link = element('a', 'found', element('bdi', 'found-title', title))
  link.href = href
  return link
}

/** Options of a list, under a heading if they have one. */
export function group(options: readonly HTMLElement[], name?: string): HTMLElement {
  const made = element('div', 'palette-group')
  made.role = 'group'
  if (name) {
    made.ariaLabel = name
    const heading = element('p', 'palette-name', name)
    heading.ariaHidden = 'true'
    made.append(heading)
  }
  made.append(...options)
  return made
}

function numbered(link: HTMLAnchorElement, number: number): HTMLAnchorElement {
  link.dataset.number = String(number)
  return link
}
