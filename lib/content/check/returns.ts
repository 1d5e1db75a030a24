import { faultyCalls, keyOf, targetOf, type FaultyCall, type Graph } from '@/lib/tree'
import { following } from '../findings/causes'
import { finding, type Finding } from '../findings/findings'
import { resolve, type ParsedGuides } from '../library/guides'
import { targetsIn } from './targets'

/**
 * Every `then` to which no part returns, or whose part can come to itself again (`no-return`).
 * @param openIn the files of a guide that leave open where they lead
 */
export function checkReturns(
  graph: Graph,
  parsedGuides: ParsedGuides,
  openIn: (guide: string) => readonly string[],
): Finding[] {
  return faultyCalls(graph).flatMap((call) => {
    const { guide, step } = targetOf(call.from)
    const parsed = parsedGuides.get(guide)?.steps.get(step)
    return (parsed ? targetsIn(parsed) : []).flatMap(({ text, then }) => {
      const to = resolve(text, guide, parsedGuides)
      if (!then || !to || keyOf(to) !== call.to) return []
      return [
        following(finding('no-return', then.place(), said(call, text), { guide, step }), ...openIn(to.guide)),
      ]
    })
  })
}

function said({ fault }: FaultyCall, to: string): string {
  return fault === 'endless'
    ? `no outcome "solved" can be reached from "${to}", so the walk never comes back to go on here. Let the part end solved, or remove then.`
    : `the part that begins at "${to}" can come back to this very answer before it has ended, and so never ends. Let it end at an outcome of its own.`
}
