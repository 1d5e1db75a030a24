import { isId } from '@/lib/tree'
import type { ParsedStep } from '../library/parsed-steps'
import { breaking, following } from '../findings/causes'
import { finding, type Finding } from '../findings/findings'
import type { ParsedGuide, ParsedGuides } from '../library/guides'
import { likelyName, otherGuide } from './other-name'

/**
 * A step of another language that the first does not have. What it is likely to be there is asked, and then not said to be
 * untranslated.
 */
export function surplusStep(
  step: ParsedStep,
  guide: ParsedGuide,
  own: ParsedGuides,
  first: ParsedGuides,
  folder: string,
): Finding {
  const place = { file: step.file, line: 1, column: 1 }
  const [language = ''] = step.file.split('/')
  const meant = meantBy(step, guide, own, first)
  const file = meant && `${meant.guide}/${meant.step}.mdx`
  const guess =
    meant === undefined
      ? ''
      : ` Is it "${meant.guide}/${meant.step}"? Then ${meant.guide === guide.id ? `rename it to "${meant.step}.mdx"` : `move it to "${language}/${file ?? ''}"`}.`
  const message = `the first language has no such step. Write it there first, or name this file as the step is named there.${guess}`
  const found = following(
    finding('translation', place, message, { guide: guide.id, step: step.id }),
    ...[`${folder}/${guide.id}/${step.id}.mdx`, `${folder}/${guide.id}`],
    ...(isId(step.id) ? [] : [step.file]),
  )
  return file === undefined ? found : breaking(found, `${language}/${file}`)
}

/** The step that lacks a translation and has the same answers, or goes on or ends alike. */
function meantBy(
  step: ParsedStep,
  guide: ParsedGuide,
  own: ParsedGuides,
  first: ParsedGuides,
): { guide: string; step: string } | undefined {
  const lacking = [...(first.get(guide.id)?.steps.values() ?? [])].filter(({ id }) => !guide.steps.has(id))
  const alike = lacking.filter((one) => formOf(one) === formOf(step)).map(({ id }) => id)
  const renamed = likelyName(step.id, alike)
  if (renamed !== undefined) return { guide: guide.id, step: renamed }
  const moved = otherGuide(
    step.id,
    guide.id,
    first,
    (there, found) => own.get(there)?.steps.has(step.id) !== true && formOf(found) === formOf(step),
  )
  return moved === undefined ? undefined : { guide: moved, step: step.id }
}

/** What must be the same in all languages, but for targets, which change when a step moves. */
function formOf({ kinds, outcome, choices }: ParsedStep): string {
  return JSON.stringify([kinds, outcome, choices.map(({ id }) => id).sort()])
}
