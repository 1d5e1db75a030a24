import { whileParsed } from '../dom/while-parsed.page'
import { isFirstPage } from '../dom/first-page.page'

/**
 * Asks for the first picture of the part that is shown as soon as the parser has come to it. Pictures of parts are lazy, so
 * that nobody pays for a hidden part's, and lazy ones are not asked for until the page has been laid out, which a slow phone
 * takes its time for. Only on the first page of a visit: in the middle of a walk the line is for the next page.
 * @param shown the interface whose parts are shown; undefined where the page asks which, with a picture of each
 */
export function askForFirstPicture(shown: string | undefined): void {
  if (!isFirstPage()) return
  const part = shown === undefined ? '[data-choose]' : `[data-interface="${shown}"]`
  whileParsed(() => {
    const picture = document.querySelector<HTMLImageElement>(`${part} img`)
    if (picture) Object.assign(picture, { fetchPriority: 'high', loading: 'eager' })
    return !!picture
  })
}
