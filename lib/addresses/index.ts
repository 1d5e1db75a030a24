import type { Target } from '@/lib/tree'
import { basePath } from './base-path'

// Addresses as pages link them: below BASE_PATH, where the site has one.

/** `/en`: where a language begins. */
export function homeAddress(lang: string): string {
  return `${basePath()}/${lang}`
}

/** `/en/search`: the search, with all steps. */
export function searchAddress(lang: string): string {
  return `${homeAddress(lang)}/search`
}

/**
 * `/en/search.json`: what the search of a language needs first. It has no hash in its name, for every page names it: pages stay as
 * they are where only what is found has changed.
 */
export function searchDataAddress(lang: string): string {
  return `${searchAddress(lang)}.json`
}

/** `/s/g5t8kqe`: the short permanent link of a step. */
export function shortAddress(code: string): string {
  return `${basePath()}/s/${code}`
}

/** `/en/_offline`: what is kept on the device. No guide's id begins so. */
export function offlineAddress(lang: string): string {
  return `${homeAddress(lang)}/_offline`
}

/** `/files/en/move/plan.pdf`: a file that lies beside the steps, by its path in the content root. */
export function fileAddress(file: string): string {
  return `${basePath()}/files/${file.split('/').map(encodeURIComponent).join('/')}`
}

/** `/en/move`: a guide's front page. */
export function guideAddress(lang: string, guide: string): string {
  return `${homeAddress(lang)}/${guide}`
}

/** `/en/move/old-account`: a step. */
export function stepAddress(lang: string, { guide, step }: Target): string {
  return `${homeAddress(lang)}/${guide}/${step}`
}

/** `/en/move/all`: every step of a guide on one page. */
export function allAddress(lang: string, guide: string): string {
  return `${guideAddress(lang, guide)}/all`
}

/** `/en/move/map`: the picture of a guide. With a step, that step on it. */
export function mapAddress(lang: string, guide: string, step?: string): string {
  return `${guideAddress(lang, guide)}/map${step === undefined ? '' : `#${stepAnchor(step)}`}`
}

/** Ids that pages with many steps have for themselves. */
const TAKEN = /^(content|which-interface|all-steps|ui-.*)$/

/** The id of a step's place on a page that shows many: the step's own, unless the page needs that. */
export function stepAnchor(step: string): string {
  // No other id begins so: those of steps have no dot.
  return TAKEN.test(step) ? `step.${step}` : step
}
