import type { Nodes, Parents } from 'mdast'
import { attribute, isElement } from '../body/source'
import { placeOf } from '../body/written'
import type { ParsedText } from '../library/parsed-steps'
import { finding, type About, type Finding } from '../findings/findings'
import type { Path } from '../findings/located'

const UNWRITTEN = /^\s*TODO\b/

/** Titles, answers and paragraphs that still begin with TODO (`unfinished`). */
export function checkUnfinished(parsed: ParsedText, tree: Nodes, about: About): Finding[] {
  const choices = 'choices' in parsed ? parsed.choices : []
  const words: (readonly [string | undefined, Path])[] = [
    [parsed.title, ['title']],
    ['summary' in parsed ? parsed.summary : undefined, ['summary']],
    ...choices.flatMap((choice) =>
      (['label', 'hint', 'summary'] as const).map(
        (field) => [choice[field], [...choice.path, field]] as const,
      ),
    ),
  ]
  const report = (what: string) => `${what} still begins with TODO. Write it, or remove it.`
  return [
    ...words.flatMap(([text, path]) =>
      text !== undefined && UNWRITTEN.test(text)
        ? [finding('unfinished', parsed.matter.place(path), report(`the ${String(path.at(-1))}`), about)]
        : [],
    ),
    ...unwritten(tree).map((node) => finding('unfinished', placeOf(node), report('the text'), about)),
  ]
}

/** Paragraphs and headings that begin with TODO. */
function unwritten(node: Nodes): Nodes[] {
  if (node.type === 'paragraph' || node.type === 'heading') {
    const [first] = node.children
    return first?.type === 'text' && UNWRITTEN.test(first.value) ? [node] : []
  }
  if (isElement(node) && ['label', 'summary'].some((name) => UNWRITTEN.test(attribute(node, name) ?? '')))
    return [node]
  return 'children' in node ? (node as Parents).children.flatMap((child) => unwritten(child as Nodes)) : []
}
