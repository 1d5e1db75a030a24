import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { inNotes } from '../body/notes'
import { attribute, isFaulty, type Element } from '../body/source'
import { pictureOf, type MarkUse, type PictureUse, type Usage } from '../body/usage'
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

/** What readers of a kind see: customers get no notes for staff, and nothing that stands in them. */
interface View {
  readonly marks: readonly MarkUse[]
  readonly pictures: readonly PictureUse[]
  /** By picture, the numbers that the marks have. */
  readonly named: ReadonlyMap<string, ReadonlySet<number>>
}

function viewOf(marks: readonly MarkUse[], pictures: readonly PictureUse[]): View {
  const named = new Map<string, Set<number>>()
  for (const mark of marks) {
    const id = pictureOf(mark, pictures)?.picture
    if (id !== undefined && mark.n !== undefined) named.set(id, (named.get(id) ?? new Set()).add(mark.n))
  }
  return { marks, pictures, named }
}

/** That the text names each mark of its pictures, and none that they lack: for customers without what notes for staff say. */
export function checkMarks({ marks, pictures }: Usage, tree: Root, library: Library, report: Report): void {
  const hidden = inNotes(tree)
  const isOpen = ({ element }: { readonly element: Element }) => !hidden.has(element)
  const whole = viewOf(marks, pictures)
  const open = hidden.size === 0 ? whole : viewOf(marks.filter(isOpen), pictures.filter(isOpen))
  for (const mark of marks) checkMark(mark, isOpen(mark) ? open : whole, whole, library, report)
  // Any picture may be meant by a mark whose number cannot be read.
  if (marks.some(({ n }) => n === undefined)) return
  const complained = new Set<string>()
  for (const use of [...open.pictures, ...pictures]) {
    const { picture: id = '', element } = use
    if (complained.has(id)) continue
    complained.add(id)
    const { silent, wrong } = unlike(id, isOpen(use) ? open : whole, library)
    // Those that are named under other numbers: that is said where they are.
    if (silent.length === 0 || silent.length === wrong) continue
    const asCode = markInCode(tree, silent)
    if (asCode) {
      report(
        'mark',
        asCode,
        `a Mark stands in code here, so that readers see its tag as it is written, and nothing says what mark ${silent.join(', ')} of the picture ${id} is. Take the backticks around it away.`,
      )
      continue
    }
    const shown = silent.map((n) => `<Mark n="${n}">…</Mark>`).join(' ')
    const isNoted = silent.some((n) => whole.named.get(id)?.has(n))
    const where = isNoted ? 'outside the notes for staff, which customers do not get, ' : ''
    report(
      'mark',
      element,
      `the picture ${id} shows mark ${silent.join(', ')}, and ${where}the text of this step does not say what is there. Write ${shown}, or take the mark off the picture.`,
      [partsOf(placeOf(element).file)],
    )
  }
}

/** The marks of a picture that no text names, and how many numbers the text names that the picture does not have. */
function unlike(id: string, { named }: View, library: Library): { silent: number[]; wrong: number } {
  const numbers = library.picture(id).picture?.marks.map(({ n }) => n)
  if (numbers === undefined) return { silent: [], wrong: 0 }
  const there = named.get(id) ?? new Set<number>()
  return {
    silent: numbers.filter((n) => !there.has(n)),
    wrong: [...there].filter((n) => !numbers.includes(n)).length,
  }
}

/** That a mark has a number, and its picture that mark. */
function checkMark(mark: MarkUse, view: View, whole: View, library: Library, report: Report): void {
  const { element, n, part } = mark
  if (isFaulty(element, 'n')) return
  const place = placeOf(element)
  if (n === undefined) {
    const message = `a Mark needs the number of what it points at${numberMeant(element)}`
    report('mark', element, message, [tagAt(place)])
    return
  }
  const use = pictureOf(mark, view.pictures)
  if (!use) {
    const where = part ? `in the part for "${part.version}"` : 'outside the parts for single interfaces'
    const isNoted = pictureOf(mark, whole.pictures) !== undefined
    const message = isNoted
      ? `mark ${n} points at a picture in a note for staff, which customers do not get. Move the <Screenshot> out of the note, or the Mark into it.`
      : `mark ${n} points at no picture: there is none ${where}. Add a <Screenshot>, or move the Mark to where it is.`
    report('mark', element, message, [partsOf(place.file)])
    return
  }
  const picture = use.picture === undefined ? undefined : library.picture(use.picture).picture
  if (!picture || picture.marks.some((one) => one.n === n)) return
  const { silent, wrong } = unlike(picture.id, view, library)
  const numbers = picture.marks.map((one) => one.n).sort((a, b) => a - b)
  const meant =
    silent.length === wrong && wrong > 0
      ? `, and no text names ${silent.join(', ')}: is ${wrong > 1 ? 'one of these' : 'that'} meant?`
      : '.'
  const message = `the picture ${picture.id} has no mark ${n}; it has ${numbers.join(', ') || 'none'}${meant} Correct the number, or add the mark to screenshots/${picture.id}.json.`
  report('mark', element, message)
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
