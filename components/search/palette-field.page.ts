// The palette's field, which opens at once and takes what is typed while all else is still to come.
import { element } from '../dom/element.page'
import { openModal } from '../dom/modal.page'

/** The palette's dialog, with its field and nothing else as long as the search is not here. */
export interface PaletteField {
  readonly dialog: HTMLDialogElement
  readonly input: HTMLInputElement
  /** What stands beside the field. */
  readonly top: HTMLElement
  /**
   * Opens it over whatever page is at hand.
   * @param link the way to the search without it
   * @param typed what was typed before it was here; it takes the place of what was searched for last
   * @param before gets the focus back; the link does if that is the page itself
   */
  readonly open: (link: HTMLAnchorElement, typed: string, before: HTMLElement) => void
  /** Searches for what has been typed on the page of the search, which takes the dialog's place in the history. */
  readonly searchElsewhere: () => void
}

export function createPaletteField(): PaletteField {
  const input = element('input', 'palette-field')
  Object.assign(input, { autocomplete: 'off', spellcheck: false, enterKeyHint: 'go' })
  const top = element('div', 'palette-top', input)
  const dialog = element('dialog', 'palette', top)
  const searchElsewhere = () => {
    const { href } = document.querySelector<HTMLAnchorElement>('[data-search]')!
    location.replace(`${href}?q=${encodeURIComponent(input.value)}`)
  }
  // Until the palette is here, which does otherwise: whoever does not wait searches on the page for that.
  dialog.onkeydown = ({ key, isComposing }) => {
    if (key === 'Enter' && !isComposing) searchElsewhere()
  }
  return {
    ...{ dialog, input, top, searchElsewhere },
    open(link, typed, before) {
      dialog.ariaLabel = input.ariaLabel ??= link.textContent
      // Another page may have come since.
      if (!dialog.isConnected) document.body.append(dialog)
      const back = () => (before === document.body ? link : before).focus({ preventScroll: true })
      dialog.addEventListener('close', back, { once: true })
      openModal(dialog)
      if (typed) input.value = typed
      else input.select()
    },
  }
}
