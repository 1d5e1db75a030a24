/** An element with a class and what it holds. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  name: string,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  if (name) made.className = name
  made.append(...content)
  return made
}

/** A list of links. */
export function listOf(links: readonly Node[]): HTMLOListElement {
  const list = element('ol', 'found-list', ...links.map((link) => element('li', '', link)))
  list.role = 'list'
  return list
}
