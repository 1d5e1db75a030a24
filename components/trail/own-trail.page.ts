import { stepAddress } from '@/lib/addresses'
import {
  encodeVia,
  keyOf,
  replay,
  targetOf,
  type Answers,
  type Crossing,
  type Guide,
  type Known,
} from '@/lib/tree'
import type { Arrival, Here } from '@/lib/trail/arrival'
import { arrive } from '@/lib/trail/arrive'
import { guideFrom, isGuideData, type GuideData } from '@/lib/trail/guide-data'
import type { TrailMessages } from '@/lib/messages/trail-messages'
import { tellCount } from '../dom/tell-count.page'
import { onClick } from '../dom/clicks.page'
import { factsOfVisit } from '../facts/facts.page'
import { answerable, nameInAddress } from '../chosen-interface/preference.page'
import { showChosen } from '../chosen-interface/show-chosen.page'
import { keepingAnyway } from '@/lib/trail/keeping-anyway'
import { walksIn } from '@/lib/trail/memory'
import { drawTrail, markFormer, sayWhatFollows, showNotices } from './draw-trail.page'
import { stepPage, type StepPage } from './step-page.page'

/** Set by the bundler: empty where nothing is counted. */
declare const SIGNPOST_INSIGHT: string

/** What the address, the browser's history and the tab said about how the reader came, when the page was seen. */
type Came = Pick<Here, 'via' | 'before' | 'clicks' | 'seenAgain' | 'led'>

export interface OwnTrail {
  /** Finds out how the reader came here, and shows that in place of "how you get here". */
  readonly showTrail: (page: StepPage, came: Came) => Promise<Arrival>
  /** Takes the data of a guide that has been requested; undefined where it cannot be had, or is none. */
  readonly bring: (guide: string, answer: Promise<Response>) => Promise<Guide | undefined>
}

/** Shows on each page how the reader came to it. Guides that were loaded for one page are there for those after it. */
export function createOwnTrail(store: () => Storage = () => sessionStorage): OwnTrail {
  // What the browser refuses to keep is known for as long as the document is: the address or the browser's history has it.
  const { kept, lasts } = keepingAnyway(store)
  const memory = walksIn(() => kept)
  /** In the language of the page, by id. */
  const guides = new Map<string, Promise<Guide | undefined>>()
  /** What is known of the guides that lie beside one: the data of all others are nowhere that its pages know. */
  const around = new Map<string, Pick<GuideData, 'beside' | 'former'>>()
  /** The words come with the guides. Without a guide there is no trail to draw. */
  let words: TrailMessages | undefined
  /** Aims the links of the page at hand, for an interface if one is chosen. */
  let aim: ((ui: string | undefined) => void) | undefined
  onClick(({ target }) => {
    if ((target as Element).closest('[data-choose]')) aim?.(document.documentElement.dataset.ui)
  })

  const bring: OwnTrail['bring'] = (guide, answer) => {
    const coming = answer.then(async (come) => {
      const data: unknown = come.ok ? await come.json() : undefined
      if (!isGuideData(data)) return undefined
      words = data.words
      around.set(guide, data)
      return guideFrom(data)
    })
    guides.set(guide, coming)
    // What cannot be loaded now may be there on the next page.
    void coming.catch(() => undefined).then((had) => had ?? guides.delete(guide))
    return coming
  }

  const showTrail: OwnTrail['showTrail'] = async (page, came) => {
    const load = async (name: string): Promise<Guide | undefined> => {
      const loaded = guides.get(name)
      if (loaded) return loaded
      if (name !== page.guide) {
        await load(page.guide)
        const here = around.get(page.guide)
        // Where a step has gone is told by the guide in which it was.
        const told = name.includes('/') ? [...around.values()] : [here]
        for (const one of told) if (Object.hasOwn(one?.former ?? {}, name)) return load(one!.former![name]!)
        if (!here?.beside?.includes(name)) return undefined
      }
      return bring(name, fetch(`${page.walks}/${page.lang}/${name}.json`))
    }
    const { ui } = document.documentElement.dataset
    const known: Known = { ...(ui && { interface: ui }), facts: factsOfVisit() }
    const here = { ...came, at: targetOf(page.at), memory, known, interfaces: answerable(), load }
    const arrival = await arrive(here)
    const { trail, chosen } = arrival
    const reader: Known = { ...known, ...(chosen !== undefined && { interface: chosen }) }
    // Meanwhile another page may have replaced this one.
    const stays = stepPage()?.nav === page.nav
    if (stays && chosen !== undefined) {
      nameInAddress(chosen)
      showChosen()
    }
    const { answers } = memory.walk(arrival.from.guide)
    if (SIGNPOST_INSIGHT && came.led && stays) tellPassed(page, arrival, answers, reader)
    if (stays && arrival.behind) {
      const address = new URL(stepAddress(page.lang, arrival.behind), location.href)
      address.search = location.search
      address.searchParams.delete('via')
      location.replace(address)
      return arrival
    }
    // What the address or the history says is for when the guide can be had.
    const unread = (came.via ?? came.before) && !arrival.allGuides.has(page.guide)
    if (stays && !unread) noteAnswers(encodeVia(trail ?? [], page.guide), memory.current() !== '' && lasts())
    const drawn = trail ?? arrival.apart
    if (words && drawn?.some(({ answer }) => answer !== undefined)) drawTrail(page, arrival, drawn, words)
    if (trail) {
      leaveOwnReturn(page, arrival)
      aim = (ui) =>
        aimBehindKnown(page, arrival, answers, { ...(ui && { interface: ui }), facts: known.facts })
      aim(reader.interface)
      if (words) {
        sayWhatFollows(page, arrival, words)
        markFormer(page, answers[page.at], words)
      }
    }
    if (words) showNotices(page, arrival, words)
    return arrival
  }

  return { showTrail, bring }
}

