// A piece of its own, fetched when the palette is first wanted.
import type { Opened } from './opened.page'
import sheet from './palette.css'
import { makePalette, type Palette } from './palette-dialog.page'
import { adoptStylesheet } from '../dom/adopt-stylesheet.page'

/**
 * Makes what opens the palette: the search over whatever page it is, for hands that stay on the keyboard.
 * @returns opens it; fails where the search cannot be had. `link` gets the focus back where nothing had it
 */
export function createPalette(): (search: Promise<Opened>, link: HTMLElement) => Promise<void> {
  let made: Palette | undefined
  return async (search, link) => {
    const before = document.activeElement
    const it = await search
    if (document.querySelector('dialog[open]')) return
    if (!made) adoptStylesheet(sheet)
    made ??= makePalette(it)
    // Another page may have come since.
    if (!made.dialog.isConnected) document.body.append(made.dialog)
    const back = () => before === document.body && link.focus({ preventScroll: true })
    made.dialog.addEventListener('close', back, { once: true })
    made.open()
  }
}
