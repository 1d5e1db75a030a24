/**
 * By what a browser may ask for, in lower case, the language that the site shows then. What is longer than any of these counts as
 * the longest that it begins with: `zh-hk-x-mine` as `zh-hk`, or else as `zh`.
 */
export type LanguageTable = Readonly<Record<string, string>>

/**
 * The language to show to a reader whose browser lists these, the one liked best first: by the one table of a site, in all that
 * decides it. Undefined where the site has none of them.
 *
 *     askedLanguage(['fr', 'zh-HK'], { en: 'en', zh: 'zh-Hans', 'zh-hk': 'zh-Hant' })  // 'zh-Hant'
 */
export function askedLanguage(asked: readonly string[], table: LanguageTable): string | undefined {
  for (const tag of asked) {
    const parts = tag.toLowerCase().split('-')
    for (let length = Math.min(parts.length, 4); length > 0; length--) {
      const key = parts.slice(0, length).join('-')
      if (Object.hasOwn(table, key)) return table[key]
    }
  }
  return undefined
}
