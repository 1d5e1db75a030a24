import { chosenTheme, chooseTheme, showTheme } from './chosen.page'

/** The reader's choice of colours, at the foot of each page. */
class ThemeChoice extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('change', this)
    addEventListener('storage', this)
    // The page may be parsed no further than this element's tag.
    if (this.select) this.show()
    else document.addEventListener('DOMContentLoaded', this, { once: true })
  }

  disconnectedCallback(): void {
    removeEventListener('storage', this)
  }

  handleEvent({ type }: Event): void {
    if (type === 'change') chooseTheme(this.select?.value ?? '')
    // Another tab may have chosen.
    showTheme()
    this.show()
  }

  private get select(): HTMLSelectElement | null {
    return this.querySelector('select')
  }

  private show(): void {
    if (this.select) this.select.value = chosenTheme() ?? ''
  }
}

customElements.define('theme-choice', ThemeChoice)
