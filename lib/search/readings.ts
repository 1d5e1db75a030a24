import type { Reading } from './read-as'

const LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,."

/** What the same keys write in a language, key by key. */
const KEYS: Readonly<Record<string, string>> = {
  uk: 'йцукенгшщзхїфівапролджєячсмитьбю',
  ru: 'йцукенгшщзхъфывапролджэячсмитьбю',
  // Its accent is a key before the vowel.
  el: ";ςερτυθιοπ[]ασδφγηξκλ\u0301'ζχψωβνμ,.",
  he: "/'קראטוןםפ][שדגכעיחלךף,זסבהנמצתץ",
}

const CYRILLIC =
  'shch щ zh ж kh х ts ц ch ч sh ш ju ю yu ю iu ю ja я ya я ia я a а b б v в w в g г d д z з j й k к l л m м n н o о p п r р s с t т u у f ф h х c ц'

/** How a language is spelt in Latin letters, by those who have no others at hand. */
const SPELT: Readonly<Record<string, string>> = {
  uk: `${CYRILLIC} ye є je є ie є yi ї ji ї h г e е i і y и`,
  ru: `${CYRILLIC} ye е je е yo ё jo ё e е i и y ы`,
}

/**
 * How else what was typed can be read in a language (BCP 47) of another script: as the keys of the keyboard that was meant, either way, and
 * as its sounds in Latin letters. None for most languages.
 */
export function readings(lang: string): Reading[] {
  const code = lang.split('-')[0]?.toLowerCase() ?? ''
  const keys = KEYS[code]
  const spelt = SPELT[code]?.split(' ')
  return [
    ...(keys ? [pairs(LATIN_KEYS, keys), pairs(keys, LATIN_KEYS)] : []),
    ...(spelt
      ? [
          pairs(
            spelt.filter((_, i) => i % 2 === 0),
            spelt.filter((_, i) => i % 2 === 1),
          ),
        ]
      : []),
  ]
}

function pairs(from: Iterable<string>, to: Iterable<string>): Reading {
  const others = [...to]
  const as = Object.fromEntries([...from].map((piece, i) => [piece, others[i]!]))
  const longestFirst = Object.keys(as).sort((a, b) => b.length - a.length)
  return [longestFirst.map((piece) => piece.replace(/\P{L}/gu, String.raw`\$&`)).join('|'), as]
}
