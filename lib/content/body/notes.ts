import type { Nodes, Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { isElement } from './source'

/** Whether a node is a note for support staff, of which nothing is in what is built for customers. */
export function isNote(node: { type: string }): boolean {
  return isElement(node) && node.name === 'AgentNote'
}

/** Everything that stands in a note for staff, the notes themselves too. */
export function inNotes(tree: Root): ReadonlySet<object> {
  const hidden = new Set<object>()
  visit(tree, (node) => {
    if (!isNote(node) || hidden.has(node)) return
    hidden.add(node)
    visit(node, (inner) => {
      hidden.add(inner)
    })
  })
  return hidden
}

/** The plain words of a node, without those of notes for staff: the same whether the notes have been taken out or not. */
export function wordsForAll(node: RootContent): string {
  return toString(withoutNotes(node))
    .replace(/[ \t]{2,}/g, ' ')
    .trim()
}

function withoutNotes(node: RootContent): RootContent {
  if (!('children' in node)) return node
  const children = (node.children as RootContent[]).filter((child) => !isNote(child)).map(withoutNotes)
  return { ...node, children } as RootContent
}

const KEPT_EMPTY = new Set(['tableCell', 'tableRow'])

/** Whether a node holds nothing to be seen once notes for staff were taken out of it. Cells stay, for the sake of their row. */
export function isEmptied(node: RootContent, children: readonly RootContent[]): boolean {
  if (KEPT_EMPTY.has(node.type) || !('children' in node) || node.children.length === 0) return false
  return children.every(
    (child) => child.type === 'break' || (child.type === 'text' && child.value.trim() === ''),
  )
}

/** What references lead to, by kind and name: a footnote and a link may have one name. */
function nameOf(node: Nodes): { name: string; defines: boolean } | undefined {
  switch (node.type) {
    case 'definition':
      return { name: `link ${node.identifier}`, defines: true }
    case 'footnoteDefinition':
      return { name: `footnote ${node.identifier}`, defines: true }
    case 'linkReference':
    case 'imageReference':
      return { name: `link ${node.identifier}`, defines: false }
    case 'footnoteReference':
      return { name: `footnote ${node.identifier}`, defines: false }
    default:
      return undefined
  }
}

/** References outside notes for staff to what is said in such a note alone: customers get none of it. */
export function leftBehind(tree: Root): Nodes[] {
  const hidden = inNotes(tree)
  const [secret, open] = [new Set<string>(), new Set<string>()]
  const references: { node: Nodes; name: string }[] = []
  visit(tree, (node) => {
    const { name, defines } = nameOf(node) ?? {}
    if (name === undefined) return
    if (defines) (hidden.has(node) ? secret : open).add(name)
    else if (!hidden.has(node)) references.push({ node, name })
  })
  return references.filter(({ name }) => secret.has(name) && !open.has(name)).map(({ node }) => node)
}

/** By name, what a text refers to: from what is shown, and from the definitions that are reached so. */
function namesReached(tree: Root): ReadonlySet<string> {
  const within = new Map<string, Set<string>>()
  const reached = new Set<string>()
  const collect = (nodes: readonly RootContent[], into: Set<string>): void => {
    for (const node of nodes) {
      const { name, defines } = nameOf(node) ?? {}
      if (name !== undefined && !defines) into.add(name)
      const inside = name !== undefined && defines ? (within.get(name) ?? new Set<string>()) : into
      if (name !== undefined && defines) within.set(name, inside)
      if ('children' in node) collect(node.children, inside)
    }
  }
  collect(tree.children, reached)
  // What is added while a set is gone through is gone through, too.
  for (const name of reached) for (const further of within.get(name) ?? []) reached.add(further)
  return reached
}

/**
 * Takes out of a text what notes for staff leave behind: references that lead to nothing, of which a link leaves its words, and
 * definitions that nothing refers to any more.
 */
export function dropReferences(tree: Root): Root {
  const known = new Set<string>()
  visit(tree, (node) => {
    const { name, defines } = nameOf(node) ?? {}
    if (name !== undefined && defines) known.add(name)
  })
  const reached = namesReached(tree)
  const keep = (nodes: readonly RootContent[]): RootContent[] =>
    nodes.flatMap((node): RootContent[] => {
      const { name, defines } = nameOf(node) ?? {}
      if (name !== undefined && defines && !reached.has(name)) return []
      const children = 'children' in node ? keep(node.children) : undefined
      if (name !== undefined && !defines && !known.has(name)) return children ?? []
      return [children ? ({ ...node, children } as RootContent) : node]
    })
  return { ...tree, children: keep(tree.children) }
}
