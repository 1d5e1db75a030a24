import { decodeNamedCharacterReference } from 'decode-named-character-reference'

// What is compared of texts: letters and digits, one space between words, whatever signs a format puts between and around them.

/** A text as words of small letters, a space around each. */
export function wordsOf(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[*_`~\\\u00ad\u200b-\u200f\u2060\ufeff]+/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
  return ` ${plain.trim()} `
}

/** The words of files of a guide, without what only marks them: elements, addresses, names of fields. */
export function wordsOfFiles(files: Iterable<string>): string {
  return [...files].map((file) => wordsOf(withoutMarks(file))).join('\n')
}

const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]{1,30}));/gi

/** Elements stand between words where they are blocks or break a line, and within them otherwise. */
function withoutMarks(file: string): string {
  return file
    .replace(/<\/?(?:kbd|sub|sup)>/g, '')
    .replace(/<br \/>/g, ' ')
    .replace(/\]\((?:<[^>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)/g, ']')
    .replace(ENTITY, (whole: string, number?: string, hex?: string, name?: string) => {
      if (name !== undefined) return decodeNamedCharacterReference(name) || whole
      const code = number === undefined ? parseInt(hex ?? '', 16) : Number(number)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
    })
}

/** How often words stand in others. */
export function countOf(words: string, all: string): number {
  let count = 0
  for (let at = all.indexOf(words); at >= 0; at = all.indexOf(words, at + words.length - 1)) count++
  return count
}
