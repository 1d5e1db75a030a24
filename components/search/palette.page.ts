// A piece of its own, fetched when the palette is first wanted.
import type { Opened } from './opened.page'
import sheet from './palette.css'
import { makePalette } from './palette-dialog.page'
import type { PaletteField } from './palette-field.page'
import { adoptStylesheet } from '../dom/adopt-stylesheet.page'

/**
 * Makes what fills the palette: the search over whatever page it is, for hands that stay on the keyboard.
 * @returns shows what is found of what stands in the field; fails where the search cannot be had
 */
export function createPalette(field: PaletteField): (search: Promise<Opened>) => Promise<void> {
  let show: (() => void) | undefined
  return async (search) => {
    const it = await search
    if (!show) {
      adoptStylesheet(sheet)
      show = makePalette(it, field)
      field.dialog.onkeydown = null
    }
    if (field.dialog.open) show()
  }
}
