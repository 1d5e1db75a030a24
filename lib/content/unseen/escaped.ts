import type { Text } from 'mdast'

/** What programs write that escape each sign when they convert a text, with what stood there before. */
const ESCAPED: readonly {
  readonly pattern: RegExp
  readonly advice: (found: RegExpExecArray) => string
}[] = [
  {
    pattern: /((?:\\\*){2})(?=[^\s\\])[^*\n]*?[^\s\\*]\1/,
    advice: ({ 0: found }) => `Take the backslashes away: ${found.replaceAll('\\', '')}`,
  },
  {
    pattern: /(?<=^|\n)[ \t]*(?:(?:\\#){2,6}|\\#{2,6})[ \t]+\p{L}.*/u,
    advice: ({ 0: found }) => `Take the backslash away: ${found.trim().replaceAll('\\', '')}`,
  },
  {
    pattern: /(?<=^|\n)[ \t]*\\([-*+])[ \t]+\S.*(?=\n[ \t]*\\\1[ \t]+\S)/,
    advice: ({ 1: sign = '-' }) => `A list has no backslash before its sign: ${sign} First.`,
  },
  {
    // A whole address behind it is one by itself, and another part of the text.
    pattern: /\\\[[^[\]\n\\]+\\\]\\?\((?:(?:\.{1,2}\/|mailto:)[^()\s]*\)|$)/,
    advice: ({ 0: found }) => `Take the backslashes away: ${found.replaceAll('\\', '')}`,
  },
  {
    pattern: /\\[([](?=[^\n]*\\[A-Za-z]{2})[^\n]*?\\[)\]]/,
    advice: () =>
      'Formulas are not set here. Write it in words and plain signs, such as ×, or show it as a picture.',
  },
  {
    // Twice, once by hand and once by a program: who means the letters leaves spaces around them.
    pattern: /(?<=\S)&lt;br[ ]?\/?&gt;(?=\S|$)/i,
    advice: () => 'Write <br /> where the line is to break, or leave a line empty between paragraphs.',
  },
  {
    pattern:
      /(?<=[\p{L}\p{N}.,:;!?])&amp;(?:nbsp|quot|lt|gt|ndash|mdash|hellip|[lr][sd]quo|shy|#\d{2,4});(?=[\p{L}\p{N}])/u,
    advice: () => 'Put the sign itself, or a space.',
  },
]

/** Markdown that was escaped on its way here, so that readers see its signs. */
export function escapedMarkup(text: Text, source: string): { offset: number; message: string }[] {
  const from = text.position?.start.offset
  if (from === undefined) return []
  const raw = source.slice(from, text.position?.end.offset)
  if (!/[\\&]/.test(raw)) return []
  return ESCAPED.flatMap(({ pattern, advice }) => {
    const found = pattern.exec(raw)
    if (!found) return []
    const lead = /^\s*/.exec(found[0])![0].length
    const seen = found[0]
      .trim()
      .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
      .replaceAll('&lt;', '<')
    const shown = seen.replaceAll('&gt;', '>').replaceAll('&amp;', '&')
    const message = `readers see "${shown}" as it is written, for signs of it are escaped. ${advice(found)}`
    return [{ offset: from + found.index + lead, message }]
  })
}
