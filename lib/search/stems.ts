/** Brings the forms of a folded word together. Light, so that the beginning of a word stays the beginning of its stem. */
type Stemmer = (word: string) => string

const VOWEL = /[aeiouy]/

/** Plurals, -ed, -ing and the silent e: `batteries` and `battery`, `delete`, `deleted` and `deleting`. */
function english(word: string): string {
  let stem = word
  if (stem.length > 4 && stem.endsWith('ies')) stem = `${stem.slice(0, -3)}y`
  else if (/(?:[cs]h|ss|x|z)es$/.test(stem)) stem = stem.slice(0, -2)
  else if (stem.length > 3 && /[^us]s$/.test(stem)) stem = stem.slice(0, -1)
  const base = /^(.{3,}?)(?:ing|(?<!e)ed)$/.exec(stem)?.[1]
  if (base && VOWEL.test(base)) stem = base.length > 3 ? base.replace(/([bdfgmnprt])\1$/, '$1') : base
  return stem.length > 4 ? derived(stem.replace(/e$/, '')) : stem
}

/** What a verb and its noun have in common: `connect` and `connection`, `activate` and `activation`. */
function derived(word: string): string {
  if (word.length < 7) return word
  const stem = word.replace(/at(?:ion|or)?$/, '')
  return stem.length > 3 ? stem.replace(/(?<=...[cst])ion$/, '').replace(/ster$/, 'str') : word
}

const CZECH_ENDINGS =
  /(?:atech|etem|atum|ech|ich|ach|ami|emi|imi|ymi|eho|iho|emu|imu|ovi|ove|ata|aty|ete|ate|mi|am|em|um|ym|im|es|os|us|ou|ho|mu|[aeiouy])$/

/** What makes a verb of a stem, once the ending is off: `vygenerovat`, `vygenerujte`, `zálohování`. */
const CZECH_VERBS = /(?:ov[ae]n|ovat|ujt|uj|ejt|out|[aei][lnt]|t)$/

/**
 * Case endings, then the e that comes and goes: `heslo`, `hesla` and `hesel`, `účet` and `účtu`; then what makes a verb, for
 * what one title calls `záloha` another asks to `zálohovat`. After the light and the aggressive stemmer of Dolamic and
 * Savoy, https://doi.org/10.1016/j.ipm.2009.06.001, less their rules for consonants.
 */
function czech(word: string): string {
  const stem = shortened(word, CZECH_ENDINGS, 3)
  const noun = stem.length > 3 ? stem.replace(/([^aeiouy])e([clkt])$/, '$1$2') : stem
  return shortened(noun, CZECH_VERBS, 4)
}

/** A word without an ending, if enough of it stays. */
function shortened(word: string, ending: RegExp, least: number): string {
  const cut = word.replace(ending, '')
  return cut.length >= least ? cut : word
}

/** The article, alone or after a word of one letter, which Arabic writes together with its noun. */
function arabic(word: string): string {
  return word.replace(/^(?:[وفبك]?ال|لل)(?=...)/, '')
}

const STEMMERS: Readonly<Record<string, Stemmer>> = { en: english, cs: czech, ar: arabic }

/** The stemmer of a language (BCP 47); `en-AU` takes that of `en`, and a language that has none leaves words as they are. */
export function stemmerFor(lang: string): Stemmer {
  return STEMMERS[lang.split('-')[0]?.toLowerCase() ?? ''] ?? ((word) => word)
}
