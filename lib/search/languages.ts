/** What a language adds to matching words letter by letter. All words are folded: lower case, without diacritics. */
interface Language {
  /** Brings the forms of a word together. Light, so that the beginning of a word stays the beginning of its stem. */
  readonly stem: (word: string) => string
  /** Words that say nothing about what is looked for. */
  readonly empty: ReadonlySet<string>
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const VOWEL = /[aeiouy]/

/** Plurals, -ed, -ing and the silent e: `batteries` and `battery`, `delete`, `deleted` and `deleting`. */
function english(word: string): string {
  let stem = word
  if (stem.length > 4 && stem.endsWith('ies')) stem = `${stem.slice(0, -3)}y`
  else if (/(?:[cs]h|ss|x|z)es$/.test(stem)) stem = stem.slice(0, -2)
  else if (stem.length > 3 && /[^us]s$/.test(stem)) stem = stem.slice(0, -1)
  const base = /^(.{3,}?)(?:ing|(?<!e)ed)$/.exec(stem)?.[1]
  if (base && VOWEL.test(base)) stem = base.length > 3 ? base.replace(/([bdfgmnprt])\1$/, '$1') : base
  return stem.length > 4 ? stem.replace(/e$/, '') : stem
}

const CZECH_ENDINGS =
  /(?:atech|etem|atum|ech|ich|ach|ami|emi|imi|ymi|eho|iho|emu|imu|ovi|ove|ata|aty|ete|ate|mi|am|em|um|ym|im|es|os|us|ou|ho|mu|[aeiouy])$/

/**
 * Case endings, then the e that comes and goes: `heslo`, `hesla` and `hesel`, `účet` and `účtu`. After the light stemmer of
 * Dolamic and Savoy, https://doi.org/10.1016/j.ipm.2009.06.001, less its rules for consonants.
 */
function czech(word: string): string {
  const cut = word.replace(CZECH_ENDINGS, '')
  const stem = cut.length >= 3 ? cut : word
  return stem.length > 3 ? stem.replace(/([^aeiouy])e([clkt])$/, '$1$2') : stem
}

const NONE: Language = { stem: (word) => word, empty: new Set() }

const LANGUAGES: ReadonlyMap<string, Language> = new Map([
  [
    'en',
    {
      stem: english,
      empty: words(
        'a about actually after again also always am an and any anyway are as at be because been before between both but by can cannot cant could couldnt did didnt do does doesnt doing dont during each either else ever every for from get gets getting got had has have havent he hello help her hi him his how i id if ill im in instead into is isnt it its ive just keep keeps let like made make makes making many maybe me more much must my myself need neither never next no not now of on or our perhaps please really said say says she should shouldnt simply since so some someone still such tell tells than thank thanks that the their them then there these they thing this those though to told too tried try trying u unable us very want wants was wasnt we well were what whats when where whether which while who why will with without wont would yet you your',
      ),
    },
  ],
  [
    'cs',
    {
      stem: czech,
      empty: words(
        'a aby ale ani asi az bez bude budu by byl byla bylo byt ci co coz da do ho i ja jak jake jako je jeho jeji jejich jen jeste ji jsem jsi jsme jsou jste k kde kdo kdyz ke ktera ktere ktery ma mam mate me mi mit mne mu muze muzu my na nad nam nas ne nebo neco neni nic o od on ona oni pak po pod podle pokud pri pro proc prosim s se si tady tak take tam te tedy ten to tu ty u uz v vam vas ve vsak z za ze',
      ),
    },
  ],
])

/** What is known of a language (BCP 47) for searching; `en-AU` takes `en`. */
export function languageFor(lang: string): Language {
  return LANGUAGES.get(lang.split('-')[0]?.toLowerCase() ?? '') ?? NONE
}
