import { finding, type About, type Finding } from '../findings/findings'

/** What Windows-1252 has where Unicode has controls: https://encoding.spec.whatwg.org/#windows-1252. */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'
const BYTES = new Map([...UPPER].map((sign, i) => [sign, 0x80 + i]))
const FOLLOWING = `[\\u0080-\\u00BF${UPPER}]`
const RUN = new RegExp(
  `[\\u00C2-\\u00DF]${FOLLOWING}|[\\u00E0-\\u00EF]${FOLLOWING}{2}|[\\u00F0-\\u00F4]${FOLLOWING}{3}`,
  'gu',
)
/** Signs that stand behind a word by themselves, so that with the letter before they make nothing of a single one. */
const CLOSING = /[\u00A0«»‘’“”‹›„…–—]$/u

/**
 * Letters of a text that were lost: UTF-8 that a program took for Windows-1252 and saved again (`SchlieÃŸen`), and the sign that
 * stands for one that could not be read. The first of them is said; code is left alone, for it may show just that.
 */
export function garbledIn(file: string, text: string, about: About = {}): Finding[] {
  return [...misreadIn(file, text, about), ...glyphlessIn(file, text, about)]
}

function misreadIn(file: string, text: string, about: About): Finding[] {
  if (!/[\u00C2-\u00F4\uFFFD]/.test(text)) return []
  const plain = text.replace(/(`+)[^`\n]*\1/g, (code) => ' '.repeat(code.length))
  const lost = plain.indexOf('\uFFFD')
  const found = [...plain.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    const meant = meantBy(run)
    return meant === undefined ? [] : [{ run, index, meant }]
  })
  const sure =
    found.find(({ run }) => run.length > 2 || !CLOSING.test(run)) ?? (found.length > 2 ? found[0] : undefined)
  if (sure && (lost < 0 || sure.index < lost)) {
    const word = wordAt(plain, sure.index)
    const right = word.replace(RUN, (run) => meantBy(run) ?? run)
    const message = `readers see "${word}" in place of "${right}": a program read this file in another encoding than it has, and saved it so. Take the file back as it was before, or put the letters right, all through the file.`
    return [finding('unseen', placeAt(file, text, sure.index), message, about)]
  }
  if (lost < 0) return []
  const message = `readers see "${wordAt(plain, lost)}": the sign \uFFFD stands for a letter that a program could not read. Write it again.`
  return [finding('unseen', placeAt(file, text, lost), message, about)]
}

/** Signs that readers' letters have none for: private ones, what stands for a pasted object, ends of lines that are none here. */
const GLYPHLESS = /[\u202D\u202E](?![^\n]*\u202C)|[\u2028\u2029\uFFFC\uE003-\uE1FF\uE203-\uF8FF]/

function glyphlessIn(file: string, text: string, about: About): Finding[] {
  if (!GLYPHLESS.test(text)) return []
  const plain = text.replace(/(`+)[^`\n]*\1/g, (code) => ' '.repeat(code.length))
  const at = plain.search(GLYPHLESS)
  if (at < 0) return []
  const sign = plain[at]!
  const code = `U+${sign.charCodeAt(0).toString(16).toUpperCase()}`
  const isBullet = sign >= '\uF000' && /(?:^|\n)[ \t]*$/.test(plain.slice(0, at))
  const message = /[\u202D\u202E]/.test(sign)
    ? `a sign that no one can see (${code}) turns the order of all letters behind it round for readers. Take it away: type the words around it anew.`
    : /[\u2028\u2029]/.test(sign)
      ? `a line ends here for the program that wrote this (${code}), and goes on for readers. Put the end of a line in its place, or a space.`
      : sign === '\uFFFC'
        ? `a picture or another object stood here (${code}), and readers see an empty box. Write ![what it shows](./file.png), or take the sign away.`
        : isBullet
          ? `this sign of Word’s own font (${code}) is an empty box for readers. A list has a hyphen and a space before each item: - First.`
          : `this sign is in one font alone (${code}), and readers see an empty box. Write a word, or an ordinary sign.`
  return [finding('unseen', placeAt(file, text, at), message, about)]
}

/** The sign whose bytes these signs are; undefined where they are those of none that texts have. */
function meantBy(run: string): string | undefined {
  const bytes = [...run].map((sign) => BYTES.get(sign) ?? sign.charCodeAt(0))
  try {
    const sign = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
    return /^[\p{L}\p{S}\p{P}\p{N}\u00A0]$/u.test(sign) ? sign : undefined
  } catch {
    return undefined
  }
}

function wordAt(text: string, offset: number): string {
  const before = /[^\s"]{0,30}$/u.exec(text.slice(0, offset))![0]
  return before + /^[^\s"]{0,30}/u.exec(text.slice(offset))![0]
}

function placeAt(file: string, text: string, offset: number) {
  const before = text.slice(0, offset).split('\n')
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
