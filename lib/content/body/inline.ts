import type { Paragraph, PhrasingContent, Root, Text } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { combineExtensions } from 'micromark-util-combine-extensions'
import { MARKDOWN, MARKDOWN_NODES } from './markdown'

/** What would make blocks, links or raw HTML of a label: it is a link itself, and holds neither. */
const INLINE_ONLY = {
  disable: {
    null: 'blockQuote codeFenced codeIndented definition headingAtx htmlFlow htmlText list setextUnderline thematicBreak'.split(
      ' ',
    ),
  },
}

const EXTENSIONS = [combineExtensions([MARKDOWN, INLINE_ONLY])]
const TO_MDAST = [MARKDOWN_NODES]
/** Most labels are words alone: nothing in them, nor any second line, means anything to Markdown but an address, which stays text. */
const MARKUP = /[\\`*_[\]<>&~{}\r\n]|^\s|\s$|^$/
/** What addresses have, which are found in words, and signs that the parser replaces. */
const FOUND = /[:@\t\0]|www\./i

/** Parses a label or hint: inline Markdown. Links become their text, for a choice is a link already. */
export function parseInline(markdown: string): PhrasingContent[] {
  if (!MARKUP.test(markdown)) return [{ type: 'text', value: markdown }]
  return parseInlineTree(markdown).children.flatMap((node) =>
    'children' in node ? unlink(node.children as PhrasingContent[]) : [],
  )
}

/** The same as it is parsed, with its links. */
export function parseInlineTree(markdown: string): Root {
  return MARKUP.test(markdown) || FOUND.test(markdown) ? parsedInline(markdown) : onlyWords(markdown)
}

/** The same by Markdown's parser, whatever the text. */
export function parsedInline(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: EXTENSIONS, mdastExtensions: TO_MDAST })
}

/** What the parser makes of words alone. */
function onlyWords(value: string): Root {
  const start = { line: 1, column: 1, offset: 0 }
  const position = () => ({
    start: { ...start },
    end: { line: 1, column: value.length + 1, offset: value.length },
  })
  const words: Text = { type: 'text', value, position: position() }
  const paragraph: Paragraph = { type: 'paragraph', children: [words], position: position() }
  return { type: 'root', children: [paragraph], position: position() }
}

function unlink(nodes: PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'link' || node.type === 'linkReference') return unlink(node.children)
    if (node.type === 'image' || node.type === 'imageReference')
      return [{ type: 'text', value: node.alt ?? '' }]
    return 'children' in node ? [{ ...node, children: unlink(node.children) }] : [node]
  })
}
