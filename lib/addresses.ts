import type { Target } from '@/lib/tree'

/** `/en`: where a language begins. */
export function homeAddress(lang: string): string {
  return `/${lang}`
}

/** `/en/move`: a guide's front page. */
export function guideAddress(lang: string, guide: string): string {
  return `/${lang}/${guide}`
}

/** `/en/move/old-account`: a step. */
export function stepAddress(lang: string, { guide, step }: Target): string {
  return `/${lang}/${guide}/${step}`
}
