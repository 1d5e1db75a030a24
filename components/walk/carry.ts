import { stepPage } from './here'
import { plainClick } from './plain-click'

/**
 * Lets a way on that is opened in another tab, or copied from the browser's menu, carry the answers, and the interface: that tab
 * knows nothing of this one.
 */
function carry(event: MouseEvent): void {
  const link = (event.target as Element).closest<HTMLAnchorElement>('[data-choice],[data-next]')
  const page = link && stepPage()
  if (!page || (event.type === 'click' && plainClick(event, '*'))) return
  const { href, pathname, dataset } = link
  // Those up to this page are known to the browser's history: see `trail.ts`.
  const { via } = (history.state ?? {}) as { via?: string }
  const own = dataset.choice && `${page.at.split('/')[1]}.${dataset.choice}`
  let answers = [via, own].filter(Boolean).join('~')
  // In the address of another guide's step, this guide's questions are named with it.
  if (pathname.split('/').at(-2) !== page.guide)
    answers = answers.replace(/(^|~)(?=[^/~]+(~|$))/g, `$1${page.guide}/`)
  const { ui } = document.documentElement.dataset
  link.search = [ui && `ui=${ui}`, answers && `via=${answers}`].filter(Boolean).join('&')
  // Browsers read it when all listeners have been told.
  setTimeout(() => (link.href = href))
}

for (const type of ['click', 'auxclick', 'contextmenu'] as const) addEventListener(type, carry, true)
