import type { Link, Nodes, Parents, Root, Text } from 'mdast'
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import { gfmStrikethroughCjkFriendly } from 'micromark-extension-cjk-friendly-gfm-strikethrough'
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import { combineExtensions } from 'micromark-util-combine-extensions'
import type { Code, Construct, Extension, State, Tokenizer } from 'micromark-util-types'

/**
 * CommonMark and GFM as texts of any script need them: emphasis works beside Chinese, Japanese and Korean letters, one tilde is a
 * tilde ("5~10 s"), and a bare address ends before a sign or letter that cannot belong to it.
 */
export const MARKDOWN: Extension = combineExtensions([
  boundedAddresses(gfmAutolinkLiteral()),
  gfmFootnote(),
  cjkFriendlyExtension(),
  gfmStrikethroughCjkFriendly({ singleTilde: false }),
  gfmTable(),
  gfmTaskListItem(),
])

/** The nodes of `MARKDOWN`. */
export const MARKDOWN_NODES: FromMarkdownExtension[] = [
  ...gfmFromMarkdown(),
  { transforms: [boundFoundAddresses] },
]

/**
 * What ends a bare address: punctuation and symbols outside ASCII, and letters of scripts that put no space between words, for
 * there the sentence goes on. Other letters may be part of it (`/wiki/Žižkov`).
 */
const AFTER_ADDRESS =
  /(?![ -~])[\p{P}\p{S}\p{Z}\p{Cs}]|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Bopo}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u

function boundedAddresses(extension: Extension): Extension {
  const bounded = (construct: Construct): Construct => ({
    ...construct,
    tokenize: boundedTokenizer(construct.tokenize),
  })
  const text = Object.entries(extension.text ?? {}).map(([code, constructs]) => [
    code,
    Array.isArray(constructs) ? constructs.map(bounded) : bounded(constructs!),
  ])
  return { ...extension, text: Object.fromEntries(text) as Extension['text'] }
}

const SPACE = 32

/** Lets a tokenizer take for a space what ends an address: it consumes neither. */
function boundedTokenizer(tokenize: Tokenizer): Tokenizer {
  return function (effects, ok, nok) {
    let real: Code = null
    let over = false
    const end = (state: State): State =>
      function () {
        over = true
        return state(real)
      }
    const within = (state: State): State =>
      function (code) {
        real = code
        const next = state(code !== null && AFTER_ADDRESS.test(String.fromCharCode(code)) ? SPACE : code)
        return over || !next ? next : within(next)
      }
    return within(tokenize.call(this, effects, end(ok), end(nok)))
  }
}

/** The same for addresses that are found after all else, in texts: those links have no position. */
function boundFoundAddresses(tree: Root): void {
  const waiting: Nodes[] = [tree]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!('children' in node)) continue
    node.children = (node.children as Nodes[]).flatMap((child) =>
      child.type === 'link' && !child.position ? bound(child) : [child],
    ) as Parents['children']
    waiting.push(...(node.children as Nodes[]))
  }
}

function bound(link: Link): (Link | Text)[] {
  const [only] = link.children
  if (only?.type !== 'text') return [link]
  const end = AFTER_ADDRESS.exec(only.value)?.index ?? -1
  if (end < 0) return [link]
  const [address, rest] = [only.value.slice(0, end), only.value.slice(end)]
  const url = link.url.slice(0, link.url.length - rest.length)
  return [
    { ...link, url, children: [{ type: 'text', value: address }] },
    { type: 'text', value: rest },
  ]
}
