/** Puts a stylesheet on the page. The policy allows no further style element, and needs none for this. */
export function wear(sheet: string): void {
  const rules = new CSSStyleSheet()
  rules.replaceSync(sheet)
  document.adoptedStyleSheets.push(rules)
}
