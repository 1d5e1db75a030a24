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

/** Endings of nouns and adjectives, then of verbs; and what makes a noun of a verb: `Verbindung`, `verbinden`. */
const GERMAN_ENDINGS = /(?:ungen|ung|innen|ern|em|en|er|es|e|s|(?<=[lr])n)$/
const GERMAN_VERBS = /(?:est|et|st|t|e)$/

/** The ge of participles, at the front or behind what parts from the verb: `geklingelt`, `hinzugefügt`. */
const GERMAN_PARTICIPLE = /^(an|ab|auf|aus|ein|hinzu|zuruck|zu|um|weiter)?ge(?=.{4,}t$)/

/**
 * German endings: `Geräte` and `Gerätes`, `klingelt` and `klingeln`. Twice, as `öffneten` is `öffnet` first. Lighter than
 * Snowball's, for a beginning of a word has to stay one of its stem; after Savoy, https://doi.org/10.1145/1141277.1141523.
 */
function german(word: string): string {
  const plain = word.replace(GERMAN_PARTICIPLE, '$1')
  return shortened(shortened(plain, GERMAN_ENDINGS, 3), GERMAN_VERBS, 4)
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

/**
 * The ending in kana of a verb or adjective that is written with a sign: `暗い`, `暗く`. Otherwise in hiragana, without the long sound
 * at the end, which some leave out: `ボイラー`, `ボイラ`, `ぼいらー`.
 */
function japanese(word: string): string {
  return word
    .replace(/^(\p{sc=Han}+)\p{sc=Hira}+$/u, '$1')
    .replace(/[\u30a1-\u30f6]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x60))
    .replace(/(?<=..)ー$/, '')
}

/**
 * The endings of plurals and of feminine nouns, then, one by one, what is written together with the word after it; a letter at the end
 * is the letter elsewhere: `מהמשאבה` and `משאבות`, `מסך` and `במסכים`.
 */
function hebrew(word: string): string {
  const plain = word.replace(/[ךםןףץ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 1))
  return plain.replace(/(?<=...)(?:(?<!^[הובכלמש]*)ימ|ות|ה)$/, '').replace(/^[הובכלמש]+(?=...)/, '')
}

const SPANISH_VERBS =
  /(?:[aei]r(?:me|te|se|nos|l[aeo]s?)?|[ai]d[ao]|[ai]cion|[ai]e?ndo|aron|ieron|[aei]mos|aba|ia|[ae]n)$/

/** Plurals, what makes a verb, and the vowel at the end: `luces` and `luz`, `cobraron`, `cobro` and `cobrarme`. */
function spanish(word: string): string {
  const one = shortened(word, /(?<=[^aeiou])es$|s$/, 3)
  return shortened(shortened(one, SPANISH_VERBS, 3), /[aeio]$/, 3).replace(/z$/, 'c')
}

const UKRAINIAN_ENDINGS =
  /(?:[аяи]ми|[оеі]ві|[ієи]мо|[оієе]ю|ого|ому|[єиаяюу]ть|[єие]те|[аяоеиі][хм]|[іоє]в|[еиіо]и|[аеєиіоуюяь])$/
const UKRAINIAN_VERBS = /(?:(?:ов|ув|юв)?[аяиіеу](?:[влт]|нн?)|[аєую])$/

/**
 * Endings of cases and persons, then the vowel that comes and goes, and what makes a verb: `картка` and `карток`, `договір` and
 * `договору`, `підключити` and `підключення`. The folded й is и.
 */
function ukrainian(word: string): string {
  const stem = shortened(word.replace(/(?<=...)с[яь]$/, ''), UKRAINIAN_ENDINGS, 3)
  const noun = stem.replace(/(.[^аеєиіоуюя])[ое]([кцнл])$/, '$1$2')
  return shortened(noun, UKRAINIAN_VERBS, 3).replace(/і(?=[^аеєиіоуюя]$)/, 'о')
}

const STEMMERS: Readonly<Record<string, Stemmer>> = {
  en: english,
  cs: czech,
  de: german,
  ar: arabic,
  ja: japanese,
  he: hebrew,
  es: spanish,
  uk: ukrainian,
}

/** The stemmer of a language (BCP 47); `en-AU` takes that of `en`, and a language that has none leaves words as they are. */
export function stemmerFor(lang: string): Stemmer {
  return STEMMERS[codeOf(lang)] ?? ((word) => word)
}

/** Whether the endings of a language are known. */
export function hasStems(lang: string): boolean {
  return codeOf(lang) in STEMMERS
}

function codeOf(lang: string): string {
  return lang.split('-')[0]?.toLowerCase() ?? ''
}
