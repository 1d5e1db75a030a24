import GithubSlugger from 'github-slugger'
import type { Heading, Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { inNotes, wordsForAll } from './notes'
import { PAGE_IDS } from './page-ids'
import { attribute, isElement } from './source'

/** The ids of a text's headings. */
export interface Headings {
  readonly headings: ReadonlySet<string>
  /** Those of notes for staff: what is built for customers does not have them. */
  readonly staffHeadings: ReadonlySet<string>
}

const SHALLOWEST = 2
const DEEPEST = 6

function levelAt(level: number, depth = 0): number {
  return Math.min(level + depth, DEEPEST)
}

/** The ids of a text's parts for interfaces: see `InterfacePart`. */
function partIds(tree: Root): string[] {
  const ids: string[] = []
  visit(tree, (node) => {
    if (!isElement(node) || node.name !== 'Interface') return
    const first = `ui-${attribute(node, 'version') ?? ''}`
    const ordinal = ids.filter((id) => id === first || id.startsWith(`${first}.`)).length + 1
    ids.push(ordinal === 1 ? first : `${first}.${ordinal}`)
  })
  return ids.map((id) => id.replace('.', '-'))
}

/** What has a heading of its own: headings in it are below that. */
const HEADED = /^(?:Interface|Tab)$/

/** How deep headings, and tabs, stand in parts for an interface (which count once) and in tabs. */
function depthsIn(tree: Root): ReadonlyMap<object, number> {
  const depths = new Map<object, number>()
  const within = (nodes: readonly RootContent[], depth: number, inPart: boolean) => {
    for (const node of nodes) {
      if (node.type === 'heading') depths.set(node, depth)
      if (isElement(node) && node.name === 'Tab') depths.set(node, depth)
      if (!('children' in node)) continue
      const part = isElement(node) && node.name === 'Interface'
      const deeper = isElement(node) && HEADED.test(node.name ?? '') && !(part && inPart)
      within(node.children, depth + (deeper ? 1 : 0), inPart || part)
    }
  }
  within(tree.children, 0, false)
  return depths
}

/** A heading below which others may stand. */
interface Above {
  /** How deep it is written, with what it stands in. */
  readonly depth: number
  readonly level: number
}

/**
 * Gives each heading its level on the page: one below the heading that it is written below, whatever signs the text begins with and
 * however many it skips, for who hears a page takes what is skipped for missing. Headings of notes for staff change none of the others.
 */
function settleLevels(
  found: readonly Heading[],
  staffs: ReadonlySet<Heading>,
  depths: ReadonlyMap<object, number>,
): void {
  const above: Record<'all' | 'staff', readonly Above[]> = { all: [], staff: [] }
  for (const node of found) {
    const within = depths.get(node) ?? 0
    const depth = node.depth + within
    const higher = above[staffs.has(node) ? 'staff' : 'all'].filter((one) => one.depth < depth)
    // A part or a tab has a heading of its own.
    const level = levelAt(Math.max(higher.at(-1)?.level ?? 0, SHALLOWEST - 1 + within) + 1)
    node.depth = level as Heading['depth']
    const own = { depth, level }
    above.staff = [...above.staff.filter((one) => one.depth < depth), own]
    if (!staffs.has(node)) above.all = [...higher, own]
  }
}

/** Names a text's headings, and says of its tabs at which level theirs are. The headings that all readers have come first, so that notes for staff change none of their ids. */
export function nameHeadings(tree: Root): Headings {
  const slugger = new GithubSlugger()
  for (const id of [...PAGE_IDS, ...partIds(tree)]) slugger.occurrences[id] = 0
  const depths = depthsIn(tree)
  const found: Heading[] = []
  visit(tree, (node) => {
    if (isElement(node) && node.name === 'Tab')
      Object.assign((node.data ??= {}), { level: levelAt(SHALLOWEST, depths.get(node)) })
    if (node.type === 'heading') found.push(node)
  })
  const hidden = inNotes(tree)
  const isStaffs = (node: Heading) => hidden.has(node) || (wordsForAll(node) === '' && toString(node) !== '')
  const name = (node: Heading, words: string) => {
    // Macs write an accent as a sign of its own, and others do not.
    const id = slugger.slug(words.normalize('NFC'))
    node.data = { ...node.data, hProperties: { id } }
    return id
  }
  const staffs = new Set(found.filter(isStaffs))
  settleLevels(found, staffs, depths)
  const headings = found.filter((node) => !staffs.has(node)).map((node) => name(node, wordsForAll(node)))
  const staffHeadings = [...staffs].map((node) => name(node, toString(node)))
  return { headings: new Set(headings), staffHeadings: new Set(staffHeadings) }
}
