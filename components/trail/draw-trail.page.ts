import { stepAddress } from '@/lib/addresses'
import type { TrailMessages } from '@/lib/messages/trail-messages'
import type { Arrival } from '@/lib/trail/arrival'
import { keyOf, type Crossing } from '@/lib/tree'
import { element } from '../dom/element.page'
import type { StepPage } from './step-page.page'

/** Shows the reader's own way in place of "how you get here"; what of it leads elsewhere, with a gap behind it. */
export function drawTrail(
  { nav, lang }: StepPage,
  { allGuides, cameIn, apart }: Arrival,
  trail: readonly Crossing[],
  say: TrailMessages,
): void {
  const details = nav.querySelector('details')
  const list = details?.querySelector('ol')
  const here = list?.querySelector('[data-here]')
  if (!details || !list || !here) return
  const { answers, change, cameIn: cameInHere } = say
  const given = trail.filter((one) => one.answer !== undefined).length
  for (const title of details.querySelectorAll('summary > :first-child, .trail-title'))
    title.textContent = answers
  const number = details.querySelector('summary > :last-child')
  if (number) {
    // A new element, because the old one would move when the words before it become shorter.
    const now = number.cloneNode() as Element
    now.textContent = new Intl.NumberFormat(lang).format(given)
    number.replaceWith(now)
  }
  const items = trail.map((at, i) => {
    const step = allGuides.get(at.guide)?.steps.get(at.step)
    const item = document.createElement('li')
    if (i === 0 && cameIn && !apart) item.append(spoken(element('span', 'trail-came', cameInHere), say))
    const address = stepAddress(lang, at)
    const title = step?.title ?? keyOf(at)
    if (step?.kind !== 'question') {
      item.append(link(address, title))
      return item
    }
    const label = step.choices.find(({ id }) => id === at.answer)?.label ?? at.answer ?? ''
    const again = spoken(link(address, change), say)
    const question = element('bdi', 'trail-question', title)
    if (say.spoken) {
      // A name in two languages would be read out in one of them.
      question.id = `trail.${i}`
      again.setAttribute('aria-describedby', question.id)
    } else again.ariaLabel = `${change}: ${title}`
    again.className = 'trail-change'
    item.append(question, element('bdi', 'trail-answer', label), again)
    if (at.known) item.append(spoken(element('span', 'trail-came', say.knownAnswer), say))
    return item
  })
  const gap = document.createElement('li')
  gap.dataset.gap = ''
  gap.textContent = '…'
  list.replaceChildren(...items, ...(apart ? [gap] : []), here)
  details.hidden = false
  delete details.dataset.room
}

/** Says which answers no longer apply. */
export function showNotices(page: StepPage, arrival: Arrival, say: TrailMessages): void {
  const { allGuides, fallen, lost, kept } = arrival
  const titles = fallen.map((one) => allGuides.get(one.guide)?.steps.get(one.step)?.title ?? keyOf(one))
  const notices = [
    ...(lost ? [kept ? say.stale : say.staleAll] : []),
    ...(titles.length > 0 ? [say.dropped] : []),
  ]
  const place = page.nav.querySelector('.trail-notice')
  if (!place || notices.length === 0) return
  const named = titles.length > 0 ? [' ', own(element('bdi', '', titles.join(' · ')), page, say)] : []
  place.replaceChildren(notices.join(' '), ...named)
}

/**
 * The page counts the steps to the end of the part that the walk is in: says behind that where the walk goes on then. That comes when the
 * page is seen already, so it takes no second line, whatever its length: nothing moves.
 */
export function sayWhatFollows(page: StepPage, { back, allGuides }: Arrival, say: TrailMessages): void {
  const left = page.nav.querySelector<HTMLElement>(':scope > p:not(.trail-notice)')
  left?.querySelector('[data-after]')?.remove()
  const title = back && allGuides.get(back.guide)?.steps.get(back.step)?.title
  if (!left || title === undefined) return
  const [before = '', behind = ''] = say.after.split('*')
  const after = spoken(
    element('span', '', ` · ${before}`, own(element('bdi', '', title), page, say), behind),
    say,
  )
  after.dataset.after = ''
  Object.assign(left.style, { overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis' })
  left.append(after)
}

/** Marks the former answer to the question, on the page where it can be changed. */
export function markFormer({ nav }: StepPage, answer: string | undefined, say: TrailMessages): void {
  const body = nav.closest('body')!
  const link = answer && body.querySelector(`[data-choice="${CSS.escape(answer)}"]`)
  if (!link || link.querySelector('.action-link-former')) return
  for (const old of body.querySelectorAll('.action-link-former')) old.remove()
  link.append(spoken(element('span', 'action-link-former', say.former), say))
}

/** Marks words of the interface, where they are in another language than the page. */
function spoken<E extends HTMLElement>(made: E, say: TrailMessages): E {
  return Object.assign(made, say.spoken)
}

/** Marks words of the content among the interface's. */
function own<E extends HTMLElement>(made: E, { lang }: StepPage, say: TrailMessages): E {
  return Object.assign(made, say.spoken && { lang })
}

function link(href: string, text: string): HTMLAnchorElement {
  const made = document.createElement('a')
  made.href = href
  made.textContent = text
  return made
}
