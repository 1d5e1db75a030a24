import { emphasisFault } from './emphasis'
import { escapedMarkup } from './escaped'
import type { Blockquote, Code, InlineCode, Link, List, LinkReference, Nodes } from 'mdast'

interface Found {
  readonly offset: number
  readonly message: string
}

/** What of single nodes readers would not get as it was meant: links that are none, lists that fall apart, titles that are dropped. */
export function lostParts(node: Nodes, before: Nodes | undefined, source: string): Found[] {
  const escaped = node.type === 'text' ? escapedMarkup(node, source) : []
  const message =
    node.type === 'link' || node.type === 'linkReference'
      ? linkFault(node, source)
      : node.type === 'list'
        ? (fallenOut(node, before) ?? begunByWrapping(node, before, source))
        : node.type === 'code'
          ? titleFault(node)
          : node.type === 'inlineCode'
            ? linesOfCode(node, source)
            : node.type === 'blockquote'
              ? begunByWrapping(node, before, source)
              : emphasisFault(node, before, source)
  return message === undefined ? escaped : [...escaped, { offset: node.position?.start.offset ?? 0, message }]
}

function linkFault(link: Link | LinkReference, source: string): string | undefined {
  if (!link.position) return undefined
  const written = source.slice(link.position.start.offset, link.position.end.offset)
  if (!written.startsWith('[')) return undefined
  if (!link.children.some(saysSomething))
    return 'this link has no words, so readers see nothing of it. Write them in its square brackets: [words](address).'
  if (/^\[?(?:\[\s*)?oai_citation[:‡]/.test(written))
    return 'an assistant has left this in its text, and readers see its signs. Take it away, or give the link words.'
  if (link.type === 'link' && link.url === '')
    return `the link "${written}" leads nowhere, for nothing stands in its round brackets. Write the address there, as in [words](./file.mdx).`
  const isPicture =
    link.type === 'link' && /^(?:\.{1,2}\/)?[^:#?]*\.(?:png|jpe?g|gif|svg|webp)$/i.test(link.url)
  const before = source.slice(Math.max(0, link.position.start.offset! - 3), link.position.start.offset)
  if (isPicture && (/(?:^|[\s(])! ?$/.test(before) || written.startsWith('[!')))
    return `readers see a link to a picture here, and a sign !. A picture begins with ![, with nothing between the two: ![what it shows](${link.url}).`
  const sign = source[link.position.start.offset! - 1]
  if (sign === '！' && isPicture)
    return 'readers see a link to a picture here, and a sign ！ before it. A picture begins with the plain sign: ![what it shows](./file.png).'
  return undefined
}

function saysSomething(node: Nodes): boolean {
  if (node.type === 'text') return node.value.trim() !== ''
  // An element may hold a picture, or what is kept in site.json.
  if (node.type === 'mdxJsxTextElement' || !('children' in node)) return node.type !== 'break'
  return node.children.some(saysSomething)
}

/** A list that is indented below an item of another, and not far enough to be in it. */
function fallenOut(list: List, before: Nodes | undefined): string | undefined {
  if (before?.type !== 'list' || !list.position || !before.position) return undefined
  const [own, outer] = [list.position.start.column, before.position.start.column]
  const words = before.children.at(-1)?.children[0]?.position?.start.column
  if (own <= outer || words === undefined) return undefined
  return `this list was to be within the item above it, and readers see it as a list behind that one. Indent its lines by ${words - 1} spaces, so that they begin where the words of the item begin.`
}

/** A sign at the beginning of a line that most likely belongs to the number behind it. */
const WRAPPED =
  /^(?:\+(?=[ ]?[€$£¥]?\d)|>(?=[ ]?\d+(?:[.,]\d+)?[ \u00A0]?(?:[°%€]|(?:km|m|cm|mm|kg|g|h|min|s|V|W|A|Hz)\b))|[-*](?=[ ]\d+(?:[.,]\d+)?[ \u00A0]?[°%€]))/

/** A list of one item, or a quotation, that a line of a sentence begins by its first sign: `+ €0.20`, `> 60 km`. */
function begunByWrapping(
  node: List | Blockquote,
  before: Nodes | undefined,
  source: string,
): string | undefined {
  if (before?.type !== 'paragraph' || !node.position || !before.position) return undefined
  if (node.type === 'list' && (node.ordered || node.children.length > 1)) return undefined
  if (node.position.start.line !== before.position.end.line + 1) return undefined
  const written = source.slice(node.position.start.offset, node.position.end.offset)
  const sign = WRAPPED.exec(written)?.[0]
  if (
    sign === undefined ||
    written.includes('\n') ||
    /[:：]\s*$/.test(source.slice(0, before.position.end.offset))
  )
    return undefined
  return `the sign ${sign} at the beginning of this line makes a ${node.type === 'list' ? 'list' : 'quotation'} of it. Put it at the end of the line above, or write \\${sign}.`
}

/** Lines of code between one or two backticks, which are shown as one line. */
function linesOfCode({ position }: InlineCode, source: string): string | undefined {
  const written = source.slice(position?.start.offset, position?.end.offset)
  const [, text = '', address = ''] = /^`([^`<\n]+?)\s*<((?:https?:|mailto:)[^<>\s]+)>`$/.exec(written) ?? []
  if (address !== '' && /^__?/.test(source.slice(position?.end.offset)))
    return `readers see this link as code, for links are not written so here. Write [${text}](${address}).`
  const [, signs = ''] = /^(`{1,2})[\w-]*[ \t]*\r?\n[^]*\n[ \t]*\1$/.exec(written) ?? []
  return signs
    ? `readers see these lines of code as one. Code of several lines stands between lines of three backticks, \`\`\`, not of ${signs.length === 1 ? 'one' : 'two'}.`
    : undefined
}

/** A title of code that is not read, since it does not stand in quotes. */
function titleFault({ lang, meta }: Code): string | undefined {
  const title = /(?:^|\s)title\s*=\s*(?!"[^"]+"|'[^']+')["'“”„‟«»‘’‚]?([^"'“”„‟«»‘’‚]*)/.exec(
    `${lang ?? ''} ${meta ?? ''}`,
  )
  if (!title && !lang?.startsWith('title=')) return undefined
  const words = title?.[1]?.trim() ?? ''
  return `readers do not see the title of this code, for it does not stand in plain quotes right behind the sign =. Write title="${words || '…'}".`
}
