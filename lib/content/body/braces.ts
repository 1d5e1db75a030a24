import { asideAdvice, isAside } from '../unseen/asides'

const CODE = 'Write a line of three backticks ``` before and after the code.'

/** What stands in braces in other systems, with what does the same here. */
const MACROS: Readonly<Record<string, string>> = {
  code: CODE,
  highlight: CODE,
  noformat: CODE,
  expand: 'Write <Details summary="…">, the text and </Details>, each on lines of their own.',
  tabs: 'Write <Tabs>, and in it <Tab label="…">, the text and </Tab> for each.',
  toc: 'Take it away: no step is so long that it needs one.',
  color: 'Take it away: what a text looks like is not said in it.',
  image: 'Write a picture as ![what it shows](./file.png).',
  include: "To splice in a partial write: import Name from './_file.mdx', and below it <Name />.",
  youtube: 'Link to it: [text](https://…).',
  embed: 'Link to it: [text](https://…).',
}

/** What is wrong with `{…}` in a text, and what to write; `value` is what stands between the braces. */
export function bracesFault(value: string): string {
  const shown = value.length > 40 ? `${value.slice(0, 37)}…` : value
  const inner = value.trim()
  if (/^\/[*/]/.test(inner))
    return `{${shown}} is a comment of another system, and has no place in content. Remove it; a remark for colleagues is <AgentNote>…</AgentNote>, and the history is in Git.`
  const variable = /^\{+[-~#>&]?\s*([^{}|]*?)\s*(?:\|[^{}]*)?\}+$/.exec(inner)?.[1]
  if (variable !== undefined)
    return `{${shown}} is a variable of another system, and is not filled in here. Write the words themselves; those that are kept once in "terms" of site.json are written <Term name="${nameOf(variable)}" />.`
  if (/^[:.#]|^[\w-]+=/.test(inner) && !inner.includes('{'))
    return `{${shown}} says what something looks like, or is called, in another system, and would be executed here. Take it away.`
  const [, end = '', name = ''] = /^[%#$]?\s*(end|\/)?([A-Za-z][\w-]*)/.exec(inner) ?? []
  const key = name.toLowerCase()
  const isTag = inner.startsWith('%')
  const macro = Object.hasOwn(MACROS, key) ? MACROS[key] : undefined
  const cure = isAside(key) ? asideAdvice(/\b(?:style|type)=["']?(\w+)/.exec(inner)?.[1] ?? key) : macro
  if (end)
    return `{${shown}} ends what another system begins with such braces, and would be executed here. Take it away.`
  if (cure !== undefined)
    return `{${shown}} is how another system says it, and would be executed here. ${cure}`
  const advice = isTag ? 'Tags of templates are not read. Remove it' : 'Remove it'
  return `{${shown}} would be executed, and content is not. ${advice}; to show braces, write \\{ and \\}.`
}

function nameOf(variable: string): string {
  return (
    variable
      .split(/[.\s]/)
      .at(-1)!
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'name'
  )
}
