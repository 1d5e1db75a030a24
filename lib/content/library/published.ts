import type { Target } from '@/lib/tree'
import type { ParsedStep } from './parsed-steps'
import { resolve, type ParsedGuide, type ParsedGuides } from './guides'

/** Whether readers are not to have a step, or its whole guide, yet. The first language decides for all. */
export function isDraft({ guide, step }: Target, first: ParsedGuides): boolean {
  const own = first.get(guide)
  return (own?.index?.draft || own?.steps.get(step)?.draft) ?? false
}

/**
 * The languages as readers get them: without drafts, and without the answers that lead to one. A draft in another language is left
 * out of that language alone: the page is shown in the first one.
 */
export function withoutDrafts(
  languages: ReadonlyMap<string, ParsedGuides>,
  firstLanguage: string,
): ReadonlyMap<string, ParsedGuides> {
  if (![...languages.values()].some(hasDraft)) return languages
  const first = languages.get(firstLanguage) ?? new Map<string, ParsedGuide>()
  return new Map([...languages].map(([language, guides]) => [language, publishedOf(guides, first)]))
}

function hasDraft(guides: ParsedGuides): boolean {
  return [...guides.values()].some(
    ({ index, steps }) => index?.draft || [...steps.values()].some(({ draft }) => draft),
  )
}

function publishedOf(guides: ParsedGuides, first: ParsedGuides): ParsedGuides {
  const published = new Map<string, ParsedGuide>()
  for (const guide of guides.values()) {
    if (guide.index?.draft || first.get(guide.id)?.index?.draft) continue
    const steps = [...guide.steps.values()]
      .filter((step) => !step.draft && !isDraft({ guide: guide.id, step: step.id }, first))
      .map((step) => [step.id, withoutAnswers(step, guide.id, first)] as const)
    published.set(guide.id, { ...guide, steps: new Map(steps) })
  }
  return published
}

function withoutAnswers(step: ParsedStep, guide: string, first: ParsedGuides): ParsedStep {
  const choices = step.choices.filter(({ to }) => {
    const target = to === undefined ? undefined : resolve(to, guide, first)
    return !target || !isDraft(target, first)
  })
  return choices.length === step.choices.length ? step : { ...step, choices }
}
