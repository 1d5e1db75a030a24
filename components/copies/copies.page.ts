import { encodeVia } from '@/lib/tree'
import type { Arrival } from '@/lib/trail/arrival'
import { ticketText, type TicketData } from '@/lib/trail/ticket'
import type { ToolMessages } from '@/lib/messages/trail-messages'
import { factsOfVisit } from '../facts/facts.page'
import { stepPage } from '../trail/step-page.page'

/** Set by the bundler: what a ticket says, by language. */
declare const SIGNPOST_TICKETS: Readonly<Record<string, TicketData>>

/** What can be copied of a step. */
export type Copied = keyof ToolMessages['copy']

/** The title of the step at hand, with plain spaces: see `unbroken`. */
export function stepTitle(): string {
  return (document.querySelector('main h1')?.textContent ?? '').replace(/[\u00a0\u202f]/g, ' ')
}

/** What a copy button copies. `data` is that of the step's tools. */
export function textOf(
  data: DOMStringMap,
  what: Exclude<Copied, 'step'>,
  arrival: Arrival | undefined,
): string {
  const short = address(data.short ?? '')
  if (what === 'short') return short.href
  const here = address(location.pathname)
  if (what === 'link') return here.href
  const trail = arrival?.trail ?? arrival?.apart ?? []
  const via = encodeVia(trail, stepPage()?.guide ?? '')
  // Signs that a query may hold as they are stay as they are: the link is read by people, too.
  const withAnswers = via ? `${here.href}${here.search ? '&' : '?'}via=${via}` : here.href
  if (what === 'answers') return withAnswers
  const { words, interfaces } = SIGNPOST_TICKETS[document.documentElement.lang]!
  const label = interfaces[document.documentElement.dataset.ui ?? '']
  const ticket = {
    words,
    guide: document.querySelector('.trail > a')?.textContent ?? '',
    step: stepTitle(),
    link: withAnswers,
    facts: factsOfVisit(),
    trail,
    allGuides: arrival?.allGuides ?? new Map(),
  }
  return ticketText({ ...ticket, ...(label && { interfaceLabel: label }) }, what)
}

/** An address of this site, with the interface at hand. */
export function address(path: string): URL {
  const url = new URL(path, location.origin)
  const { ui } = document.documentElement.dataset
  if (ui) url.searchParams.set('ui', ui)
  return url
}

/**
 * Puts a text on the clipboard; where the browser keeps pages from that (no HTTPS), by selecting and copying. Gives whether it did.
 * @param within what the reader can act on: the open dialog, if there is one
 */
export async function copyText(text: string, within: Element = document.body): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const field = document.createElement('textarea')
    field.value = text
    within.append(field)
    const focused = document.activeElement
    field.select()
    // Where there is no clipboard there is nothing else.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    const done = document.execCommand('copy')
    field.remove()
    ;(focused as HTMLElement | null)?.focus()
    return done
  }
}

const LONGEST_MAIL = 1800

/** A mailto: address with subject and body filled in (RFC 6068), as long as mail programs take; any other as it is. */
export function withText(href: string, subject: string, body: string): string {
  if (!href.startsWith('mailto:')) return href
  const [to = ''] = href.split('?')
  return `${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.slice(0, LONGEST_MAIL))}`
}
