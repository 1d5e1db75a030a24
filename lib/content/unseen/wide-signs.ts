import { FORMAT_ELEMENTS } from '@/elements/format-elements'
import type { Sign } from './sign'
import { LINK } from './plain-parts'

/* Signs that a Chinese, Japanese or Korean keyboard gives in place of those of Markdown. */

/** A space, an ideographic or a non-breaking one. */
const SPACE = '[ \\t\\u3000\\u00A0]'
export const WIDE = 'Signs of full width are no Markdown.'
const ADDRESS = `(?:${LINK}|https?:|mailto:|\\.{1,2}/|#)[^()（）\\n]*`

/** The numbers one and two, as people begin the lines of a list with them where Markdown reads no list. */
const ONE_AND_TWO: readonly (readonly [string, string])[] = [
  ['１[.．、)）]', '２[.．、)）]'],
  ['1[．、）]', '2[．、）]'],
  ['[（(][1１][）)]', '[（(][2２][）)]'],
  ['①', '②'],
  ['❶', '❷'],
  ['㈠', '㈡'],
  ['一、', '二、'],
  ['[١۱१][.)）-]', '[٢۲२][.)）-]'],
]

/** Everywhere in a text. */
export const WIDE_SIGNS: readonly Sign[] = [
  {
    pattern: new RegExp(
      `[!！]?(?:［[^［］\\n]+］[ \\t]*[(（]|\\[[^[\\]\\n]+］[(（]|［[^［\\]\\n]+\\][(（])${ADDRESS}[)）]`,
      'gu',
    ),
    advice: ({ 0: found }) =>
      /^[!！]/.test(found)
        ? `${WIDE} A picture is written ![what it shows](./file.png), with plain brackets and nothing between them.`
        : `${WIDE} A link is written [text](address), with plain brackets and nothing between them.`,
  },
  {
    pattern: /＜([/／]?)([A-Za-z][A-Za-z\d]*)(?:[ \u3000][^＜＞<>\n]*)?[/／]?[＞>]/gu,
    advice: ({ 1: slash = '', 2: name = '' }) =>
      Object.hasOwn(FORMAT_ELEMENTS, name)
        ? `${WIDE} A tag is written <${slash && '/'}${name}>, with plain signs.`
        : undefined,
  },
  {
    pattern: /(?<!＊)＊{2}(?!＊)[^＊\n]+(?<!＊)＊{2}(?!＊)/gu,
    advice: () => `${WIDE} Write **words** for bold.`,
  },
  { pattern: /｀[^｀\n]+｀/gu, advice: () => `${WIDE} Code stands between plain backticks: \`code\`.` },
]

/** Within a paragraph, where they begin a line. */
export const WIDE_LINE_SIGNS: readonly Sign[] = [
  {
    pattern: new RegExp(`^[ \\t]*(?<sign>(＃{2,6}|＃(?=${SPACE}))${SPACE}*\\S.*)$`, 'gmu'),
    advice: ({ 2: signs = '' }) =>
      `${WIDE} A heading begins with plain number signs and a space: ${'#'.repeat(Math.max(2, signs.length))} Heading.`,
  },
  {
    pattern: /^[ \t]*(?<sign>(#{2,6})[\u3000\u00A0].*)$/gmu,
    advice: ({ 2: signs = '' }) =>
      `The space behind the signs of a heading is a plain one: ${signs} Heading.`,
  },
  {
    pattern: new RegExp(
      `^${SPACE}*(?<sign>([・･●○■□◆◇▶►◎★☆✓✔→⇒＊－])${SPACE}*(?=\\S).*)\\n${SPACE}*\\2`,
      'gmu',
    ),
    advice: () => 'These lines are shown as one. A list has a hyphen and a space before each item: - First.',
  },
  {
    pattern: /^[ \t]*(?<sign>([-*+])[\u3000\u00A0].*)$/gmu,
    advice: () => 'The space behind the hyphen of a list is a plain one: - First.',
  },
  ...ONE_AND_TWO.map(([one, two]): Sign => ({
    pattern: new RegExp(`^${SPACE}*(?<sign>${one}.*)\\n${SPACE}*${two}`, 'gmu'),
    advice: () =>
      'These lines are shown as one. A list has a plain number, a point and a space before each item: 1. First.',
  })),
  {
    pattern: /^[ \t]*(?<sign>\d{1,3}[.)][\u3000\u00A0].*)$/gmu,
    advice: () => 'The space behind the number of a list is a plain one: 1. First.',
  },
]
