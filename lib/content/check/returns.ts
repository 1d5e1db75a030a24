import { faultyCalls, keyOf, targetOf, type FaultyCall, type Graph } from '@/lib/tree'
import { finding, type Finding } from '../findings'
import { resolve, type LanguageDrafts } from '../forest'
import { targetsIn } from './targets'

/** Every `then` to which no part returns, or whose part can come to itself again (`no-return`). */
export function checkReturns(graph: Graph, drafts: LanguageDrafts): Finding[] {
  return faultyCalls(graph).flatMap((call) => {
    const { guide, step } = targetOf(call.from)
    const draft = drafts.get(guide)?.steps.get(step)
    return (draft ? targetsIn(draft) : []).flatMap(({ text, then }) => {
      const to = resolve(text, guide, drafts)
      if (!then || !to || keyOf(to) !== call.to) return []
      return [finding('no-return', then.place(), said(call, text), { guide, step })]
    })
  })
}

function said({ fault }: FaultyCall, to: string): string {
  return fault === 'endless'
    ? `no outcome "solved" can be reached from "${to}", so the walk never comes back to go on here. Let the part end solved, or remove then.`
    : `the part that begins at "${to}" can come back to this very answer before it has ended, and so never ends. Let it end at an outcome of its own.`
}
