// What every page carries of the palette: a field that opens at once and takes what is typed while all else is still to come.
import { element } from '../dom/element.page'
import { openModal } from '../dom/modal.page'

/** The palette's dialog, with its field and nothing else as long as the search is not here. */
export interface PaletteField {
  readonly dialog: HTMLDialogElement
  readonly input: HTMLInputElement
  /** What stands beside the field. */
  readonly top: HTMLElement
}

export function createPaletteField(): PaletteField {
  const input = element('input', 'palette-field')
  Object.assign(input, { type: 'text', autocomplete: 'off', spellcheck: false, enterKeyHint: 'go' })
  const top = element('div', 'palette-top', input)
  return { dialog: element('dialog', 'palette', top), input, top }
}

/**
 * Opens it over whatever page is at hand.
 * @param link the way to the search without it; gets the focus back where nothing had it
 */
export function openPaletteField({ dialog, input }: PaletteField, link: HTMLAnchorElement): void {
  const before = document.activeElement
  input.ariaLabel ??= link.textContent
  dialog.ariaLabel ??= link.textContent
  // Another page may have come since.
  if (!dialog.isConnected) document.body.append(dialog)
  dialog.addEventListener('close', () => before === document.body && link.focus({ preventScroll: true }), {
    once: true,
  })
  openModal(dialog)
  input.select()
}

/** Searches for what has been typed on the page of the search, which takes the dialog's place in the history. */
export function searchElsewhere({ input }: PaletteField): void {
  const { href } = document.querySelector<HTMLAnchorElement>('[data-search]')!
  location.replace(input.value ? `${href}?q=${encodeURIComponent(input.value)}` : href)
}
