import { stepAddress } from '@/lib/addresses'
import { keyOf, targetOf, type Crossing, type Guide } from '@/lib/tree'
import { arrive, type Arrival } from '@/lib/walk/arrive'
import { guideFrom, type GuideData } from '@/lib/walk/guide-data'
import type { TrailWords } from '@/lib/walk/words'
import { element } from '../element'
import { memory, type StepPage } from './here'

/** Guides by the addresses of their data. */
const loaded = new Map<string, Promise<Guide | undefined>>()
/** They come with the guides; without any there is no trail to draw. */
let say: TrailWords | undefined

/** Finds out how the reader came here and shows it in place of "how people get here". */
export async function showTrail(page: StepPage, via: string | null): Promise<Arrival> {
  const load = (guide: string) => {
    const address = `${page.walks}/${page.lang}/${encodeURIComponent(guide)}.json`
    const known = loaded.get(address) ?? loadGuide(address)
    loaded.set(address, known)
    // What cannot be had now may be there for the next page.
    known.catch(() => undefined).then((guide) => guide ?? loaded.delete(address))
    return known
  }
  const arrival = await arrive({ at: targetOf(page.at), via, memory, load })
  if (via !== null && memory.current() !== undefined) forgetVia()
  const { trail, forest, fallen, lost } = arrival
  if (trail && trail.length > 0) draw(page, arrival, trail)
  const titles = fallen.map((one) => forest.get(one.guide)?.steps.get(one.step)?.title ?? keyOf(one))
  const notices = say
    ? [...(lost ? [say.stale] : []), ...(titles.length > 0 ? [`${say.dropped} ${titles.join(' · ')}`] : [])]
    : []
  const place = page.nav.querySelector('[data-notice]')
  if (place && notices.length > 0) place.textContent = notices.join(' ')
  return arrival
}

async function loadGuide(address: string): Promise<Guide | undefined> {
  const answer = await fetch(address)
  if (!answer.ok) return undefined
  const data = (await answer.json()) as GuideData
  say = data.words
  return guideFrom(data)
}

/** The tab remembers the answers now; in the address they would win over what the reader changes later. */
function forgetVia(): void {
  const address = new URL(location.href)
  address.searchParams.delete('via')
  history.replaceState(history.state, '', address)
}

function draw({ nav, lang }: StepPage, { forest }: Arrival, trail: readonly Crossing[]): void {
  const details = nav.querySelector('details')
  const list = details?.querySelector('ol')
  const here = list?.querySelector('[data-here]')
  if (!details || !list || !here || !say) return
  const { answers, change } = say
  const given = trail.filter((one) => one.answer !== undefined).length
  for (const title of details.querySelectorAll('[data-title]')) title.textContent = answers
  const number = details.querySelector('summary [data-count]')
  if (number) {
    // A new element: the old one would move, since the words before it become shorter.
    const now = number.cloneNode() as Element
    now.textContent = new Intl.NumberFormat(lang).format(given)
    number.replaceWith(now)
  }
  const items = trail.map((at) => {
    const step = forest.get(at.guide)?.steps.get(at.step)
    const item = document.createElement('li')
    const address = stepAddress(lang, at)
    const title = step?.title ?? keyOf(at)
    if (step?.kind !== 'question') {
      item.append(link(address, title))
      return item
    }
    const label = step.choices.find(({ id }) => id === at.answer)?.label ?? at.answer ?? ''
    const again = link(address, change)
    again.ariaLabel = `${change}: ${title}`
    again.className = 'way-change'
    item.append(element('bdi', 'way-question', title), element('bdi', 'way-answer', label), again)
    return item
  })
  list.replaceChildren(...items, here)
  details.hidden = false
  delete details.dataset.room
}

function link(href: string, text: string): HTMLAnchorElement {
  const made = document.createElement('a')
  made.href = href
  made.textContent = text
  return made
}
