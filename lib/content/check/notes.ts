import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { leftBehind } from '../body/notes'
import { isElement } from '../body/source'
import type { Report } from './report'

const NOTE = /<\/?AgentNote\b/i

/** What was meant to be a note for staff, or to be in one, and would be in what is built for customers. */
export function checkNotes(tree: Root, report: Report): void {
  visit(tree, (node) => {
    if (textsOf(node).some((text) => NOTE.test(text)))
      report(
        'syntax',
        node,
        'AgentNote is not read as an element here, so customers would see what is in it. Put it in the text itself: not in code, a text alternative, an address or a title. Is a fence of code above it not closed?',
      )
  })
  for (const node of leftBehind(tree))
    report(
      'broken-link',
      node,
      'this refers to what is defined in a note for staff alone, which customers do not have. Move the definition out of the note.',
    )
}

/** The texts of a node that no element can be in. */
function textsOf(node: Nodes): string[] {
  const texts = ['value', 'alt', 'title', 'url', 'label'].map(
    (name) => (node as unknown as Record<string, unknown>)[name],
  )
  if ('lang' in node) texts.push(node.lang, node.meta)
  if (isElement(node)) texts.push(...node.attributes.map(({ value }) => value))
  return texts.filter((text) => typeof text === 'string')
}
