import { keyOf, walkOrder, type Guide, type Guides } from '@/lib/tree'
import { drawingsOf } from './drawing'
import { fatesOf } from './fates'
import { fileChanges } from './files'
import { formerStart, pairsOf, type GuidePair } from './pairs'
import { readSide, type Side } from './side'
import { stepChanges, structureChanges } from './structure'
import { svgOf } from './svg'
import { textChanges } from './texts'
import type { ChangeKind, TreeChange, TreeChanges, TreePicture } from './types'
import { focusedOn, unionOf, type Union } from './union'

/** All that became of a content root, with the trees from which it is drawn. */
export interface WholeChanges extends TreeChanges {
  readonly unions: readonly Union[]
  /** Steps that a change is about, as `guide/step`. */
  readonly touched: ReadonlySet<string>
}

/** Changes that stand at lines, or at no step of the first language. */
const NOT_OF_WORDS: ReadonlySet<ChangeKind> = new Set<ChangeKind>([
  ...(['step-added', 'step-gone', 'answer-added', 'answer-gone', 'led-elsewhere'] as const),
  ...(['translation-added', 'translation-changed', 'translation-gone', 'translation-behind'] as const),
])

/**
 * What became of a content root: of its tree, words, pictures and other files. Neither of the two has to be sound: what cannot be
 * read is said, and compared as far as it goes.
 * @param oldRoot a folder, absolute, as the content root was
 * @param newRoot the same as it is now
 */
export function treeChanges(oldRoot: string, newRoot: string): WholeChanges {
  const [old, now] = [readSide(oldRoot), readSide(newRoot)]
  const pairs = pairsOf(old, now, fatesOf(old.guides, now.guides))
  const listed = pairs
    .map((pair) => ({ pair, list: listOf(pair, old, now) }))
    .sort((one, other) => (one.pair.id < other.pair.id ? -1 : 1))
  const inSteps = listed.flatMap(({ list }) => list)
  const touched = new Set(
    inSteps.flatMap(({ guide, step }) => (guide !== null && step !== null ? [keyOf({ guide, step })] : [])),
  )
  const words = new Set(
    inSteps.flatMap(({ guide, step, kind }) =>
      guide === null || step === null || NOT_OF_WORDS.has(kind) ? [] : [keyOf({ guide, step })],
    ),
  )
  const unions = listed
    .filter(({ list }) => list.length > 0)
    .map(({ pair }) => ({
      pair,
      union: unionOf(pair, (step) => words.has(keyOf({ guide: pair.id, step }))),
    }))
  // What changed may lead into a guide that did not.
  const guides: Guides = new Map<string, Guide>([
    ...now.guides,
    ...unions.map(({ union: { guide } }) => [guide.id, guide] as const),
  ])
  const pictures = unions.flatMap(({ pair, union }) => picturesOf(guides, pair, union, touched))
  const files = fileChanges(oldRoot, newRoot, stepFiles(old, now))
  const unreadable = [
    ...old.faults.map((fault) => ({ ...fault, time: 'It could not be read' })),
    ...now.faults.map((fault) => ({ ...fault, time: 'It cannot be read' })),
  ].map(({ file, why, time }): TreeChange => ({
    ...{ kind: 'unreadable', guide: null, step: null, file },
    text: `${file}: ${time}: ${why}`,
  }))
  const list = [...unreadable, ...inSteps, ...files]
  return { list, pictures, touched, unions: unions.map(({ union }) => union) }
}

function listOf(pair: GuidePair, old: Side, now: Side): TreeChange[] {
  const words = textChanges(pair, old, now)
  const byStep = new Map(
    pair.steps.map((step) => [
      step.at.step,
      [...stepChanges(step, pair.steps), ...(words.get(step.at.step) ?? [])],
    ]),
  )
  const isTouched = [...byStep.values()].some((changes) => changes.length > 0)
  const order = isTouched ? walkOrder(unionOf(pair, () => false).guide) : []
  const steps = order.flatMap((id) => byStep.get(id) ?? [])
  return [...structureChanges(pair), ...(words.get('index') ?? []), ...steps]
}

function picturesOf(
  guides: Guides,
  pair: GuidePair,
  union: Union,
  touched: ReadonlySet<string>,
): TreePicture[] {
  const former = formerStart(pair)
  const isMoved = former !== undefined && former !== union.guide.start
  const isTouched = (step: string) =>
    touched.has(keyOf({ guide: pair.id, step })) || (isMoved && step === union.guide.start)
  if (!pair.steps.some(({ at }) => isTouched(at.step))) return []
  const focus = focusedOn(union, isTouched)
  return [...(focus ? [focus] : []), union].flatMap((drawn) => {
    const what = drawn === focus ? 'what changed, and the way there' : 'the whole guide'
    const drawings = drawingsOf(guides, drawn, former, isTouched)
    return drawings.map((drawing, n): TreePicture => {
      const part = drawings.length > 1 ? `, ${n + 1} of ${drawings.length}` : ''
      const title = `${union.guide.title}: ${what}${part}`
      return {
        guide: pair.id,
        title,
        isWhole: drawn === union,
        svg: svgOf(drawing, drawn, title, drawn === (focus ?? union)),
      }
    })
  })
}

/** Which files are compared as steps and front pages, at either time. */
function stepFiles(...sides: readonly Side[]): (file: string) => boolean {
  const files = new Set(
    sides.flatMap(({ parsed }) =>
      [...parsed.values()].flatMap((guides) =>
        [...guides.values()].flatMap(({ index, steps }) => [
          ...(index ? [index.file] : []),
          ...[...steps.values()].map(({ file }) => file),
        ]),
      ),
    ),
  )
  return (file) => files.has(file)
}
