const FEW = 8

/** Fetches the next pages ahead in browsers that do not follow the page's speculation rules; not for readers who save data. */
export function prefetchNext(): void {
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  if (HTMLScriptElement.supports?.('speculationrules') || connection?.saveData) return
  for (const link of [...document.querySelectorAll<HTMLAnchorElement>('[data-choice],[data-next]')].slice(
    0,
    FEW,
  )) {
    const hint = document.createElement('link')
    hint.rel = 'prefetch'
    hint.href = link.href
    document.head.append(hint)
  }
}
