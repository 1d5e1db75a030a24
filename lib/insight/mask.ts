/** The most that is kept of what somebody wrote, in characters. */
export const LONGEST_TEXT = 1000

/** An address of a site, whose path may hold anything. */
const ADDRESS = /\b(?:https?|ftp|file):\/\/\S+|\bwww\.\S+/gi
const MAIL = /[^\s@<>()[\],;:"]{1,64} ?@ ?[^\s@<>()[\],;:"']{1,255}/g
/** Six digits or more, however they are grouped: telephone numbers, serial numbers of digits, addresses in a network. */
const NUMBER = /\+?\(?\p{Nd}(?:[ \-./:,|\\·()]{0,3}\p{Nd}){5,}/gu
/** What might be a code is looked at as a whole: letters, digits, and what joins them. */
const WORD = /[\p{L}\p{Nd}]+(?:[-_:.][\p{L}\p{Nd}]+)*/gu
/** Groups with a space between, as codes are read out: A1B2 C3D4. */
const SPACED = /(?<![\p{L}\p{Nd}])[\p{L}\p{Nd}]{3,6}(?: [\p{L}\p{Nd}]{3,6})+(?![\p{L}\p{Nd}])/gu
/** Three groups of capitals or more, as codes are printed: ABCD-EFGH-IJKL. */
const GROUPS = /^(?:\p{Lu}{3,}-){2,}\p{Lu}{3,}$/u
/** Codes have as many letters and digits at least; a word that has a digit by chance (IPv6, 2N) has fewer. */
const SHORTEST_CODE = 6
const LONGEST_PLAIN_NUMBER = 4

/**
 * Takes out of a text what might name a person or a device: e-mail addresses, telephone numbers, serial numbers, codes, addresses of
 * sites. It would rather take too much; names and what somebody spells out it cannot know. What is masked once stays as it is.
 *
 *     masked('Serial 54-1234-5678, write to jo@example.com')  // 'Serial [number], write to [e-mail]'
 */
export function masked(text: string): string {
  return [...plain(text)]
    .slice(0, LONGEST_TEXT)
    .join('')
    .replace(ADDRESS, '[address]')
    .replace(MAIL, '[e-mail]')
    .replace(NUMBER, '[number]')
    .replace(SPACED, withoutSpacedCodes)
    .replace(WORD, (word) => (isCode(word) ? '[code]' : word))
    .slice(0, LONGEST_TEXT)
}

/** The same for words that are compared with others: in small letters, all spaces alike. */
export function maskedWords(text: string): string {
  return masked(text).toLowerCase()
}

/** Without signs that are not seen, and with one space where there were many. */
function plain(text: string): string {
  return (
    text
      .normalize('NFKC')
      // Phones and word processors put in dashes of their own.
      .replace(/[\p{Pd}\u2212]/gu, '-')
      .replace(/\p{Cf}|\p{Co}|\p{Cs}|\p{Me}|\ufe0f/gu, '')
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim()
  )
}

/** Codes have groups of one length; whatever else stands beside them is kept. */
function withoutSpacedCodes(run: string): string {
  const kept: string[] = []
  let groups: string[] = []
  const close = () => {
    kept.push(...(isSpacedCode(groups) ? ['[code]'] : groups))
    groups = []
  }
  for (const word of run.split(' ')) {
    if (
      groups[0] !== undefined &&
      (groups[0].length !== word.length || !isGroup(groups[0]) || !isGroup(word))
    )
      close()
    groups.push(word)
  }
  close()
  return kept.join(' ')
}

/** What a group of a code looks like: it has a digit, or is of four capitals or more. */
function isGroup(word: string): boolean {
  return /\p{Nd}/u.test(word) || /^\p{Lu}{4,}$/u.test(word)
}

/** Some group has letters and digits: words and numbers that stand beside one another are no code. */
function isSpacedCode(groups: readonly string[]): boolean {
  const isMixed = groups.some((one) => /\p{Nd}/u.test(one) && /\p{L}/u.test(one))
  return groups.length > 1 && isMixed && groups.join('').replace(/\P{Nd}/gu, '').length > 1
}

function isCode(word: string): boolean {
  const digits = word.match(/\p{Nd}/gu)?.length ?? 0
  const letters = word.match(/\p{L}/gu)?.length ?? 0
  if (digits === 0) return GROUPS.test(word)
  if (letters === 0) return digits > LONGEST_PLAIN_NUMBER
  return digits > 1 && letters + digits >= SHORTEST_CODE
}
