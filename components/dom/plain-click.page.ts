/** The link that a click leads on with; null where it is none, or is meant for another tab or a file. */
export function plainClick(event: MouseEvent, links: string): HTMLAnchorElement | null {
  const { target, ctrlKey, metaKey, shiftKey, altKey } = event
  return ctrlKey || metaKey || shiftKey || altKey
    ? null
    : (target as Element).closest<HTMLAnchorElement>(links)
}
