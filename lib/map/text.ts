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

/**
 * Widths of letters as parts of their height. A picture is laid out where no fonts are, and shown in the reader's own, so these
 * are those of a wide bold one: text may leave room, but never needs more.
 */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\u1100-\u11ff\u2e80-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{1f000}-\u{3ffff}]/u, 1.05],
  [/\p{M}/u, 0],
  [/[ijl.,:;'’|!()[\]·]/u, 0.36],
  [/[ftr\s"„“”-]/u, 0.44],
  [/[mwMW@%…—]/u, 0.98],
  [/[\p{Lu}&+=<>#]/u, 0.75],
]
const COMMON = 0.62

/** How wide a text is at most, as a multiple of the height of its letters. */
export function textWidth(text: string): number {
  let width = 0
  for (const letter of text) width += WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? COMMON
  return width
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

function pieces(word: string, most: number): string[] {
  if (textWidth(word) <= most) return [word]
  const parts: string[] = []
  let part = ''
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    if (part !== '' && textWidth(part + segment) > most) {
      parts.push(part)
      part = ''
    }
    part += segment
  }
  return [...parts, part]
}
