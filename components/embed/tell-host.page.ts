import { FROM, type EmbeddedStep, type EmbedMessage } from './messages'

/**
 * Tells the site around the frame how high the page is, which step it shows, what was answered, and how it ended. The policy of the
 * site (`frame-ancestors`) lets only those frame it that site.json names, so all of them may hear it.
 */
export function tellHost(): void {
  let height = 0
  let told: string | undefined
  const tell = (message: EmbedMessage) => window.parent.postMessage({ from: FROM, ...message }, '*')
  const measure = () => {
    const now = Math.ceil(document.body.getBoundingClientRect().height)
    if (now !== height) tell({ type: 'height', height: (height = now) })
  }
  const sizes = new ResizeObserver(measure)
  const ends = new MutationObserver(() => ended())

  /** An outcome is the end unless a way on is left on the page: the reader may be in the middle of a walk through another guide. */
  function ended(): void {
    const here = stepIn(document.body)
    const outcome = document.querySelector<HTMLElement>('[data-banner]')?.dataset.banner
    if (!here || (outcome !== 'solved' && outcome !== 'support')) return
    if (document.querySelector('[data-return]:not([hidden], [hidden] *)')) return
    ends.disconnect()
    tell({ type: outcome, ...here })
  }

  function look(): void {
    sizes.disconnect()
    sizes.observe(document.body)
    measure()
    const here = stepIn(document.body)
    if (!here || here.url === told) return
    told = here.url
    tell({ type: 'step', ...here })
    ends.disconnect()
    const returns = document.querySelector('[data-returns]')
    if (returns) ends.observe(returns.parentElement!, { subtree: true, childList: true, attributes: true })
    ended()
  }

  addEventListener('click', openOutside, true)
  addEventListener(
    'click',
    ({ target, detail: clicks }) => {
      const link = (target as Element).closest<HTMLAnchorElement>('a[data-choice]')
      // The page may have been left by now, and the link with it. The second click of a double click answers nothing.
      const page = link?.closest('body')
      const here = page && stepIn(page)
      if (!link || !here || clicks > 1) return
      const label = (link.firstElementChild ?? link).textContent.trim()
      tell({ type: 'answer', ...here, answer: link.dataset.choice!, label })
    },
    true,
  )
  whenRead(look)
  // Another page takes the place of this one in the same document, before the click is told that led to it.
  new MutationObserver(() => setTimeout(look)).observe(document.documentElement, { childList: true })
}

function stepIn(page: HTMLElement): EmbeddedStep | undefined {
  const at = page.querySelector<HTMLElement>('[data-at]')?.dataset.at
  if (at === undefined) return undefined
  const [guide = '', step = ''] = at.split('/')
  const title = page.querySelector('main h1')?.textContent.trim() ?? ''
  const { lang } = document.documentElement
  const { origin, pathname } = location
  const base = pathname.slice(0, pathname.indexOf(`/${lang}/`))
  return { lang, guide, step, title, url: `${origin}${base}/${lang}/${at}` }
}

/** What leads to another site opens outside: few may be shown in a frame. */
function openOutside({ target }: Event): void {
  const link = (target as Element).closest<HTMLAnchorElement>('a[href]')
  if (!link || link.origin === location.origin) return
  link.target = '_blank'
  link.rel = 'noopener'
}

function whenRead(act: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', act, { once: true })
  else act()
}
