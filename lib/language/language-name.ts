/**
 * A language's name (BCP 47) in the words of a language: its own, for a reader who looks for it.
 *
 *     languageName('cs', 'cs')  // 'čeština'
 */
export function languageName(lang: string, inWordsOf: string): string {
  return new Intl.DisplayNames(inWordsOf, { type: 'language' }).of(lang) ?? lang
}
