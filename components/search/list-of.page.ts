import { element } from '../dom/element.page'

/** A list of links. */
export function listOf(links: readonly Node[]): HTMLOListElement {
  const list = element('ol', 'found-list', ...links.map((link) => element('li', '', link)))
  list.role = 'list'
  return list
}
