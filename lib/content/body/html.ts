const OWN_LOOKS = 'What a text looks like is not said in it: write the words alone.'
const TABLE = 'Write a table so: | Head | Head |, below it | --- | --- |, then the rows.'
const LIST = 'Write each item on a line of its own: - item, or 1. item.'
const HEADING = 'Write a heading as ## Heading, on a line of its own.'

/** What does in Markdown, or with our elements, what a tag does in HTML. */
const CURES: Readonly<Record<string, string>> = {
  a: 'Write a link as [text](address).',
  b: 'Write bold as **words**.',
  big: OWN_LOOKS,
  blockquote: 'Write > before each line of a quotation.',
  br: 'Write <br /> where the line is to break.',
  button: 'Write what is on it in bold: **Save**.',
  center: OWN_LOOKS,
  code: 'Write code as `code`.',
  del: 'Write ~~words~~.',
  details: 'Write <Details summary="…">, the text and </Details>, each on lines of their own.',
  dd: LIST,
  div: OWN_LOOKS,
  dl: LIST,
  dt: LIST,
  em: 'Write italic as *words*.',
  figure: 'Write a picture as ![what it shows](./file.png).',
  font: `${OWN_LOOKS} For what matters, write **words**.`,
  h1: HEADING,
  h2: HEADING,
  h3: HEADING,
  h4: HEADING,
  h5: HEADING,
  h6: HEADING,
  hr: 'Write --- on a line of its own, with an empty line before it.',
  i: 'Write italic as *words*.',
  iframe: 'Pages of other sites are not shown in this one. Link to it: [text](https://…).',
  img: 'Write a picture as ![what it shows](./file.png), with the file beside the step.',
  input: OWN_LOOKS,
  li: LIST,
  mark: 'Write **words** for what matters; a number on a picture is <Mark n="1">words</Mark>.',
  ol: LIST,
  p: 'Paragraphs need no tags: leave an empty line between them.',
  pre: 'Write a line of three backticks ``` before and after the code.',
  q: 'Write the quotation marks themselves.',
  s: 'Write ~~words~~.',
  script: 'Nothing in content is executed. Take it out.',
  small: OWN_LOOKS,
  span: OWN_LOOKS,
  strike: 'Write ~~words~~.',
  strong: 'Write bold as **words**.',
  style: OWN_LOOKS,
  table: TABLE,
  tbody: TABLE,
  td: TABLE,
  th: TABLE,
  thead: TABLE,
  tr: TABLE,
  tt: 'Write code as `code`.',
  u: OWN_LOOKS,
  ul: LIST,
  video: 'Write <Video src="./file.mp4" poster="./file.png" alt="…" />.',
}

/** What to write in the place of a tag of HTML, as a sentence; undefined for what is none. */
export function htmlCure(name: string): string | undefined {
  const tag = name.toLowerCase()
  return Object.hasOwn(CURES, tag) ? CURES[tag] : undefined
}
