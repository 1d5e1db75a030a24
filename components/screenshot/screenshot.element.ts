// Listeners for all pictures of a page. What is more than a few lines is in `enlarge.page.ts`, which is fetched when needed.
import { onClick } from '../dom/clicks.page'
import { loadOnce } from '../dom/load-once.page'

/** A picture narrower than this, in CSS pixels, is not clear enough beside its text: it is shown larger instead. */
const NARROW = 400

/** Lets the pictures of a page be used: marks light up on both their sides and lead from one to the other, pictures are shown larger. */
export function startPictures(): void {
  const enlarger = loadOnce(() => import('./enlarge.page').then(({ createEnlarger }) => createEnlarger()))
  let lit: string | undefined

  /** Lights up a mark on both its sides, and no other. */
  function light(mark: string | undefined): void {
    if (mark === lit) return
    lit = mark
    for (const one of document.querySelectorAll<HTMLElement>('[data-mark]'))
      one.toggleAttribute('data-lit', one.dataset.mark === mark)
  }

  /** Leads from one side of a mark to the other, or shows a picture larger. */
  function follow(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    const target = event.target as Element
    const side = target.closest<HTMLElement>('a[data-mark]')
    const mark = side?.dataset.mark
    const picture = side
      ? document.getElementById(`picture.${mark}`)
      : target.closest('.picture-frame,.enlarge')
    const figure = picture?.closest('figure')
    if (!figure) return
    event.preventDefault()
    if (side && figure.clientWidth >= NARROW) {
      const other = side === picture! ? document.getElementById(`mark.${mark}`) : picture
      other?.scrollIntoView({ block: 'nearest' })
      ;(other as HTMLElement | null)?.focus({ preventScroll: true })
      return
    }
    const opener = side ?? figure.querySelector<HTMLElement>('.enlarge')!
    enlarger().then(
      (enlarge) => enlarge(figure, opener, mark, target === opener ? undefined : event),
      // Without a connection, as without scripts.
      () => location.assign(opener.getAttribute('href')!),
    )
  }

  for (const type of ['pointerover', 'focusin']) {
    document.addEventListener(type, ({ target }) =>
      light((target as Element).closest<HTMLElement>('[data-mark]')?.dataset.mark),
    )
  }
  onClick(follow)
}
