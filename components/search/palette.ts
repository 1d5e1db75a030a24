// A piece of its own, fetched when the palette is first wanted.
import type { Opened } from './opened'
import sheet from './palette.css'
import { makePalette, type Palette } from './palette-dialog'
import { wear } from '../wear'

let made: Palette | undefined

/**
 * Opens the palette: the search over whatever page it is, for hands that stay on the keyboard. Fails where the search cannot
 * be had.
 * @param link gets the focus back where nothing had it
 */
export async function palette(opened: () => Promise<Opened>, link: HTMLElement): Promise<void> {
  const before = document.activeElement
  const it = await opened()
  if (document.querySelector('dialog[open]')) return
  if (!made) wear(sheet)
  made ??= makePalette(it)
  // Another page may have come since.
  if (!made.dialog.isConnected) document.body.append(made.dialog)
  const back = () => before === document.body && link.focus({ preventScroll: true })
  made.dialog.addEventListener('close', back, { once: true })
  made.open()
}
