import type { Target } from '@/lib/tree'

/** `/en`: where a language begins. */
export function homeAddress(lang: string): string {
  return `/${lang}`
}

/** `/en/search`: the search, with all steps. */
export function searchAddress(lang: string): string {
  return `/${lang}/search`
}

/** `/en/move`: a guide's front page. */
export function guideAddress(lang: string, guide: string): string {
  return `/${lang}/${guide}`
}

/** `/en/move/old-account`: a step. */
export function stepAddress(lang: string, { guide, step }: Target): string {
  return `/${lang}/${guide}/${step}`
}

/** `/en/move/all`: every step of a guide on one page. */
export function allAddress(lang: string, guide: string): string {
  return `/${lang}/${guide}/all`
}

/** `/en/move/map`: the picture of a guide. With a step, that step on it. */
export function mapAddress(lang: string, guide: string, step?: string): string {
  return `/${lang}/${guide}/map${step === undefined ? '' : `#${stepAnchor(step)}`}`
}

/** Ids that pages with many steps have for themselves. */
const TAKEN = /^(content|which-interface|all-steps|ui-.*)$/

/** The id of a step's place on a page that shows many: the step's own, unless the page needs that. */
export function stepAnchor(step: string): string {
  // No other id begins so: those of steps have no dot.
  return TAKEN.test(step) ? `step.${step}` : step
}
