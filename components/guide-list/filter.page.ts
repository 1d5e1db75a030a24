import { counter, isForms } from '@/lib/language/counter'
import { isObject, parsed } from '@/lib/json-shape'

/** So few guides are shown at once where they are folded. */
const MOST_OPEN = 24

/** Hides the guides that are not for the product that a reader chooses. A guide that names no product is for all. */
export function filterBy(host: HTMLElement, select: HTMLSelectElement): void {
  const status = host.querySelector('[role=status]')!
  const words = parsed(host.dataset.forms ?? '')
  if (!isObject(words) || typeof words.lang !== 'string') return
  const { lang, ...forms } = words
  if (!isForms(forms)) return
  const count = counter(lang)
  let shown = ''

  // Somebody who opened a guide and comes back has chosen already. By its name: another version may number products otherwise.
  const state: unknown = history.state
  const kept = isObject(state) && [...select.options].find(({ text }) => text === state.product)
  if (kept) select.value = kept.value

  const show = () => {
    const product = select.value
    if (product === shown) return
    shown = product
    history.replaceState({ ...history.state, product: select.selectedOptions[0]?.text }, '')
    let all = 0
    const groups = [...host.querySelectorAll<HTMLElement>('[data-group]')]
    for (const group of groups) {
      const guides = [...group.querySelectorAll<HTMLElement>('li')]
      for (const guide of guides) {
        const own = guide.dataset.products?.split(' ')
        guide.hidden = product !== '' && own !== undefined && !own.includes(product)
      }
      const left = guides.filter(({ hidden }) => !hidden).length
      group.hidden = left === 0
      const label = group.querySelector('[data-count]')
      if (label) label.textContent = count(left, forms)
      all += left
    }
    for (const group of groups)
      if (group instanceof HTMLDetailsElement) group.open = product !== '' && all <= MOST_OPEN
    status.textContent = count(all, forms)
  }
  select.addEventListener('change', show)
  // A browser that goes back may have put the choice back by then.
  addEventListener('pageshow', show)
  show()
}
