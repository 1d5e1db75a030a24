import type { Overview, OverviewStep } from '@/lib/desk/protocol'

export interface FoundStep {
  readonly guide: string
  readonly guideTitle: string
  readonly step: OverviewStep
}

/** Steps whose title, name or guide's title holds every word that was typed, those whose title begins so first. At most `most`. */
export function foundSteps(guides: Overview['guides'], typed: string, most: number): readonly FoundStep[] {
  const words = plain(typed).split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const found: (FoundStep & { readonly at: number })[] = []
  for (const { id: guide, title: guideTitle, steps } of guides)
    for (const step of steps) {
      const title = plain(step.title)
      const all = `${title} ${step.id} ${plain(guideTitle)}`
      if (words.every((word) => all.includes(word))) {
        const at = title.indexOf(words[0]!)
        found.push({ guide, guideTitle, step, at: at < 0 ? Infinity : at })
      }
    }
  return found.sort((a, b) => a.at - b.at).slice(0, most)
}

/** Without capitals and accents. */
function plain(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
