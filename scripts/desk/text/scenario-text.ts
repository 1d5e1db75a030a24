import { applyEdits, modify, parseTree, type Edit, type Node } from 'jsonc-parser'

const FORMAT = { formattingOptions: { insertSpaces: true, tabSize: 2, keepLines: true } }

/**
 * A scenarios file with other names for steps; the layout stays.
 * @param question gives the new name of a question; null for one that is gone, whose answers go
 * @param end the same for where a walk ends
 */
export function renamedInScenarios(
  text: string,
  question: (name: string) => string | null,
  end: (name: string) => string,
): string {
  const edits: Edit[] = []
  const gone: (string | number)[][] = []
  ;(parseTree(text)?.children ?? []).forEach((scenario, i) => {
    for (const property of valueOf(scenario, 'answers')?.children ?? []) {
      const [key] = property.children ?? []
      if (typeof key?.value !== 'string') continue
      const name = question(key.value)
      if (name === null) gone.push([i, 'answers', key.value])
      else if (name !== key.value) edits.push(literal(key, name))
    }
    const ends = valueOf(scenario, 'ends')
    if (typeof ends?.value === 'string' && end(ends.value) !== ends.value)
      edits.push(literal(ends, end(ends.value)))
  })
  if (gone.length === 0) return applyEdits(text, edits)
  const without = gone.reduceRight((now, path) => applyEdits(now, modify(now, path, undefined, FORMAT)), text)
  return renamedInScenarios(without, question, end)
}

/** With another end for one walk. */
export function withEnd(text: string, place: number, ends: string): string {
  const node = valueOf(parseTree(text)?.children?.[place], 'ends')
  return node ? applyEdits(text, [literal(node, ends)]) : text
}

/** With another name for one walk. */
export function withName(text: string, place: number, name: string): string {
  const node = valueOf(parseTree(text)?.children?.[place], 'name')
  return node ? applyEdits(text, [literal(node, name)]) : text
}

/** Without one walk. */
export function withoutWalk(text: string, place: number): string {
  return applyEdits(text, modify(text, [place], undefined, FORMAT))
}

function valueOf(object: Node | undefined, name: string): Node | undefined {
  return object?.children?.find(({ children }) => children?.[0]?.value === name)?.children?.[1]
}

function literal({ offset, length }: Node, value: string): Edit {
  return { offset, length, content: JSON.stringify(value) }
}
