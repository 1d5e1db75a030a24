import type { Element, Root, RootContent } from 'hast'
import { visit } from 'unist-util-visit'

/** What the marks of a picture are called on the page, by their own number; those that keep theirs are not there. */
export type MarkLabels = ReadonlyMap<number, number>

interface List {
  readonly element: Element
  readonly items: readonly Item[]
}

interface Item {
  readonly element: Element
  readonly marks: readonly Element[]
  /** As the list counts it. */
  readonly number: number
}

/**
 * Gives numbered lists and the marks in them one numbering, in place. Where every item points at one mark, the items have the
 * numbers of the marks (a source's own, say). Where some do, the marks have the numbers of the items, in the text and on the
 * picture. A list that can have neither shows the numbers of its marks alone.
 * An item's `value` is its number, its Mark gets `lead`, for it stands in for the item's; a Mark that is called otherwise gets
 * `label`; a list of the last kind gets the class `marks-only`, the others `marked`.
 * @returns what marks are called, by the ordinal of their picture
 */
export function numberMarks(tree: Root): ReadonlyMap<number, MarkLabels> {
  const lists = listsIn(tree)
  const single = lists.filter(({ items }) => items.every(({ marks }) => namesOf(marks).size < 2))
  const full = single.filter(({ items }) => items.every(({ marks }) => marks.length > 0))
  const partly = single.filter((list) => !full.includes(list))
  const fixed = new Set(full.flatMap(({ items }) => items.flatMap(({ marks }) => marks.map(nameOf))))
  const labels = agreed(marksIn(tree), partly, fixed)
  const fits = ({ items }: List) =>
    items.every(({ marks, number }) => marks.every((mark) => labels.get(nameOf(mark)) === number))
  for (const list of lists) {
    if (full.includes(list)) count(list, ([mark]) => Number(mark!.properties.n))
    else if (partly.includes(list) && fits(list)) count(list, (_, number) => number)
    else addClass(list.element, 'marks-only')
  }
  return applied(tree, labels)
}

/** The numbers that lists give to marks, for pictures of which every mark still has a number of its own then. */
function agreed(
  marks: readonly Element[],
  lists: readonly List[],
  fixed: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const labels = new Map<string, number>()
  const disputed = new Set<unknown>()
  for (const { items } of lists) {
    for (const { marks, number } of items) {
      for (const mark of marks) {
        const name = nameOf(mark)
        const known = labels.get(name) ?? (fixed.has(name) ? Number(mark.properties.n) : number)
        if (known !== number) disputed.add(mark.properties.of)
        labels.set(name, number)
      }
    }
  }
  const taken = new Map<string, string>()
  for (const mark of marks) {
    const name = nameOf(mark)
    const shown = `${String(mark.properties.of)}.${labels.get(name) ?? String(mark.properties.n)}`
    if ((taken.get(shown) ?? name) !== name) disputed.add(mark.properties.of)
    taken.set(shown, name)
  }
  for (const mark of marks) if (disputed.has(mark.properties.of)) labels.delete(nameOf(mark))
  return labels
}

function count(
  { element, items }: List,
  numberOf: (marks: readonly Element[], number: number) => number,
): void {
  addClass(element, 'marked')
  for (const { element: item, marks, number } of items) {
    if (marks.length === 0) continue
    Object.assign(item.properties, { value: numberOf(marks, number) })
    marks[0]!.properties.lead = true
  }
}

function applied(tree: Root, labels: ReadonlyMap<string, number>): ReadonlyMap<number, MarkLabels> {
  const byPicture = new Map<number, Map<number, number>>()
  for (const mark of marksIn(tree)) {
    const label = labels.get(nameOf(mark))
    const [of, n] = [Number(mark.properties.of), Number(mark.properties.n)]
    if (label === undefined || label === n) continue
    Object.assign(mark.properties, { label })
    byPicture.set(of, (byPicture.get(of) ?? new Map<number, number>()).set(n, label))
  }
  return byPicture
}

function listsIn(tree: Root): List[] {
  const lists: List[] = []
  visit(tree, 'element', (element) => {
    if (element.tagName !== 'ol') return
    const first = Number(element.properties.start ?? 1)
    const own = element.children.filter((child) => child.type === 'element' && child.tagName === 'li')
    const items = (own as Element[]).map((item, i) => ({
      element: item,
      marks: marksIn(item),
      number: first + i,
    }))
    if (items.some(({ marks }) => marks.length > 0)) lists.push({ element, items })
  })
  return lists
}

/** The marks in a text that point at a picture. */
function marksIn(within: Root | RootContent): Element[] {
  const marks: Element[] = []
  visit(within, 'element', (element) => {
    if (element.tagName === 'Mark' && typeof element.properties.of === 'number') marks.push(element)
  })
  return marks
}

function nameOf({ properties }: Element): string {
  return `${String(properties.of)}.${String(properties.n)}`
}

function namesOf(marks: readonly Element[]): Set<string> {
  return new Set(marks.map(nameOf))
}

function addClass({ properties }: Element, name: string): void {
  properties.className = [...(properties.className ?? []), name]
}
