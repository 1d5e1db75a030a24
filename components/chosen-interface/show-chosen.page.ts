import { showPreferred } from './preference.page'

/** Shows what the reader prefers, and which button says so. */
export function showChosen(): void {
  showPreferred()
  markChosen()
}

/** Lets the buttons say which interface is shown. */
export function markChosen(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-choose]'))
    button.ariaPressed = String(button.dataset.choose === document.documentElement.dataset.ui)
}
