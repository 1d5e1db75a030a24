/** Signs that no one can see, and that no name, address or pattern has. */
const INVISIBLE: Readonly<Record<string, string>> = {
  '\u00AD': 'a soft hyphen',
  '\u200B': 'a space of no width',
  '\u200C': 'a non-joiner of no width',
  '\u200D': 'a joiner of no width',
  '\u200E': 'a mark for text from left to right',
  '\u200F': 'a mark for text from right to left',
  '\u202A': 'a mark for text from left to right',
  '\u202B': 'a mark for text from right to left',
  '\u202C': 'a mark that ends a direction of text',
  '\u202D': 'a mark for text from left to right',
  '\u202E': 'a mark for text from right to left',
  '\u2060': 'a word joiner',
  '\u2066': 'a mark for text from left to right',
  '\u2067': 'a mark for text from right to left',
  '\u2068': 'a mark for the direction of text',
  '\u2069': 'a mark that ends a direction of text',
  '\uFEFF': 'a byte order mark',
}

/** Letters of other alphabets that look like those of ours, `саll` and `call`. */
const ALIKE: Readonly<Record<string, string>> = {
  ...paired('асеорхуіѕԁјһԛԝвкмнтАВЕКМНОРСТХІЅЈ', 'aceopxyisdjhqwbkmhtABEKMHOPCTXISJ'),
  ...paired('αορνικτΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'aopviktABEZHIKMNOPTYX'),
}

const DASHES = /[\u2010-\u2015\u2212\uFE63\uFF0D]/g
const SPACES = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g
const UNSEEN = new RegExp(Object.keys(INVISIBLE).join('|'))
const WIDE = /[\uFF01-\uFF5E]/
const MIXED = /(?=[^\s/]*[A-Za-z])[^\s/]*?([\u0370-\u03FF\u0400-\u052F])/u

function paired(from: string, to: string): Record<string, string> {
  return Object.fromEntries([...from].map((sign, i) => [sign, to[i] ?? sign]))
}

/** A name as it was most likely meant: without signs that no one can see, with plain hyphens and letters. */
export function plainName(name: string): string {
  const seen = name.replace(new RegExp(UNSEEN, 'g'), '').replace(DASHES, '-').replace(SPACES, ' ')
  const narrow = seen.replace(new RegExp(WIDE, 'g'), (sign) => sign.normalize('NFKC'))
  return narrow.replace(/\p{L}+/gu, plainLetters)
}

/** `саll` as `call`; as it is where none of its letters is ours, as in `сервер` of `SIP-сервер`, or one looks like none of ours. */
function plainLetters(letters: string): string {
  if (!/[A-Za-z]/.test(letters)) return letters
  const plain = [...letters].map((sign) => ALIKE[sign] ?? sign).join('')
  return /^[A-Za-z]+$/.test(plain) ? plain : letters
}

/** A sign in it that no one can see, by its name; undefined if there is none. */
export function unseenSign(text: string): string | undefined {
  const sign = UNSEEN.exec(text)?.[0]
  return sign === undefined ? undefined : `${INVISIBLE[sign] ?? ''} (${codeOf(sign)})`
}

/** What is odd about the signs of a name that is quoted in a message, as a sentence; empty if nothing is. */
export function oddSigns(text: string): string {
  const unseen = unseenSign(text)
  if (unseen !== undefined) return `A sign stands in it that no one can see: ${unseen}. Type it anew.`
  const [dash] = text.match(DASHES) ?? []
  if (dash) return `The dash in it, ${dash} (${codeOf(dash)}), is not the hyphen of the keyboard.`
  const [space] = text.match(SPACES) ?? []
  if (space) return `The space in it is of another kind (${codeOf(space)}).`
  const wide = WIDE.exec(text)?.[0]
  if (wide) return `The sign ${wide} in it is a full-width one; the plain one is ${wide.normalize('NFKC')}.`
  const other = MIXED.exec(text)?.[1]
  if (other === undefined) return ''
  const alphabet = other < '\u0400' ? 'Greek' : 'Cyrillic'
  const looks = ALIKE[other] ? `, and only looks like ${ALIKE[other]}` : ''
  return `The letter ${other} in it is of the ${alphabet} alphabet${looks}. Type it anew.`
}

function codeOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
