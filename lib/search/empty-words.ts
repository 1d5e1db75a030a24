const EMPTY: Readonly<Record<string, string>> = {
  en: 'a about actually after again also always am an and any anyway are as at be because been before between both but by can cannot cant could couldnt did didnt do does doesnt doing dont during each either else ever every for from get gets getting got had has have havent he hello help her hi him his how i id if ill im in instead into is isnt it its ive just keep keeps let like made make makes making many maybe me more much must my myself need neither never next no not now of on or our perhaps please really said say says she should shouldnt simply since so some someone still such tell tells than thank thanks that the their them then there these they thing this those though to told too tried try trying u unable us very want wants was wasnt we well were what whats when where whether which while who why will with without wont would yet you your',
  cs: 'a aby ale ani asi az bez bude budu by byl byla bylo byt ci co coz da do ho i ja jak jaka jake jako jakou jaky je jeho jeji jejich jen jeste ji jsem jsi jsme jsou jste k kde kdo kdyz ke ktera ktere ktery ma mam mate me mi mit mne mu muze muzu my na nad nam nas ne nebo neco neni nic o od on ona oni pak po pod podle pokud pri pro proc prosim s se si tady tak take tam te tedy ten to tu ty u uz v vam vas ve vlastne vsak z za ze',
}

/** Words of a language (BCP 47), folded, that say nothing about what is looked for. */
export function emptyWords(lang: string): ReadonlySet<string> {
  return new Set(EMPTY[lang.split('-')[0]?.toLowerCase() ?? '']?.split(' '))
}
