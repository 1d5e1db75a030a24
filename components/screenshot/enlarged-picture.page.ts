/** A copy that is only looked at: nothing in it can be followed or is named twice. The picture's widest file is asked for. */
export function copyOf(original: HTMLElement): HTMLElement {
  const copy = original.cloneNode(true) as HTMLElement
  const seen = original.querySelector('img')!.currentSrc
  // Until that is there, what is already there is better than nothing.
  if (seen) copy.style.backgroundImage = `url("${seen}")`
  for (const source of copy.querySelectorAll('source')) source.sizes = '9999px'
  copy.querySelector('img')!.loading = 'eager'
  copy.querySelector('svg')?.setAttribute('aria-hidden', 'true')
  for (const mark of copy.querySelectorAll('[data-mark]')) {
    const label = mark.getAttribute('aria-label') ?? mark.textContent
    for (const attribute of ['id', 'href', 'aria-label', 'data-lit']) mark.removeAttribute(attribute)
    mark.setAttribute('data-name', label.trim())
  }
  return copy
}

/**
 * A button that shows what is around a mark of such a copy.
 * @param lang the language of the mark's name; empty where it is the dialog's
 */
export function buttonFor(mark: HTMLElement, lang: string): HTMLElement {
  const { dataset } = mark
  const button = document.createElement('button')
  const number = document.createElement('span')
  number.className = 'mark-number'
  number.textContent = mark.querySelector('text')!.textContent
  button.type = 'button'
  button.ariaLabel = dataset.name!
  if (lang) button.lang = lang
  button.dataset.show = dataset.mark
  button.append(number)
  return button
}