/**
 * Writes into the browser's history with which answers the page is seen. A reader who comes back sees it with them, whatever was
 * changed since. They are removed from the address, because there they would win over what the reader changes later; the tab
 * remembers them.
 * @param remembered whether it does
 */
function noteAnswers(via: string, remembered: boolean): void {
  const address = new URL(location.href)
  if (remembered) address.searchParams.delete('via')
  try {
    history.replaceState({ ...history.state, via }, '', address)
  } catch {
    // Some browsers limit the number of calls in a minute. Then the page is shown with the current answers on return.
  }
}

/** At the end of a part: of the steps to continue with, shows only the reader's own. */
function leaveOwnReturn({ nav }: StepPage, { back }: Arrival): void {
  const list = nav.closest('body')!.querySelector<HTMLElement>('[data-returns]')
  if (!list) return
  const own = back && keyOf(back)
  for (const one of list.querySelectorAll<HTMLElement>('[data-return]'))
    one.hidden = one.dataset.return !== own
  list.hidden = own === undefined
}

/** Counts the questions that were passed since the last answer because their answers are known, the one at hand among them. */
function tellPassed(
  { at }: StepPage,
  { from, allGuides, behind, trail = [] }: Arrival,
  given: Answers,
  beside: Known,
): void {
  for (const one of trail.slice(trail.findLastIndex(({ known }) => !known) + 1))
    tellCount({ kind: 'derived', step: keyOf(one), key: one.answer ?? '' })
  if (!behind) return
  const { trail: whole } = replay(allGuides, from, given, { known: beside })
  const answer = whole.findLast((one) => keyOf(one) === at)?.answer
  // It has been arrived at, so it is left.
  if (answer !== undefined) tellCount({ kind: 'answer', step: at, key: answer })
}

/**
 * Makes each answer lead past the questions whose answer is known by then: nobody is asked again what they have said. One that chooses an
 * interface leads past what is known with that. What is known may be other than it was when the page was seen before.
 */
function aimBehindKnown(
  { nav, at, lang }: StepPage,
  { from, allGuides }: Arrival,
  given: Answers,
  beside: Known,
): void {
  for (const link of nav.closest('body')!.querySelectorAll<HTMLAnchorElement>('[data-choice],a[data-next]')) {
    const { choice, ui } = link.dataset
    const answers = choice === undefined ? given : { ...given, [at]: choice }
    const known = ui ? { ...beside, interface: ui } : beside
    const { trail, at: end } = replay(allGuides, from, answers, { known })
    const place = trail.findLastIndex((one) => keyOf(one) === at)
    const behind = [...trail.slice(place + 1), end].find((one: Crossing) => !one.known)
    if (place >= 0 && behind && keyOf(behind) !== at) link.href = stepAddress(lang, behind)
  }
}
