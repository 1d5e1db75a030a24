// A piece of its own, fetched when a page has tabs. https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
import { keepLabel, linksOf, showChosen, showTab } from './tab-choice.page'

/** Makes tabs of every group of the page that is none yet, and shows what the reader has chosen. */
export function wireTabs(): void {
  showChosen()
  for (const tabs of document.querySelectorAll<HTMLElement>('.tabs')) {
    if (tabs.dataset.wired === undefined) wire(tabs)
    tell(tabs)
  }
  reveal()
}

function wire(tabs: HTMLElement): void {
  tabs.dataset.wired = ''
  tabs.firstElementChild!.role = 'tablist'
  linksOf(tabs).forEach((link, i) => {
    const panel = panelsOf(tabs)[i]!
    link.role = 'tab'
    link.setAttribute('aria-controls', panel.id)
    panel.role = 'tabpanel'
    panel.setAttribute('aria-labelledby', link.id)
  })
}

function panelsOf(tabs: Element): HTMLElement[] {
  return [...tabs.children].slice(1) as HTMLElement[]
}

/** Says of each tab of a group whether it is shown, to whoever does not see it. */
function tell(tabs: Element): void {
  const panels = panelsOf(tabs)
  linksOf(tabs).forEach((link, i) => {
    const current = link.dataset.current !== undefined
    link.ariaSelected = String(current)
    link.tabIndex = current ? 0 : -1
    // What is hidden cannot have the focus; a browser that searches it would let it.
    panels[i]!.tabIndex = current ? 0 : -1
    if (current) panels[i]!.removeAttribute('hidden')
    else panels[i]!.setAttribute('hidden', 'onbeforematch' in document ? 'until-found' : '')
  })
}

/** Shows a tab; with `keep`, in all groups that have one of its name, on this page and those to come. */
function choose(link: HTMLElement, keep: boolean): void {
  const tabs = link.closest('.tabs')!
  const { top } = link.getBoundingClientRect()
  showTab(tabs, linksOf(tabs).indexOf(link))
  if (keep) {
    keepLabel(link.textContent)
    showChosen([link.textContent])
  }
  for (const one of document.querySelectorAll('.tabs')) tell(one)
  // Other groups above it may have grown.
  scrollBy({ top: link.getBoundingClientRect().top - top, behavior: 'instant' })
}

/** Shows what the address names, should it stand in a tab. */
function reveal(): void {
  const target = named(location.hash)
  if (!target?.closest('.tab:not([data-current])')) return
  open(target)
  target.scrollIntoView()
}

function named(hash = ''): Element | null {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)))
  } catch {
    // No address of ours.
    return null
  }
}

/** Opens every tab that something stands in. */ function open(within: Element): void {
  for (let panel = within.closest<HTMLElement>('.tab'); panel; panel = panel.parentElement!.closest('.tab')) {
    const link = document.getElementById(`to-${panel.id}`)
    if (link && link.dataset.current === undefined) choose(link, false)
  }
}

const tabOf = ({ target }: Event) => (target as Element).closest<HTMLElement>('.tab-list > a')

// What shows a picture's mark, or follows a link within the page, comes after this.
document.addEventListener(
  'click',
  (event) => {
    const link = tabOf(event)
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    if (link) {
      event.preventDefault()
      choose(link, true)
      return
    }
    const { hash } = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]') ?? {}
    const target = named(hash)
    if (target) open(target)
  },
  true,
)

document.addEventListener('keydown', (event) => {
  const link = tabOf(event)
  if (!link || event.ctrlKey || event.altKey || event.metaKey) return
  const links = linksOf(link.closest('.tabs')!)
  const ahead = getComputedStyle(link).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  const back = ahead === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight'
  const at = links.indexOf(link)
  const to = { [ahead]: at + 1, [back]: at - 1, Home: 0, End: -1, ' ': at }[event.key]
  if (to === undefined) return
  event.preventDefault()
  const next = links.at(to % links.length)!
  choose(next, true)
  next.focus()
})

document.addEventListener('beforematch', ({ target }) => open(target as Element))
addEventListener('hashchange', reveal)

// A page that is navigated to is wired before it is seen.
new MutationObserver(() => {
  if (document.querySelector('.tabs')) wireTabs()
}).observe(document.documentElement, { childList: true })
