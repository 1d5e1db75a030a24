import { preferInterface, showInterface, showPreferred } from './preference'

/** Lets its buttons (`data-choose`) choose the interface whose parts the page shows. */
class InterfaceSwitch extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', this)
    // A page that comes back from the back/forward cache, or was rendered ahead, may be older than the choice.
    addEventListener('pageshow', this)
    document.addEventListener('prerenderingchange', this)
    this.mark()
  }

  disconnectedCallback(): void {
    removeEventListener('pageshow', this)
    document.removeEventListener('prerenderingchange', this)
  }

  handleEvent(event: Event): void {
    if (event.type !== 'click') {
      showPreferred()
    } else {
      const { dataset } = (event.target as Element).closest<HTMLElement>('button') ?? {}
      if (dataset?.choose) {
        preferInterface(dataset.choose)
        showInterface(dataset.choose)
        delete this.dataset.unfolded
      } else if (dataset?.unsure !== undefined) this.toggleAttribute('data-unfolded')
      // For as long as the reader does not leave: it is no choice.
      else if (dataset?.showAll !== undefined) document.documentElement.dataset.every = ''
    }
    this.mark()
  }

  private mark(): void {
    for (const button of this.querySelectorAll<HTMLElement>('[data-choose]')) {
      button.ariaPressed = String(button.dataset.choose === document.documentElement.dataset.ui)
    }
  }
}

customElements.define('interface-switch', InterfaceSwitch)

try {
  void sessionStorage
} catch {
  // A browser that keeps nothing.
  void import('./carry')
}

// A page without parts of interfaces keeps what its address says, too: for those after it, and for what is told of it.
showPreferred()
