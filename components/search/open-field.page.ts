// A piece of its own, fetched once the reader stays: what opens the search at once.
import { loadOnce } from '../dom/load-once.page'
import type { Opened } from './opened.page'
import { createPaletteField } from './palette-field.page'

/** The search of a page: whatever is fetched for it is fetched once. */
export interface Search {
  readonly opened: () => Promise<Opened>
  /**
   * Opens the palette.
   * @param link the way to the search without it
   * @param typed has taken the keys before it was here, and goes now
   * @param before what had the focus before that, and gets it back
   */
  readonly open: (link: HTMLAnchorElement, typed: HTMLInputElement, before: Element) => void
}

export function createSearch(): Search {
  const opened = loadOnce(() => {
    const { search: index = '' } = document.querySelector<HTMLElement>('[data-search]')!.dataset
    // It is fetched together with what reads it.
    const data = fetch(index)
    data.catch(() => undefined)
    return import('./opened.page').then(({ open }) => open(data))
  })
  const field = createPaletteField()
  const palette = loadOnce(() => import('./palette.page').then(({ createPalette }) => createPalette(field)))
  return {
    opened,
    open(link, typed, before) {
      typed.remove()
      if (document.querySelector('dialog[open]')) return
      // All is fetched at once.
      const search = opened()
      search.catch(() => undefined)
      field.open(link, typed.value, before as HTMLElement)
      palette()
        .then((fill) => fill(search))
        .catch(() => field.dialog.open && field.searchElsewhere())
    },
  }
}
