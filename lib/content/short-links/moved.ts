import { aliasesOf, currentKey, inheritedGuides, type Guides } from '@/lib/tree'

/**
 * What former addresses are now: `guide` for a former guide, `guide/step` for a former step. The steps of a renamed guide
 * that kept their names need no entry of their own. A guide that is gone, and that no guide names, is the one to which its steps went.
 *
 *     movedIn(allGuides)  // { dim: 'dark', 'dark/glow': 'dark/light' }
 */
export function movedIn(allGuides: Guides): Record<string, string> {
  const { guides, steps } = aliasesOf(allGuides)
  const moved: Record<string, string> = {}
  for (const [former, now] of guides) if (!allGuides.has(former)) moved[former] = now
  for (const former of steps.keys()) {
    const now = currentKey(allGuides, former)
    if (now !== undefined && now !== former) moved[former] = now
  }
  // Behind the steps, which may have gone elsewhere.
  for (const [former, now] of inheritedGuides(allGuides)) moved[former] = now
  return moved
}
