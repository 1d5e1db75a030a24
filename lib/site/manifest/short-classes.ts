/** Short names of utilities, by their own. */
export type ShortNames = Readonly<Record<string, string>>

/** A page with the short names at its elements. */
export function withShortClasses(html: string, names: ShortNames): string {
  return html.replaceAll(/ class="([^"]*)"/g, (_, classes: string) => {
    const short = classes.split(' ').map((name) => names[name.replaceAll('&amp;', '&')] ?? name)
    return ` class="${short.join(' ')}"`
  })
}
