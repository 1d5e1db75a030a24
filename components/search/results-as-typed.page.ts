// A piece of its own, fetched when somebody turns to the search of a page.
import { carryAddress } from '../dom/carry-address.page'
import { onClick } from '../dom/clicks.page'
import { element } from '../dom/element.page'
import { foundGuide, gap, LEAST_STEPS, notFound, stepsOfEach } from './guides.page'
import type { Opened } from './opened.page'
import { createMissed } from './missed.page'
import { pasteBox } from './paste.page'

/** Guides that are shown at first, and more each time, with all their steps; where little fits, few. */
const FIRST = 4
const MORE = 10
const CLOSEST = 2
/** Whoever listens is told how many there are once the typing pauses, and the address follows then, too. */
const PAUSE_MS = 500

/** Lets the search of a page find as somebody types. Fails where the search cannot be had. */
export async function resultsAsTyped(host: HTMLElement, search: Promise<Opened>): Promise<void> {
  const input = host.querySelector('input')!
  input.value ||= asked()
  const it = await search
  searchBox(host, input, it)
  pasteBox(host, it)
}

/** What is searched for, as the address says. */
function asked(): string {
  return new URLSearchParams(location.search).get('q') ?? ''
}

function searchBox(host: HTMLElement, input: HTMLInputElement, it: Opened): void {
  const { say } = it
  const missed = createMissed('search')
  const results = host.querySelector<HTMLElement>('[data-results]')!
  const status = host.querySelector('[role=status]')!
  const otherwise = document.querySelector<HTMLElement>('[data-otherwise]')
  const form = input.form!
  /** Where the search of another page is by itself. */
  const [here, alone] = [location.pathname, new URL(form.action).pathname]
  const { title } = document
  let shown = ''
  let pause: ReturnType<typeof setTimeout>
  /** Says how many results are shown. */
  let tell: (() => void) | undefined

  const show = (query: string, most = FIRST) => {
    shown = query
    const { found, fits, missing } = it.find(query)
    const guides = it.byGuide(found)
    const shownGuides = guides.slice(0, fits ? most : CLOSEST)
    const each = fits ? (most > FIRST ? Infinity : stepsOfEach(shownGuides.length)) : LEAST_STEPS
    results.replaceChildren()
    if (query && !fits) results.append(gap(it, query, missing, guides.length > 0))
    else if (missing.length > 0) results.append(notFound(it, missing))
    results.append(...shownGuides.map((guide) => foundGuide(it, guide, each)))
    if (fits && (guides.length > most || shownGuides.some(({ steps }) => steps.length > each))) {
      const more = it.spoken(element('button', 'tool', say.more))
      more.type = 'button'
      more.addEventListener('click', () => {
        const before = new Set(links().map(({ href }) => href))
        show(query, most + MORE)
        links()
          .find(({ href }) => !before.has(href))
          ?.focus()
      })
      results.append(more)
    }
    if (otherwise) otherwise.hidden = query !== '' && fits
    clearTimeout(pause)
    const said = fits ? '' : (results.querySelector('p')?.textContent ?? '')
    tell = () => {
      status.textContent = query ? `${said} ${it.count(found.length)}`.trim() : ''
    }
    pause = setTimeout(() => {
      tell?.()
      missed(fits ? '' : query)
      note()
    }, PAUSE_MS)
  }
  const update = () => {
    const query = input.value.trim()
    if (query === shown) return
    show(query)
    // What somebody is about to open stays where it is.
    void it.improve(query).then((better) => {
      if (better && query === shown && !results.contains(document.activeElement)) show(query)
    })
  }
  const addressOf = (query: string, path = location.pathname) => {
    const address = new URL(path, location.href)
    const ui = new URLSearchParams(location.search).get('ui')
    if (query) address.searchParams.set('q', query)
    if (ui) address.searchParams.set('ui', ui)
    return address
  }
  /** Lets the address say what is searched for. */
  const note = () => history.replaceState(history.state, '', addressOf(shown))
  /** What was searched for on purpose is a page of its own in the browser's history: Back leads to the one at hand, with the words. */
  const enter = () => {
    if (location.pathname === alone) return
    clearTimeout(pause)
    tell?.()
    note()
    history.pushState(null, '', addressOf(shown, alone))
    document.title = `${form.querySelector('button')!.textContent} · ${title}`
  }
  const links = () => [...results.querySelectorAll('a')]

  input.addEventListener('input', update)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    update()
    if (shown) enter()
    links()[0]?.focus()
  })
  // Whoever leaves in the middle of a pause comes back to what was found.
  onClick(() => {
    if (shown !== asked()) note()
  })
  carryAddress()
  addEventListener('popstate', () => {
    if (location.pathname !== here) return
    document.title = title
    input.value = asked()
    update()
  })
  host.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const stops: HTMLElement[] = [input, ...links()]
    const at = stops.indexOf(document.activeElement as HTMLElement)
    if (!step || at < 0 || event.isComposing) return
    event.preventDefault()
    stops[Math.min(stops.length - 1, Math.max(0, at + step))]!.focus()
  })
  update()
}
