import { factsOfVisit } from '../facts/facts.page'
import { beforeClicks } from '../dom/clicks.page'
import { plainClick } from '../dom/plain-click.page'
import { memory, stepPage } from './step-page.page'

/** More letters than a click takes. */
const ROOM = 2000

/**
 * Adds the answers, the chosen interface and the facts to a link to another step that is opened in another tab, or copied from
 * the browser's menu: the other tab knows nothing of this one. Nor does the next page where the browser keeps nothing.
 */
function carry(event: MouseEvent): void {
  const link = (event.target as Element).closest<HTMLAnchorElement>('[data-choice],[data-next]')
  const page = link && stepPage()
  const plain = event.type === 'click' && plainClick(event, '*')
  // Some browsers have a store that takes nothing, and it may be full: it is tried with what is kept and blanks, which are no clicks.
  if (!page || (plain && memory.setClicks(memory.clicks().padEnd(ROOM)))) return
  const { pathname, dataset } = link
  // The answers up to this page are in the browser's history: see `own-trail.page.ts`.
  const { via } = (history.state ?? {}) as { via?: string }
  const own = dataset.choice && `${page.at.split('/')[1]}.${dataset.choice}`
  let answers = [via, own].filter(Boolean).join('~')
  // In the address of a step of another guide, questions of this guide are written with its name.
  if (pathname.split('/').at(-2) !== page.guide)
    answers = answers.replace(/(^|~)(?=[^/~]+(~|$))/g, `$1${page.guide}/`)
  const ui = dataset.ui ?? document.documentElement.dataset.ui
  const facts = Object.entries(factsOfVisit()).map((one) => one.map(encodeURIComponent).join('='))
  link.search = [ui && `ui=${ui}`, ...facts, answers && `via=${answers}`].filter(Boolean).join('&')
  // The browser reads the link after all listeners have run; then it is restored: some tell of one press twice. We read it once the
  // next page is here.
  if (!plain) setTimeout(() => (link.search = ''))
}

/** Lets links to other steps carry the answers. */
export function carryAnswers(): void {
  beforeClicks(carry)
  for (const type of ['auxclick', 'contextmenu'] as const) addEventListener(type, carry, true)
}
