/** Words, folded, that turn what comes after them into its contrary. */
const NEGATORS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(
    'not no never nothing nobody none neither nor without cannot cant dont doesnt didnt wont wouldnt couldnt isnt arent wasnt werent hasnt havent aint unable',
  ),
  cs: words(
    'ne bez zadny zadna zadne zadneho zadnou nejde nejdou nesla neslo nejsou neni nebyl nebyla nelze neda nedaji nemuzu nemuze nemohu nemuzeme nemam nema nemame nikdo nikdy nic nefunguje nefunguji prestal prestala prestalo',
  ),
  de: words('nicht kein keine keinen keinem keiner keines nie niemand nichts ohne'),
  fr: words('pas ne n aucun aucune jamais rien sans ni'),
  es: words('no ni sin nunca nada nadie ningun ninguna'),
  it: words('non ne senza mai niente nessun nessuno nessuna'),
  pt: words('nao nem sem nunca nada ninguem nenhum nenhuma'),
  nl: words('niet geen nooit zonder niets niemand'),
  sv: words('inte ej ingen inget inga aldrig utan'),
  pl: words('nie bez nic nigdy nikt zaden zadna zadne'),
  sk: words('ne nie bez nic nikdy nikto ziadny ziadna ziadne nejde nejdu nefunguje nemozem nemam neda'),
}

const NONE: ReadonlySet<string> = words('')

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' ').filter(Boolean))
}

/** The words of a language (BCP 47) that negate. */
export function negators(lang: string): ReadonlySet<string> {
  return NEGATORS[lang.split('-')[0]?.toLowerCase() ?? ''] ?? NONE
}

/** Words between a negation and what it negates: "does not even ring". */
const REACH = 3

/** Languages in which it often comes last: "die Tür öffnet nicht". Then it is what comes before that is negated. */
const COMES_LAST = /^de\b/i

/**
 * For each word, whether it is said not to be so: the next word after a negation that says something, in the same part of
 * the sentence; in some languages the one before it, where none comes after.
 */
export function negationsOf(
  words: readonly { readonly folded: string; readonly begins: boolean }[],
  says: readonly boolean[],
  lang: string,
): boolean[] {
  const all = negators(lang)
  const comesLast = COMES_LAST.test(lang)
  const negated = words.map(() => false)
  let left = 0
  let before = -1
  const end = () => {
    if (comesLast && left > 0 && before >= 0) negated[before] = true
    left = 0
    before = -1
  }
  for (const [i, { folded, begins }] of words.entries()) {
    if (begins) end()
    if (all.has(folded)) left = REACH
    else if (says[i] === true) {
      negated[i] = left > 0
      before = i
      left = 0
    } else if (!comesLast) left--
  }
  end()
  return negated
}

/** A word without a prefix that negates: Czech writes it together, `nezvoní`. Nothing where there is none. */
export function affirmed(folded: string, lang: string): string | undefined {
  return /^cs\b/i.test(lang) && /^ne.{4}/.test(folded) ? folded.slice(2) : undefined
}
