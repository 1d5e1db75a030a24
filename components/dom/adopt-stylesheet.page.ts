/** Applies a stylesheet to the page, behind those that it has. The policy allows no further style element, and needs none for this. */
export function adoptStylesheet(rules: string): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(rules)
  document.adoptedStyleSheets.push(sheet)
}
