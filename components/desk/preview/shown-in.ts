interface Guide {
  readonly id: string
  readonly steps: readonly { readonly id: string }[]
}

/**
 * The step that the page in the preview shows, `index` for a guide's front page.
 * @param path of that page: `/en/move/old-account`
 * @returns undefined for a page of several steps, or of none
 */
export function shownIn(
  path: string,
  guides: readonly Guide[],
): { readonly guide: string; readonly step: string } | undefined {
  // Ids need no encoding.
  const [before = '', last = ''] = path.split('/').slice(-2)
  const guide = guides.find(({ id }) => id === before)
  if (guide?.steps.some(({ id }) => id === last)) return { guide: before, step: last }
  return !guide && guides.some(({ id }) => id === last) ? { guide: last, step: 'index' } : undefined
}
