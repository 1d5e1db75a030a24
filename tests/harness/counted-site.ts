import type { CountedSite } from '@/lib/insight/counted-site'
import type { Choice, Guide, Step, Target } from '@/lib/tree'
import { targetOf } from '@/lib/tree'

type Exits = Readonly<Record<string, string>>

/** A guide by its steps: a question by its answers, an instruction by its next step, an outcome by its kind. */
function guideOf(id: string, steps: Readonly<Record<string, Exits | string>>): Guide {
  const to = (name: string): Target => (name.includes('/') ? targetOf(name) : { guide: id, step: name })
  const made = Object.entries(steps).map(([step, says]): [string, Step] => {
    const base = { id: step, title: `Step ${step}`, aliases: [] }
    if (says === 'solved' || says === 'support') return [step, { ...base, kind: 'outcome', outcome: says }]
    if (typeof says === 'string') return [step, { ...base, kind: 'instruction', next: to(says) }]
    const choices = Object.entries(says).map(([answer, leads]): Choice => ({
      id: answer,
      label: answer,
      summary: answer,
      to: to(leads),
    }))
    return [step, { ...base, kind: 'question', choices }]
  })
  const [first = ''] = Object.keys(steps)
  return {
    ...{ id, title: `Guide ${id}`, summary: '', start: first, keywords: [], products: [], aliases: [] },
    steps: new Map(made),
  }
}

/** The lamp that stays dark: two questions, an instruction, two outcomes. */
export const LAMP = guideOf('lamp', {
  plugged: { yes: 'bulb', no: 'plug-in' },
  'plug-in': 'light',
  bulb: { works: 'light', dark: 'call' },
  light: 'solved',
  call: 'support',
})

/** A site of English guides with two interfaces. */
export function countedSite(...guides: readonly Guide[]): CountedSite {
  const all = new Map(guides.map((guide) => [guide.id, guide]))
  return {
    interfaces: ['old', 'new'],
    guides: new Map([['en', all]]),
    versionOf: (_, guide) => (all.has(guide) ? 'v1' : ''),
  }
}
