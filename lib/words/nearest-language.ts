/**
 * The language to show to a reader whose browser lists these, in a few bytes: for what runs in a browser. The server's
 * `preferredLanguage` knows more kinships.
 *
 *     nearestLanguage(['cs-CZ', 'en'], ['en', 'cs'])  // 'cs'
 *
 * @param offered the site's languages, at least one
 */
export function nearestLanguage(asked: readonly string[], offered: readonly string[]): string {
  const base = (tag: string) => tag.toLowerCase().split('-')[0]
  for (const tag of asked) {
    const found =
      offered.find((one) => one.toLowerCase() === tag.toLowerCase()) ??
      offered.find((one) => base(one) === base(tag))
    if (found !== undefined) return found
  }
  return offered[0]!
}
