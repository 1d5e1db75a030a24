import {
  choiceNamed,
  currentKey,
  decodeVia,
  fuller,
  guidesMeant,
  interfaceAnswered,
  keyOf,
  recall,
  targetOf,
  type Decoded,
  type Guide,
  type Guides,
  type Known,
  type Recalled,
  type Target,
} from '@/lib/tree'

/** Guides that are loaded as they are needed. */
interface Loading {
  /** What is loaded. */
  readonly allGuides: ReadonlyMap<string, Guide>
  /** Loads a guide, also by a former id or a former step of it; gives whether that brought one. */
  readonly fetch: (name: string) => Promise<boolean>
  /** Does something with the guides that are there, again with each further one that it needs. */
  readonly walking: <T>(step: (there: Guides) => T, needs: (result: T) => string | undefined) => Promise<T>
}

interface Reader extends Loading {
  readonly known: Known
  /** Ids of the interfaces that an answer may choose. */
  readonly among: readonly string[]
}

/** What became of a link's answers, and the interface that the last of them chooses which chooses one. */
interface LinkRead extends Recalled {
  readonly chosen: string | undefined
}

/**
 * Reads the answers of a link to a step as `recallLink` does, with no more guides than that takes: the step's former guides are loaded where
 * its own leaves something lost. Undefined where the step's guide cannot be had.
 */
export async function readLink(reader: Reader, carried: string, to: Target): Promise<LinkRead | undefined> {
  const { allGuides, fetch, walking, known, among } = reader
  await fetch(to.guide)
  if (!allGuides.has(to.guide)) return undefined
  let best: LinkRead | undefined
  const read = new Set<string>()
  while (best?.lost !== false) {
    // A guide that was loaded meanwhile may have had other names.
    const meant = guidesMeant(new Map(allGuides), to).find((guide) => !read.has(guide))
    if (meant === undefined) break
    read.add(meant)
    const decoded = decodeVia(carried, meant)
    await fetchNamed(reader, decoded)
    const chosen = interfaceAnswered(new Map(allGuides), decoded.answers, among)
    const recalled = await walking(
      (there) =>
        recall(there, to, decoded, { known: chosen === undefined ? known : { ...known, interface: chosen } }),
      ({ walk }) => (walk.ending === 'missing' ? walk.at.guide : undefined),
    )
    best = fuller(best, { ...recalled, chosen })
  }
  return best
}

/** Loads the guides of which a link's answers are, by what these are called now, as far as they can be. */
async function fetchNamed({ allGuides, fetch }: Loading, { start, answers }: Decoded): Promise<void> {
  for (const guide of new Set([start, ...answers.map((one) => one.guide)])) if (guide) await fetch(guide)
  let there: Guides = new Map(allGuides)
  const stepOf = (question: Target) => {
    const { guide, step } = targetOf(currentKey(there, keyOf(question)) ?? '')
    return there.get(guide)?.steps.get(step)
  }
  for (const one of answers) {
    // Another guide may have the question now, also where the one named has another name and a new step called so,
    const isThere = there.get(one.guide)?.steps.has(one.step)
    if (!isThere && (await fetch(keyOf(one)))) there = new Map(allGuides)
    const step = stepOf(one)
    // What comes after an answer that is none counts no more.
    if (step?.kind !== 'question') return
    if (choiceNamed(there, step, one.answer)) continue
    // or the step after which the answer was named.
    for (const { to } of step.choices) await fetch(to.guide)
    there = new Map(allGuides)
    if (!choiceNamed(there, step, one.answer)) return
  }
}
