/** A text in lines, and how much room they take, in the units of the picture (CSS pixels at its natural size). */
export interface TextBlock {
  readonly lines: readonly string[]
  readonly width: number
  readonly height: number
}

export interface TextStyle {
  /** Height of the letters. */
  readonly size: number
  readonly lineHeight: number
  /** How wide a line may be. */
  readonly most: number
}

/** Any of these letters, marks among them by themselves. */
function oneOf(letters: string): RegExp {
  const codes = [...letters].map((letter) => `\\u{${letter.codePointAt(0)!.toString(16)}}`)
  return new RegExp(`[${codes.join('')}]`, 'u')
}

type Widths = readonly (readonly [RegExp, number])[]

/** See `WIDTHS`. */
const LATIN: Widths = [
  [/[ijl.,:;'’|!()[\]·]/u, 0.36],
  [/[ftr\s"„“”-]/u, 0.44],
  [/[mwMW@%…—]/u, 0.98],
  [/[\p{Lu}&+=<>#]/u, 0.75],
]

/**
 * Widths of letters as parts of their height. A picture is laid out where no fonts are, and shown in the reader's own, so these
 * are those of a wide bold one: text may leave room, but never needs more. Those of other scripts are measured on Noto Sans Bold.
 */
const WIDTHS: Widths = [
  [
    /[\u1100-\u11ff\u2e80-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{17000}-\u{18fff}\u{1b000}-\u{1b2ff}\u{20000}-\u{3ffff}]/u,
    1.05,
  ],
  // Marks that stand over or under their letter; those that stand beside it are as wide as letters.
  [/[\p{Mn}\p{Me}\p{Cf}]/u, 0],
  [oneOf('ஔொோௌഐൈൊൌဪ'), 2.7],
  [oneOf('ஊஞணனஶஷஸஹூெேைஅആഅഈഊഎഏഓഔഘഛഝഞഢണബൈോൗൟൡൺఋౠಊೋೠಉೀೂೊඎඐඓඖඣෛොෝෞෲဿဩဤ'), 1.9],
  [/[\p{sc=Tamil}\p{sc=Malayalam}]/u, 1.25],
  [oneOf('ఊఘఝమయహూౄౡಈಋಝಮಯඌඍඤඥණෙේෟෳဏေឈណጤጬ'), 1.42],
  [/[\p{sc=Sinhala}\p{sc=Myanmar}\p{sc=Kannada}\p{sc=Telugu}\p{sc=Ethiopic}]/u, 1.12],
  [oneOf('आऑऒओऔআঞোৌઆઑઓઔლ'), 1.23],
  [
    /[\p{sc=Khmer}\p{sc=Devanagari}\p{sc=Bengali}\p{sc=Gujarati}\p{sc=Gurmukhi}\p{sc=Oriya}\p{sc=Georgian}\p{sc=Armenian}\p{sc=Tibetan}]/u,
    0.95,
  ],
  [oneOf('سشصض'), 1.2],
  [oneOf('ฌญฒณຎຒໜໝຠ'), 0.95],
  [/[\p{sc=Thai}\p{sc=Lao}\p{sc=Arabic}\p{sc=Hebrew}]/u, 0.76],
  [oneOf('ЖШЩЮМФДЫжшщюмфыѠѡΩω'), 1],
  ...LATIN,
]
const COMMON = 0.62
/** One picture, however many signs make it. */
const EMOJI = 1.4
const SYLLABLE = 1.05
/** By their codes, the widths of all letters before U+0300: most texts have no others, and a map measures thousands. */
const LATIN_WIDTHS = Float64Array.from({ length: 0x300 }, (_, code) =>
  letterWidth(String.fromCharCode(code), LATIN),
)

const clusters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const words = new Intl.Segmenter(undefined, { granularity: 'word' })

/** How wide a text is at most, as a multiple of the height of its letters. */
export function textWidth(text: string): number {
  let width = 0
  // There each letter is a sign.
  if (/^[ -\u02ff]*$/.test(text))
    for (let i = 0; i < text.length; i++) width += LATIN_WIDTHS[text.charCodeAt(i)]!
  else for (const { segment } of clusters.segment(text)) width += clusterWidth(segment)
  return width
}

/** The width of what is seen as one sign. */
function clusterWidth(cluster: string): number {
  if (/(?!\p{ASCII})\p{Emoji}\uFE0F|\p{Emoji_Presentation}|\p{RI}/u.test(cluster)) return EMOJI
  if (/^[\u1100-\u11ff]/.test(cluster)) return SYLLABLE
  let width = 0
  for (const letter of cluster) width += letterWidth(letter, WIDTHS)
  return width
}

function letterWidth(letter: string, widths: Widths): number {
  return widths.find(([letters]) => letters.test(letter))?.[1] ?? COMMON
}

/** Breaks a text into lines: between words, and within a word that is wider than a line. */
export function wrapText(text: string, { size, lineHeight, most }: TextStyle): TextBlock {
  const lines: string[] = []
  let line = ''
  for (const word of text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((word) => pieces(word, most / size))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && textWidth(longer) * size > most) {
      lines.push(line)
      line = word
    } else line = longer
  }
  if (line !== '') lines.push(line)
  const width = Math.ceil(lines.reduce((widest, one) => Math.max(widest, textWidth(one)), 0) * size)
  return { lines, width, height: lines.length * lineHeight }
}

/** What a line does not begin with. */
const CLOSES = /^[\p{Pe}\p{Pf}\p{Po}ーァィゥェォッャュョぁぃぅぇぉっゃゅょ々]/u

/** The parts of a word that is wider than a line: between words, in scripts that put no space there, else anywhere between signs. */
function pieces(word: string, most: number): string[] {
  if (textWidth(word) <= most) return [word]
  const parts: string[] = []
  let part = ''
  const add = (segment: string) => {
    if (part !== '' && textWidth(part + segment) > most) {
      parts.push(part)
      part = ''
    }
    part += segment
  }
  for (const segment of unitsOf(word)) {
    if (textWidth(segment) <= most) add(segment)
    else for (const { segment: sign } of clusters.segment(segment)) add(sign)
  }
  return [...parts, part]
}

/** The words of a text without spaces, each with the signs that close it. */
function unitsOf(text: string): string[] {
  const units: string[] = []
  for (const { segment } of words.segment(text)) {
    if (units.length > 0 && CLOSES.test(segment)) units.push(units.pop()! + segment)
    else units.push(segment)
  }
  return units
}
