/** Whether a visit begins with the page at hand: no page of this site has led to it. */
export function isFirstPage(): boolean {
  return !document.referrer.startsWith(`${location.origin}/`)
}
