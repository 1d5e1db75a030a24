import { asideAdvice, isAside } from './asides'
import { nearPath } from './near'
import { LINK } from './plain-parts'
import type { Sign } from './sign'

/** What a shortcode or a tag of a forum does in Markdown. */
const CODES: Readonly<Record<string, string>> = {
  b: 'Write bold as **words**.',
  i: 'Write italic as *words*.',
  url: 'Write a link as [text](address).',
  link: 'Write a link as [text](address).',
  img: 'Write a picture as ![what it shows](./file.png).',
  image: 'Write a picture as ![what it shows](./file.png).',
  caption: 'Write a picture as ![what it shows](./file.png).',
  gallery: 'Write each picture as ![what it shows](./file.png).',
  code: 'Write a line of three backticks ``` before and after the code.',
  quote: 'Write > before each line of a quotation.',
  list: 'Write a list as lines that begin with a hyphen and a space: - First.',
  video: 'Write <Video src="./file.mp4" poster="./file.png" alt="…" />.',
  youtube: 'Link to it: [text](https://…).',
  embed: 'Link to it: [text](https://…).',
  spoiler: 'Write <Details summary="…">, the text and </Details>, each on lines of their own.',
  expand: 'Write <Details summary="…">, the text and </Details>, each on lines of their own.',
}

function codeAdvice(name = ''): string {
  const key = name.toLowerCase()
  if (isAside(key)) return asideAdvice(key)
  const cure = Object.hasOwn(CODES, key) ? CODES[key] : 'Write it in Markdown, or take it away.'
  return `Such codes are other systems’. ${cure}`
}

