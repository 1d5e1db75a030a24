import { FETCH_AHEAD } from '@/lib/walk/fetch-ahead'

/** Whether a visit begins with the page at hand: no page of this site has led to it. */
export function isFirstPage(): boolean {
  return !document.referrer.startsWith(`${location.origin}/`)
}

/** Whether the browser fetches pages ahead by itself, told by rules. */
export function followsRules(): boolean {
  return HTMLScriptElement.supports?.('speculationrules') ?? false
}

/** Has the next pages fetched ahead on the first page of a visit, by browsers that do it without our module. To others it is nothing. */
export function fetchAheadByRules(): void {
  if (!isFirstPage()) return
  const rules = document.createElement('script')
  rules.type = 'speculationrules'
  rules.text = FETCH_AHEAD
  document.head.append(rules)
}

/** They would hold for all pages to come. */
export function dropRules(): void {
  document.querySelector('script[type=speculationrules]')?.remove()
}
