import { stepAddress } from '@/lib/addresses'
import { encodeVia, keyOf, replay, targetOf, type Crossing, type Guide, type Known } from '@/lib/tree'
import { arrive, type Arrival } from '@/lib/walk/arrive'
import { guideFrom, type GuideData } from '@/lib/walk/guide-data'
import type { TrailWords } from '@/lib/walk/words'
import { element } from '../element'
import { walksIn } from '@/lib/walk/memory'
import { stepPage, type StepPage } from './here'

const memory = walksIn(() => sessionStorage)
const known = newKnown()

function newKnown() {
  return {
    /** Guides of the page's language, by their ids. */
    guides: new Map<string, Promise<Guide | undefined>>(),
    /** They come with the guides; without any there is no trail to draw. */
    say: undefined as TrailWords | undefined,
  }
}

/** Finds out how the reader came here and shows it in place of "how people get here". */
export async function showTrail(page: StepPage, via: string | null, before?: string): Promise<Arrival> {
  const load = (guide: string) =>
    known.guides.get(guide) ?? bring(guide, fetch(`${page.walks}/${page.lang}/${guide}.json`))
  const { ui } = document.documentElement.dataset
  const beside: Known = ui ? { interface: ui } : {}
  const arrival = await arrive({ at: targetOf(page.at), via, before, memory, known: beside, load })
  const { trail, forest, fallen, lost, kept } = arrival
  // Meanwhile another page may be in the place of this one.
  if (stepPage()?.nav === page.nav) noteAnswers(encodeVia(trail ?? [], page.guide))
  if (trail && trail.length > 0) draw(page, arrival, trail)
  if (trail) {
    leaveOwnReturn(page, arrival)
    aimBehindKnown(page, arrival, beside)
    markFormer(page, memory.walk(arrival.from.guide).answers[page.at])
  }
  const { say } = known
  const titles = fallen.map((one) => forest.get(one.guide)?.steps.get(one.step)?.title ?? keyOf(one))
  const notices = say
    ? [
        ...(lost ? [kept ? say.stale : say.staleAll] : []),
        ...(titles.length > 0 ? [`${say.dropped} ${titles.join(' · ')}`] : []),
      ]
    : []
  const place = page.nav.querySelector('[data-notice]')
  if (place && notices.length > 0) place.textContent = notices.join(' ')
  return arrival
}

/** Takes the data of a guide that somebody has asked for. */
export function bring(guide: string, answer: Promise<Response>): Promise<Guide | undefined> {
  const coming = answer.then(async (come) => {
    if (!come.ok) return undefined
    const data = (await come.json()) as GuideData
    known.say = data.words
    return guideFrom(data)
  })
  known.guides.set(guide, coming)
  // What cannot be had now may be there for the next page.
  coming.catch(() => undefined).then((had) => had ?? known.guides.delete(guide))
  return coming
}

/**
 * Tells the browser's history with which answers the page is seen: whoever comes back to it sees it with them, whatever was
 * changed since. The tab remembers them, so the address need not: there they would win over what the reader changes later.
 */
function noteAnswers(via: string): void {
  const address = new URL(location.href)
  if (memory.current()) address.searchParams.delete('via')
  try {
    history.replaceState({ ...history.state, via }, '', address)
  } catch {
    // Some browsers take only so many a minute. Then coming back is with the answers of today.
  }
}

/** At the end of a part: leaves of the steps to go on with only the reader's own. */
function leaveOwnReturn({ nav }: StepPage, { back }: Arrival): void {
  const list = nav.closest('body')!.querySelector<HTMLElement>('[data-returns]')
  if (!list) return
  const own = back && keyOf(back)
  for (const one of list.querySelectorAll<HTMLElement>('[data-return]'))
    one.hidden = one.dataset.return !== own
  list.hidden = own === undefined
}

/** Lets each answer lead behind the questions whose answer is known then: nobody is asked what they have said already. */
function aimBehindKnown({ nav, at, lang }: StepPage, { from, forest }: Arrival, beside: Known): void {
  const given = memory.walk(from.guide).answers
  for (const arm of nav.closest('body')!.querySelectorAll<HTMLAnchorElement>('[data-choice],a[data-next]')) {
    const { choice } = arm.dataset
    const answers = choice === undefined ? given : { ...given, [at]: choice }
    const { trail, at: end } = replay(forest, from, answers, { known: beside })
    const place = trail.findLastIndex((one) => keyOf(one) === at)
    const ahead: Crossing[] = [...trail.slice(place + 1), end]
    if (place < 0 || !ahead[0]?.known) continue
    const behind = ahead.find((one) => !one.known)
    if (behind && keyOf(behind) !== at) arm.href = stepAddress(lang, behind)
  }
}

/** Marks the answer that the question had, on the page where it can be changed. */
function markFormer({ nav }: StepPage, answer: string | undefined): void {
  const body = nav.closest('body')!
  const arm = answer && body.querySelector(`[data-choice="${CSS.escape(answer)}"]`)
  const { say } = known
  if (!arm || !say || arm.querySelector('.arm-former')) return
  for (const old of body.querySelectorAll('.arm-former')) old.remove()
  arm.append(element('span', 'arm-former', say.former))
}

function draw({ nav, lang }: StepPage, { forest, cameIn }: Arrival, trail: readonly Crossing[]): void {
  const details = nav.querySelector('details')
  const list = details?.querySelector('ol')
  const here = list?.querySelector('[data-here]')
  const { say } = known
  if (!details || !list || !here || !say) return
  const { answers, change, cameIn: cameInHere } = say
  const given = trail.filter((one) => one.answer !== undefined).length
  for (const title of details.querySelectorAll('[data-title]')) title.textContent = answers
  const number = details.querySelector('summary [data-count]')
  if (number) {
    // A new element: the old one would move, since the words before it become shorter.
    const now = number.cloneNode() as Element
    now.textContent = new Intl.NumberFormat(lang).format(given)
    number.replaceWith(now)
  }
  const items = trail.map((at, i) => {
    const step = forest.get(at.guide)?.steps.get(at.step)
    const item = document.createElement('li')
    if (i === 0 && cameIn) item.append(element('span', 'way-came', cameInHere))
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
    if (at.known) item.append(element('span', 'way-came', say.knownAnswer))
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
