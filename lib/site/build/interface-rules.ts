/** A chosen interface hides the parts of the others. Which there are is the site's own affair, so no file can hold these. */
export function interfaceRules(interfaces: readonly string[]): string {
  if (interfaces.length < 2) return ''
  const others = interfaces.map((id) => `[data-ui="${id}"] [data-interface]:not([data-interface="${id}"])`)
  // The chosen button has to look chosen before our module has run.
  const chosen = interfaces.map((id) => `[data-ui="${id}"] [data-choose="${id}"]`)
  return `${others.join(',')}{display:none}${chosen.join(',')}{--chosen-face:var(--color-ink);--chosen-text:var(--color-paper);--chosen-ring:.375rem}`
}
