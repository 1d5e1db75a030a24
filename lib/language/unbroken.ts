/** What a number is not parted from, in any language. */
const UNITS =
  '(?:[µnmcdk]?m|[mk]?g|t|[mch]?l|[nmµ]?s|min|h|[mk]?V|[mµ]?A|[mkM]?W|k?Wh|VA|[kMG]?Hz|[kKMGT]?i?B|[kMG]?bit(?:/s)?|[kMG]bps|[kM]?Ω|k?Pa|m?bar|°[CF]?|px|dB[im]?|lm|lx|rpm|[%‰€$£]|Kč|zł)'

const EVERYWHERE = new RegExp(`(?<=\\d)[ \\n](?=${UNITS}(?![\\p{L}\\p{N}])|\\d{3}(?!\\d))`, 'gu')

/** Words of one letter that do not end a line. */
function small(letters: string): RegExp {
  return new RegExp(`(?<=(?:^|[\\s(\\[„“‚‘»«–—])[${letters}${letters.toUpperCase()}])[ \\n](?=\\S|$)`, 'gu')
}

/** An ordinal number or a day, and what follows: "20. listopadu". */
const ORDINAL = /(?<=\d\.)[ \n](?=[\p{Ll}\d])/gu

interface Rule {
  readonly spaces: RegExp
  /** A space that no line ends at; a narrow one where the language has that. */
  readonly by?: string
}

/** By language: where a space holds its line together. */
const RULES: Readonly<Record<string, readonly Rule[]>> = {
  cs: [{ spaces: small('ksvzouai') }, { spaces: ORDINAL }],
  sk: [{ spaces: small('ksvzouai') }, { spaces: ORDINAL }],
  pl: [{ spaces: small('aiouwz') }],
  fr: [
    { spaces: /[ \n](?=[;!?](?:\s|$))/gu, by: '\u202f' },
    { spaces: /[ \n](?=[:»](?:[\s,.]|$))|(?<=«)[ \n]/gu },
  ],
}

const NO_BREAK = '\u00a0'

/**
 * A text to be shown, with spaces that no line ends at where its language wants them: after words of one letter in Czech, between a
 * number and its unit in all. For what is shown alone: what is searched or copied stays as it was written.
 *
 *     unbroken('v domě', 'cs')  // 'v\u00a0domě'
 */
export function unbroken(text: string, lang: string): string {
  if (!/[ \n]/.test(text)) return text
  const own = RULES[lang.split('-')[0]!.toLowerCase()] ?? []
  return [{ spaces: EVERYWHERE } as Rule, ...own].reduce(
    (shown, { spaces, by = NO_BREAK }) => shown.replace(spaces, by),
    text,
  )
}
