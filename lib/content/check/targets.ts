import { keyOf, nearest, readTarget, type Target } from '@/lib/tree'
import type { ChoiceDraft, StepDraft } from '../drafts'
import { finding, type About, type Finding, type Place } from '../findings'
import type { Path } from '../located'
import { resolve, type LanguageDrafts } from '../forest'

/** A target where it is written: what it names, if that is there, and else what it was most likely meant to be. */
export interface Exit {
  readonly to?: Target
  readonly meant?: Target
}

/** Looks up a written target; a step that is not there gives a `missing-target` finding. */
export function lookUp(
  text: string,
  guide: string,
  drafts: LanguageDrafts,
  place: () => Place,
  about: About,
): Exit & { findings: Finding[] } {
  const to = resolve(text, guide, drafts)
  if (to && drafts.get(to.guide)?.steps.has(to.step)) return { to, findings: [] }
  const written = readTarget(text, guide)
  const { meant, message } = explain(text, written, guide, drafts)
  return {
    ...(meant && { meant }),
    findings: message ? [finding('missing-target', place(), message, about)] : [],
  }
}

interface Explained {
  meant?: Target
  message?: string
}

function explain(
  text: string,
  written: ReturnType<typeof readTarget>,
  guide: string,
  drafts: LanguageDrafts,
): Explained {
  if (!written) {
    return {
      message: `"${text}" is no target; expected step-id, guide-id/step-id, or guide-id/ for that guide's start.`,
    }
  }
  const other = drafts.get(written.guide)
  if (!other) {
    const close = nearest(written.guide, drafts.keys())
    const hint = close ? `did you mean "${close}"?` : `The guides are: ${listed([...drafts.keys()])}.`
    const meant =
      close && drafts.get(close)?.steps.has(written.step ?? '')
        ? { meant: { guide: close, step: written.step ?? '' } }
        : {}
    return { ...meant, message: `no guide "${written.guide}"${close ? '; ' : '. '}${hint}` }
  }
  // A guide whose own start is missing has a finding of its own.
  if (written.step === undefined) return {}
  const where = written.guide === guide ? 'in this guide' : `in guide "${written.guide}"`
  const close = nearest(written.step, other.steps.keys())
  if (close) {
    const meant = { guide: written.guide, step: close }
    const shown = written.guide === guide ? close : keyOf(meant)
    return { meant, message: `no step "${written.step}" ${where}; did you mean "${shown}"?` }
  }
  const elsewhere = [...drafts.values()].find((one) => one.steps.has(written.step ?? ''))
  const hint = elsewhere
    ? `There is one in another guide: write "${elsewhere.id}/${written.step}".`
    : `Write the name of a step's file without .mdx, or add ${other.folder}/${written.step}.mdx.`
  return { message: `no step "${written.step}" ${where}. ${hint}` }
}

function listed(names: string[]): string {
  return names.length > 8
    ? `${names.slice(0, 8).join(', ')} and ${names.length - 8} more`
    : names.join(', ') || 'none yet'
}

/** A target as a step's front matter names it. */
export interface TargetIn {
  readonly text: string
  readonly place: () => Place
  /** Where the walk goes on after the part that begins there. */
  readonly then?: { readonly text: string; readonly place: () => Place }
  readonly choice?: ChoiceDraft
}

/** Every target that a step's front matter names, with its place. */
export function targetsIn(draft: StepDraft): TargetIn[] {
  const { matter, next, then } = draft
  const back = (text: string | undefined, path: Path) =>
    text === undefined ? {} : { then: { text, place: () => matter.place([...path, 'then']) } }
  const targets = draft.choices.flatMap((choice): TargetIn[] =>
    choice.to === undefined
      ? []
      : [
          {
            text: choice.to,
            place: () => matter.place([...choice.path, 'to']),
            choice,
            ...back(choice.then, choice.path),
          },
        ],
  )
  return next === undefined
    ? targets
    : [...targets, { text: next, place: () => matter.place(['next']), ...back(then, []) }]
}

/** Looks up a `then`: a step of the guide itself. */
export function lookUpThen(
  { text, place }: { readonly text: string; readonly place: () => Place },
  guide: string,
  drafts: LanguageDrafts,
  about: About,
): ReturnType<typeof lookUp> {
  const written = readTarget(text, guide)
  if (!written || (written.guide === guide && written.step !== undefined))
    return lookUp(text, guide, drafts, place, about)
  const message = `then: expected the id of a step of this guide, where the walk goes on afterwards, found "${text}". Name a step of this guide.`
  return { findings: [finding('missing-target', place(), message, about)] }
}
