import { around, isSpace, wordAround } from './near'
import { MEANT, type Sign } from './sign'

/** Two or three asterisks that are a sum, a pattern of paths or what is typed on a telephone. */
function isNoEmphasis(found: RegExpExecArray): boolean {
  const { before, after } = around(found)
  if (isSpace(before) && isSpace(after)) return true
  if (/[A-Za-z0-9)\]]/.test(before) && /[A-Za-z0-9(]/.test(after)) return true
  if (/[/\\]/.test(before + after) || /\*\*\.[*\w]/.test(wordAround(found))) return true
  return /^[*#\d+]*\d[*#\d+]*[.,;:)]*$/.test(wordAround(found))
}

function emphasis(open: string): Sign['advice'] {
  return () =>
    `No pair of them closes around words. Write ${open}words${open}, without spaces inside the signs, within one paragraph. ${MEANT} \\${[...open].join('\\')}.`
}

/** Whether a sign * begins what a word with such a sign behind it has been referred to: `Price* excludes VAT. *VAT is 21 %.` */
function isNoteBelow({ index, input }: RegExpExecArray): boolean {
  const before = input.slice(0, index)
  return /(?:^|\n|[.!?:;…][)”"]?)\s*$/u.test(before) && /[\p{L}\p{N})%]\*(?=[\s.,;:!?)])/u.test(before)
}

/** Two tildes around what is no words: the home folder of a user, and the name of an old copy of a file. */
function isPaths(inner: string): boolean {
  return /^[\w.-]*\//.test(inner) || /(?:\/|\.[a-z]{1,4})[\w-]*$/.test(inner)
}

/** Two tildes of which the first says "until" or "about", and the second "from" or "alternating": `~5 or 10~`, `~230 V, 50 Hz; 12 V~`. */
function isFromTo(inner: string): boolean {
  if (/\d\s?[km]?(?:VA?|A|Hz|ВА?|А|Гц)$/u.test(inner)) return true
  const [first = '', ...others] = inner.split(/\s+/)
  return others.length > 0 && /\d/.test(first) && /\d\p{L}{0,2}$/u.test(inner)
}

/** Two tildes each of which stands in brackets or quotation marks of its own: `(~5 May), (6 May~)`. */
function isApart(found: RegExpExecArray): boolean {
  const { before, after } = around(found)
  const [, inner = ''] = found
  const marks = inner.match(/[()[\]{}“”„«»‹›「」『』]/g) ?? []
  return (
    /[)\]}”»›」』]/.test(marks[0] ?? '') ||
    /[([{„«‹「『]/.test(marks.at(-1) ?? '') ||
    (/["']/.test(before) && before === after && inner.includes(before))
  )
}

/** Signs of bold, italic and struck words that make none. */
export const EMPHASIS_SIGNS: readonly Sign[] = [
  {
    pattern: /(?<!\*)\*{2,3}(?!\*)/gu,
    advice: (found) => (isNoEmphasis(found) ? undefined : emphasis('**')(found)),
  },
  {
    pattern: /(?<!\S)\*\* [^*\n]* \*\*(?=[\s.,;:!?)]|$)/gu,
    advice: (found) => (/\p{L}{2}/u.test(found[0]) ? emphasis('**')(found) : undefined),
  },
  {
    // At the beginning of a paragraph it may be that of a footnote.
    pattern: /(?<=[\s(])\*(?=\p{L})/gu,
    advice: (found) =>
      isNoteBelow(found) || /[*/\\#]|\.\w/.test(wordAround(found).replace('*', ''))
        ? undefined
        : emphasis('*')(found),
  },
  { pattern: /(?<![\p{L}\p{N}_])__ ?(?=\p{L})[^_\n]* ?__(?![\p{L}\p{N}_])/gu, advice: emphasis('__') },
  { pattern: /(?<![\s~])~~(?!~)|(?<!~)~~(?![\s~/]|$)/gu, advice: emphasis('~~') },
  {
    // Before a number one of them says "about", and between two "to".
    pattern:
      /(?<![^\s([{"'“„«‹‘‚—–\uE001])~(?=[\p{L}\p{N}\p{Sc}])([^~]{0,300}[\p{L}\p{M}\p{N}\p{Sc}.!?)%])~(?![^\s.,;:!?)\]}"'”“»›’…—–\uE001])/gu,
    advice: (found) => {
      const [, inner = ''] = found
      if (isPaths(inner) || isFromTo(inner) || isApart(found)) return undefined
      return `One tilde is a tilde, and two strike out: write ~~words~~. ${MEANT} \\~.`
    },
  },
]
