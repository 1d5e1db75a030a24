import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { attribute, isFaulty } from '../body/source'
import { pictureOf, type PictureUse, type Usage } from '../body/usage'
import { placeOf } from '../body/written'
import { partsOf, tagAt } from '../findings/causes'
import type { Library } from '../library/library'
import type { Report } from './report'

/** What to write for a number that is none, such as one of full width. */
function numberMeant(mark: PictureUse['element']): string {
  const written = attribute(mark, 'n') ?? ''
  const digits = written.normalize('NFKC').replace(/\D/g, '')
  return written === ''
    ? '. Write n="1".'
    : `, in plain digits; found "${written}". Write n="${digits || '1'}".`
}

/** That the text names each mark of its pictures, and none that they lack. */
export function checkMarks({ marks, pictures }: Usage, tree: Root, library: Library, report: Report): void {
  const named = new Map<string, Set<number>>()
  const misnumbered = new Set<string>()
  const key = (use: PictureUse) => use.picture ?? ''
  for (const mark of marks) {
    if (isFaulty(mark.element, 'n')) continue
    const use = pictureOf(mark, pictures)
    if (mark.n === undefined) {
      report(
        'mark',
        mark.element,
        `a Mark needs the number of what it points at${numberMeant(mark.element)}`,
        [tagAt(placeOf(mark.element))],
      )
    } else if (!use) {
      const where = mark.part
        ? `in the part for "${mark.part.version}"`
        : 'outside the parts for single interfaces'
      report(
        'mark',
        mark.element,
        `mark ${mark.n} points at no picture: there is none ${where}. Add a <Screenshot>, or move the Mark to where it is.`,
        [partsOf(placeOf(mark.element).file)],
      )
    } else {
      const picture = use.picture === undefined ? undefined : library.picture(use.picture).picture
      named.set(key(use), (named.get(key(use)) ?? new Set()).add(mark.n))
      if (!picture || picture.marks.some(({ n }) => n === mark.n)) continue
      misnumbered.add(picture.id)
      const numbers = picture.marks.map(({ n }) => n).sort((a, b) => a - b)
      report(
        'mark',
        mark.element,
        `the picture ${picture.id} has no mark ${mark.n}; it has ${numbers.join(', ') || 'none'}. Correct the number, or add the mark to screenshots/${picture.id}.json.`,
      )
    }
  }
  // Any picture may be meant by a mark whose number cannot be read.
  if (marks.some(({ n }) => n === undefined)) return
  const complained = new Set<string>()
  for (const use of pictures) {
    const picture = use.picture === undefined ? undefined : library.picture(use.picture).picture
    if (!picture || complained.has(picture.id)) continue
    complained.add(picture.id)
    const silent = picture.marks.filter(({ n }) => !named.get(picture.id)?.has(n)).map(({ n }) => n)
    // The one that is named under another number.
    if (silent.length === 0 || misnumbered.has(picture.id)) continue
    const asCode = markInCode(tree, silent)
    if (asCode) {
      report(
        'mark',
        asCode,
        `a Mark stands in code here, so that readers see its tag as it is written, and nothing says what mark ${silent.join(', ')} of the picture ${picture.id} is. Take the backticks around it away.`,
      )
      continue
    }
    const shown = silent.map((n) => `<Mark n="${n}">…</Mark>`).join(' ')
    report(
      'mark',
      use.element,
      `the picture ${picture.id} shows mark ${silent.join(', ')}, and the text of this step does not say what is there. Write ${shown}, or take the mark off the picture.`,
      [partsOf(placeOf(use.element).file)],
    )
  }
}

/** Code in which one of the marks stands, of which it makes mere signs. */
function markInCode(tree: Root, numbers: readonly number[]): Nodes | undefined {
  let found: Nodes | undefined
  visit(tree, (node) => {
    if (found || (node.type !== 'inlineCode' && node.type !== 'code')) return
    const n = /<Mark\s+n=["'“”]?(\d+)/.exec(node.value)?.[1]
    if (n !== undefined && numbers.includes(Number(n))) found = node
  })
  return found
}
