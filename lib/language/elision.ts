/** Words that lose their last vowel before one, and are then written together with the next: `l’adresse`, `dell’app`. */
const ELIDED: Readonly<Record<string, RegExp>> = {
  fr: /^(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu|presqu)['’](?=.)/i,
  it: /^(?:[cdlmstv]|un|gl|(?:de|a|da|ne|su|co)ll|que(?:ll|st)|bell|nessun|tutt|sant|dov|com|cos|anch)['’](?=.)/i,
  ca: /^[dlmnst]['’](?=.)/i,
}

/**
 * A word as the one or two that it is: an article or the like before an apostrophe is a word by itself.
 *
 *     elisionApart('l’adresse', 'fr')  // ['l’', 'adresse']
 */
export function elisionApart(word: string, lang: string): string[] {
  const [elided] = ELIDED[lang.split('-')[0]!.toLowerCase()]?.exec(word) ?? []
  return elided === undefined ? [word] : [elided, word.slice(elided.length)]
}
