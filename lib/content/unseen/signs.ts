import { FORMAT_ELEMENTS } from '@/elements/format-elements'
import { nearest } from '@/lib/tree'
import { asideAdvice } from './asides'
import { EMPHASIS_SIGNS } from './emphasis-signs'
import { FOREIGN_LINE_SIGNS, FOREIGN_SIGNS } from './foreign-signs'
import { around, isSpace, nearPath, wordAround } from './near'
import { LIST_SIGNS } from './list-signs'
import { LINK, MEANT_SIGN } from './plain-parts'
import { MEANT, type Sign } from './sign'
import { TABLE_SIGNS } from './table-signs'
import { WIDE_LINE_SIGNS, WIDE_SIGNS } from './wide-signs'

const ADDRESS = `(?=${LINK}|https?:|mailto:|tel:|\\.{1,2}/|/|#\\p{L}|[^()\\s]+\\.mdx?\\b)`

const ENTITIES = 'nbsp amp lt gt quot apos ndash mdash hellip copy reg deg times rarr larr micro euro'.split(
  ' ',
)

/** The name that the id of a heading has, as far as that can be told from its words. */
function headingId(words: string): string {
  return words
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s+/g, '-')
}

/** Everywhere in a text. */
export const SIGNS: readonly Sign[] = [
  ...FOREIGN_SIGNS,
  ...WIDE_SIGNS,
  ...EMPHASIS_SIGNS,
  {
    pattern: /(?<!`)`+(?!`)/gu,
    advice: (found) => {
      const { before, after } = around(found)
      if ((isSpace(before) && isSpace(after)) || (/\p{L}/u.test(before) && /\p{L}/u.test(after)))
        return undefined
      return `Code begins or ends here, and its other end is not there. Write \`code\` within one paragraph. ${MEANT} \\\`.`
    },
  },
  {
    pattern: /<[ \t]+\/?([A-Z]\w*)(?:[ \t][^<>\n]*)?>/gu,
    advice: ({ 0: found, 1: name = '' }) =>
      Object.hasOwn(FORMAT_ELEMENTS, name)
        ? `A tag has no space behind its sign <. Write ${found.replace(/^<\s+/, '<')}`
        : undefined,
  },
  {
    pattern: /(?<=^|[\s(])==(?=\S)[^=\n]+(?<=\S)==(?=[\s.,;:!?)]|$)/gu,
    advice: () => 'There is no marker pen. Write **words** for bold.',
  },
  {
    pattern: new RegExp(`\\[[^[\\]\\n]+\\](?:[ \\t]+\\(|[ \\t]*（)${ADDRESS}`, 'gu'),
    advice: ({ index, input }) =>
      input[index - 1] === '!'
        ? 'A picture has nothing between its two brackets, which are plain ones: ![what it shows](./file.png).'
        : 'A link has nothing between its two brackets, which are plain ones: [text](address).',
  },
  {
    pattern: /!?\[[^[\]\n]+\]\((?:\.{1,2}\/|https?:|#|[^()\s]+\.mdx?(?!\S))[^()\n]*$/gmu,
    advice: () => 'No bracket ) closes the address. Add it where the address ends: [text](address).',
  },
  {
    pattern: new RegExp(`\\([^()\\n]+\\)\\[(?=${LINK}|https?:|\\.{1,2}/|[^\\]\\s]+\\.mdx)`, 'gu'),
    advice: () => 'A link has its text in square brackets, and its address in round ones: [text](address).',
  },
  {
    pattern: /!?\[[^[\]\n]*\]\(([^()\n]*)\)/gu,
    advice: ({ 0: found, 1: address = '' }) => {
      if (!/[ \\]/.test(address) && !address.includes(LINK)) return undefined
      if (!/[./:\\]/.test(address) && !address.includes(LINK)) return undefined
      const reach = /^(?:tel|mailto):[ ]*(?=\S)/i.exec(address.trim())
      if (reach)
        return `What stands in the round brackets is no address, for it holds a space. Write ${address.replace(/\s+/g, '')} there; spaces may stand in the square brackets.`
      const [file = '', heading] = address.split('#')
      if (heading !== undefined && heading.includes(' ') && !/[ \\]/.test(file))
        return `What stands in the round brackets is no address, for it holds a space. A heading is named in small letters, with hyphens for spaces: ${file}#${headingId(heading)}.`
      const picture = found.startsWith('!')
      const size = / (=\d*x\d*)$/.exec(address)?.[1]
      if (size) return `The size of a picture is not said here. Take ${size} away.`
      const cure = picture ? 'Rename the picture without spaces' : 'Write %20 for each space'
      return `What stands in the round brackets is no address, for it holds a space. ${cure}; a title behind the address stands in plain quotes: ${picture ? '!' : ''}[text](./file "title").`
    },
  },
  {
    pattern: /(?<![A-Za-z0-9_\])])!?\[([^[\]\n]+)\]\[([^[\]\n]*)\]/gu,
    advice: ({ 1: text = '', 2: name = '' }) =>
      /^(?:https?:|mailto:)/.test(name)
        ? `An address stands in round brackets: [${text}](${name}).`
        : /\p{L}/u.test(name || text)
          ? `This file has no address of that name. Add a line [${name || text}]: address, or write [${text}](address).`
          : undefined,
  },
  {
    pattern: /!?\[\[([^[\]\n]*)\]\]/gu,
    advice: ({ 0: found, 1: name = '' }) => {
      if (!/\p{L}/u.test(name)) return undefined
      if (found.startsWith('!')) return 'Write ![what the picture shows](./file.png).'
      return `Links are not written so here. Write [${name.split('|').at(-1)!}](./file.mdx).`
    },
  },
  {
    pattern: /\[\^([^\s[\]]+)\](?![+*?{])/gu,
    advice: ({ 1: name = '' }) =>
      /^(?:\w-\w)+$/.test(name)
        ? undefined
        : `This file has no footnote of that name. Add a paragraph [^${name}]: and what it says.`,
  },
  {
    pattern: /\^\[[^[\]\n]+\]/gu,
    advice: () =>
      'A footnote is not written in its place. Write [^1] there, and a paragraph [^1]: what it says.',
  },
  {
    pattern: /(?<![\S])(:[a-z][a-z0-9_+-]*[a-z0-9]:)(?=[\s.,;!?)]|$)/gu,
    advice: () => 'The name of an emoji stays a name here. Put the emoji itself, or none.',
  },
  {
    pattern: /&([A-Za-z]{2,31});/gu,
    advice: ({ 1: name = '' }) => {
      const meant = nearest(name.toLowerCase(), ENTITIES)
      return `There is no sign of that name${meant ? `; did you mean &${meant};?` : '.'} Put the sign itself. To show these letters, write \\&${name};`
    },
  },
  {
    pattern: /&(?:nbsp|amp|quot|ndash|mdash|hellip|lt|gt)(?![\w;=])/gu,
    advice: ({ 0: found }) => `The semicolon at its end is missing: ${found};`,
  },
  {
    pattern: /\\(?=[\p{P}\p{S}])(?![ -~\uE000-\uE002])/gu,
    advice: (found) =>
      nearPath(found) ? undefined : 'This sign needs no backslash before it. Take it away.',
  },
  {
    pattern: /(?<=[^\s\\])\\(?=[ \t]|$)|\\$/gu,
    advice: (found) => {
      if (nearPath(found) || /[/\\].*\\/.test(wordAround(found))) return undefined
      if (isSpace(around(found).before) && found.index + 1 < found.input.length) return undefined
      return `A backslash breaks a line only where the line ends, and another follows it. Take it away. ${MEANT} \\\\.`
    },
  },
]

/** Within a paragraph, where they begin a line. */
export const LINE_SIGNS: readonly Sign[] = [
  ...TABLE_SIGNS,
  ...FOREIGN_LINE_SIGNS,
  ...WIDE_LINE_SIGNS,
  {
    pattern: /^[ \t]*(?<sign>import[ \t]+\w+[ \t]+from[ \t]+['"‘’“”„][^'"‘’“”\n]*['"‘’“”])/gmu,
    advice: () => 'An import is read as one only where an empty line stands before and after it. Add them.',
  },
  {
    // Whoever speaks of imports means no file.
    pattern: /^[ \t]*(?<sign>Import[ \t]+\w+[ \t]+from[ \t]+['"‘’“”„]\.[^'"‘’“”\n]*['"‘’“”])/gmu,
    advice: () =>
      "An import begins with a small letter, at the beginning of its line, with an empty line before and after it: import Name from './_file.mdx'.",
  },
  { pattern: /^[ \t]*(?<sign>:{3,}[ \t]*([\p{L}-]+).*)$/gmu, advice: ({ 2: name }) => asideAdvice(name) },
  {
    pattern: /^[ \t]*(?<sign>::[a-z][\w-]*(?=[[{]|[ \t]*$).*)$/gmu,
    advice: () => 'Such elements are other systems’. Write it in Markdown.',
  },
  {
    pattern:
      /^[ \t]*(?<sign>(?:!!!|\?\?\?\+?)[ \t]+(note|abstract|info|tip|success|question|warning|failure|danger|bug|example|quote|caution|important|hint)\b.*)$/gmu,
    advice: ({ 2: name }) => asideAdvice(name),
  },
  { pattern: /^[ \t]*(?<sign>\[!([A-Za-z]+)\][+-]?)/gu, advice: ({ 2: name }) => asideAdvice(name) },
  {
    pattern: /^[ \t]*(?<sign>(#{2,6})(?=\p{L}).*)$/gmu,
    advice: ({ 2: signs = '' }) => `A heading has a space behind its signs: ${signs} Heading.`,
  },
  {
    pattern: /^[ \t]*(?<sign>#{7,}(?:[ \t]+(?=[^#\s])|(?=\p{L})).*)$/gmu,
    advice: () => 'A heading has two to six signs #, and a space behind them: ## Heading.',
  },
  {
    pattern: new RegExp(`^[ \\t]*(?<sign>1${MEANT_SIGN}{2}[ \\t].*)\\n[ \\t]*2${MEANT_SIGN}{2}[ \\t]`, 'gmu'),
    advice: () =>
      'These lines are shown as one: a backslash before the point makes no list of them. Take it away in each line: 1. First.',
  },
  {
    pattern: /^[ \t]*(?<sign>1([.)])\p{L}.*)\n[ \t]*2\2[ \t]*\p{L}/gmu,
    advice: () => 'A list has a space behind each number: 1. First.',
  },
  {
    pattern: /^[ \t]*(?<sign>\[[ xX]\]\p{L}.*)$/gmu,
    advice: () => 'A box to tick has a hyphen before and a space behind its brackets: - [x] Done.',
  },
  {
    pattern: /^[ \t]*(?<sign>\[(?:[ xX]|)\][ \t]+(?=\p{L}).*)$/gmu,
    advice: ({ groups }) =>
      `A box to tick is an item of a list, with a space or an x in its brackets: - [ ] ${(groups?.sign ?? '').replace(/^\[.?\]\s+/, '')}`,
  },
  ...LIST_SIGNS,
  {
    pattern: /^[ \t]*(?<sign>([-+–•◦▪‣●○■·])(?:[ \t]*)(?=\p{L}).*)\n[ \t]*\2[ \t]*\p{L}/gmu,
    advice: () => 'These lines are shown as one. A list has a hyphen and a space before each item: - First.',
  },
  {
    pattern: /^[ \t]*(?<sign>-\p{L}{2}.*)$/gmu,
    advice: () => `A list has a hyphen and a space before each item: - First. ${MEANT} \\-.`,
  },
]