/** Signs of other systems, everywhere in a text. */
export const FOREIGN_SIGNS: readonly Sign[] = [
  {
    // What assistants put behind a sentence in place of a source.
    pattern:
      /【[^【】\n]{0,80}†[^【】\n]{0,80}】|:contentReference\[oaicite:\d+\](?:\{[^{}\n]*\})?|\[cite(?:_start|_end)?(?::[ ]?[\d, ]+)?\]|(?<![\w])(?:cite)?turn\d+(?:search|view|file|news|fetch|image)\d+|[\uE200-\uE202][^\n]{0,80}?\uE201|\[\^\d+_\d+\]/gu,
    advice: () =>
      'An assistant has left it in its text, and it leads nowhere. Take it away; where a fact can be read is said in sources: of the front matter.',
  },
  {
    pattern: /(?<=^|\s)%%(?=[^%]*\p{L}{2})[^%]+%%(?=\s|[.,;:]|$)/gu,
    advice: () =>
      'A remark for colleagues is <AgentNote>…</AgentNote>, which customers do not get, or stands in the message of your commit. Take it away here.',
  },
  {
    pattern: /\[([a-z][\w-]*)(?:[ =][^[\]\n]*)?\][^[\]]*\[\/\1\]/giu,
    advice: ({ 1: name }) => codeAdvice(name),
  },
  {
    pattern: /\[([a-z][\w-]*)(?:[ ]+[\w-]+=["'“”„][^[\]\n]*)\]/giu,
    advice: ({ 1: name }) => codeAdvice(name),
  },
  { pattern: /\[\/([a-z][\w-]*)\]/giu, advice: ({ 1: name }) => codeAdvice(name) },
  {
    pattern: /(?<=[\p{L}\p{N})])\^([\p{L}\p{N}+−-]{1,4})\^(?![\p{L}\p{N}])/gu,
    advice: ({ 1: text = '' }) => `What stands higher is written <sup>${text}</sup>.`,
  },
  {
    pattern: /(?<=\p{L})~(\d{1,3})~(?![~\d])/gu,
    advice: ({ 1: text = '' }) => `What stands lower is written <sub>${text}</sub>.`,
  },
  {
    pattern: /(?<!')'{3}(?=[^\s'])[^'\n]+(?<=[^\s'])'{3}(?!')/gu,
    advice: () => 'Bold is not written so here. Write **words**.',
  },
  {
    // Jira and Slack.
    pattern: new RegExp(`\\[[^[\\]|\\n]+\\|(?:${LINK}+|(?:https?|mailto):[^\\]\\n]*)\\]?`, 'gu'),
    advice: () => 'Links are not written so here. Write [text](address).',
  },
  {
    pattern: /(?<![\p{L}\p{N}!])!(?=\S)[^!\n|[\]()]*\.(?:png|jpe?g|gif|svg|webp)(?:\|[^!\n]*)?!/giu,
    advice: () => 'Pictures are not written so here. Write ![what it shows](./file.png).',
  },
  {
    pattern: /\bimage::?[\w./-]+\.(?:png|jpe?g|gif|svg|webp)\[[^\]\n]*\]/giu,
    advice: () => 'Pictures are not written so here. Write ![what it shows](./file.png).',
  },
  {
    pattern: new RegExp(`\\b(?:link:(?=${LINK}|https?:)\\S*|xref:[\\w./#-]+\\[[^\\]\\n]*\\])`, 'gu'),
    advice: () => 'Links are not written so here. Write [text](address).',
  },
  {
    pattern: /\[~[A-Za-z][\w.@:-]*\]/gu,
    advice: () =>
      'Nobody is called by that here. A remark for colleagues is <AgentNote>…</AgentNote>, which customers do not get. Take it away.',
  },
  {
    pattern: /(?<=[.!?:,;…)])(?:\\r)?\\n(?=\\n|[ ]*[\p{Lu}\p{Lo}\d*-])/gu,
    advice: (found) =>
      nearPath(found)
        ? undefined
        : 'It was a line’s end in another file. Begin a line there, and leave one empty between paragraphs.',
  },
  {
    pattern:
      /(?<![\w$\\])(\${1,2})(?![\s$])([^$\n]{0,200}?(?:[\^_\\=]|\p{L}[ ]?[+*/-]|[+*/-][ ]?\p{L})[^$\n]{0,200})(?<!\s)\1(?![\w$])/gu,
    advice: () =>
      'Formulas are not set here. Write it in words and plain signs, as in x<sup>2</sup>, or show it as a picture.',
  },
]

const FIELDS =
  'title|choices|next|then|outcome|summary|start|keywords|aliases|owner|reviewed|reviewBy|sources|draft|products|topic|affects|since|until|status'

/** Those of them that begin a line of a paragraph. */
export const FOREIGN_LINE_SIGNS: readonly Sign[] = [
  {
    pattern: /^[ \t]*(?<sign>\{?\[{1,2}_?toc_?\]{1,2}\}?|@\[toc\](?:\([^)\n]*\))?)[ \t]*$/gimu,
    advice: () =>
      'There is no table of contents within a text, for a step is short. Take it away; a long step is better split.',
  },
  {
    pattern: /^[ \t]*(?<sign>(['´‘’‛′“”„ˋ])\2{2}[\w-]*)[ \t]*$/gmu,
    advice: ({ 2: sign = '' }) =>
      `Code stands between lines of three backticks, \`\`\`, not of ${sign === "'" ? 'apostrophes' : `the sign ${sign}`}.`,
  },
  {
    pattern: /^[ \t]*(?<sign>h([1-6])\. .*)$/gmu,
    advice: ({ 2: level = '2' }) => `A heading is written ${'#'.repeat(Math.max(2, Number(level)))} Heading.`,
  },
  {
    pattern: /^[ \t]*(?<sign>bq\. .*)$/gmu,
    advice: () => 'A quotation has > and a space before each of its lines.',
  },
  {
    // A wrapped line may begin with a colon, where one stands behind a space: of a word and what it means, the first line is short.
    pattern: /^[^\n:]{1,40}\n[ \t]*(?<sign>:[ \t]+\S.*)/gu,
    advice: () =>
      'Words and what they mean are not written so here. Write a list, - **Word**: what it means, or a table.',
  },
  {
    pattern: /^[ \t]*(?<sign>(={2,6})[ ]?\p{L}[^=\n]*\2)[ \t]*$/gmu,
    advice: ({ 2: signs = '' }) => `A heading is written ${'#'.repeat(signs.length)} Heading.`,
  },
  {
    pattern: /^[ \t]*(?<sign>\.\. [a-z-]+::.*)$/gmu,
    advice: ({ groups }) => codeAdvice(/[a-z-]+(?=::)/.exec(groups?.sign ?? '')?.[0]),
  },
]

/** Front matter in the midst of a text, of which Markdown makes a heading. */
export function isMatter(heading: string): boolean {
  return (
    new RegExp(`^(?:${FIELDS}):[ \\t]*\\S?.*(?:\\n|\\r)`).test(heading) &&
    /(?:^|\n)[ \t]*-{3,}[ \t]*$/.test(heading)
  )
}

/** Names of fields that no sentence begins with, as the first line of a text that follows front matter. */
const FIELD_BELOW = new RegExp(
  `^(?:(?:${FIELDS}):[ \\t]+\\S|(?:keywords|aliases|sources|products|choices|affects):[ \\t]*$)`,
  'm',
)

/** A field that was written below the front matter, and not in it. */
export function isFieldBelow(paragraph: string): boolean {
  return FIELD_BELOW.exec(paragraph)?.index === 0
}
