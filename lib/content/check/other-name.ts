import { nearest } from '@/lib/tree'
import type { ParsedStep } from '../library/parsed-steps'
import type { ParsedGuides } from '../library/guides'

/** The name that a thing is likely to have by now: one that is nearly the same, one that says more or less of it, or the only one there is. */
export function likelyName(name: string, candidates: readonly string[]): string | undefined {
  const near = nearest(name, candidates)
  if (near !== undefined) return near
  const akin = candidates.filter((one) => says(one, name) || says(name, one))
  const [only, ...more] = akin.length > 0 ? akin : candidates
  return more.length === 0 ? only : undefined
}

/** Whether a name has all the words of another. */
function says(name: string, words: string): boolean {
  const own = name.split('-')
  return words.split('-').every((word) => own.includes(word))
}

/** The one other guide that has a step of that name which `isMeant`. */
export function otherGuide(
  step: string,
  guide: string,
  guides: ParsedGuides,
  isMeant: (there: string, found: ParsedStep) => boolean,
): string | undefined {
  const [only, ...more] = [...guides.values()].filter(({ id, steps }) => {
    const found = steps.get(step)
    return id !== guide && found !== undefined && isMeant(id, found)
  })
  return more.length === 0 ? only?.id : undefined
}
