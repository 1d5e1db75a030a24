/** Words, folded, that turn what comes after them into its contrary. */
const NEGATORS: Readonly<Record<string, string>> = {
  en: 'not no never nothing nobody none neither nor without cannot cant dont doesnt didnt wont wouldnt couldnt isnt arent wasnt werent hasnt havent aint unable',
  cs: 'ne bez zadny zadna zadne zadneho zadnou nejde nejdou nesla neslo nejsou neni nebyl nebyla nelze neda nedaji nemuzu nemuze nemohu nemuzeme nemam nema nemame nikdo nikdy nic nefunguje nefunguji prestal prestala prestalo',
  de: 'nicht kein keine keinen keinem keiner keines nie niemand nichts ohne',
  fr: 'pas ne n aucun aucune jamais rien sans ni',
  es: 'no ni sin nunca nada nadie ningun ninguna',
  it: 'non ne senza mai niente nessun nessuno nessuna',
  pt: 'nao nem sem nunca nada ninguem nenhum nenhuma',
  nl: 'niet geen nooit zonder niets niemand',
  sv: 'inte ej ingen inget inga aldrig utan',
  pl: 'nie bez nic nigdy nikt zaden zadna zadne',
  uk: 'не ні без немає нема ніколи ніхто нічого жоден жодна жодне жодного',
  sk: 'ne nie bez nic nikdy nikto ziadny ziadna ziadne nejde nejdu nefunguje nemozem nemam neda',
}

/** The words of a language (BCP 47), folded, that negate. The browser gets those of its language with the index. */
export function negators(lang: string): ReadonlySet<string> {
  return new Set(NEGATORS[lang.split('-')[0]?.toLowerCase() ?? '']?.split(' '))
}
