// Scripts in use today that run from right to left: https://www.w3.org/International/questions/qa-scripts
const RIGHT_TO_LEFT = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Mend',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
  'Yezi',
])

/** Which language words are in, and which way it is written; neither where that is the language of what is around them. */
export interface LangAttributes {
  readonly lang?: string
  readonly dir?: 'ltr' | 'rtl'
}

/**
 * The attributes of words that may be in another language than the text around them: none where it is the same.
 *
 *     langAttributes('en', 'cs')  // { lang: 'en', dir: 'ltr' }
 */
export function langAttributes(lang: string, around: string): LangAttributes {
  return lang === around ? {} : { lang, dir: direction(lang) }
}

/** Which way a language (BCP 47) is written, by the script it most likely uses. A tag that is none counts as `ltr`. */
export function direction(lang: string): 'ltr' | 'rtl' {
  try {
    return RIGHT_TO_LEFT.has(new Intl.Locale(lang).maximize().script ?? '') ? 'rtl' : 'ltr'
  } catch {
    return 'ltr'
  }
}
