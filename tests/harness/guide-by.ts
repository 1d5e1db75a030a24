import type { Guide, Step } from '@/lib/tree'

/** A guide by its exits: `a: 'b c'` is a question, `a: 'b'` an instruction, `a: ''` an outcome; `other/` leads away. */
export function guideBy(exits: Record<string, string>): Guide {
  const target = (to: string) => (to.includes('/') ? { guide: 'other', step: 'x' } : { guide: 'g', step: to })
  const steps = Object.entries(exits).map(([id, written]): Step => {
    const to = written.split(' ').filter(Boolean)
    const base = { id, title: `Title of ${id}`, aliases: [] }
    if (to.length === 0) return { ...base, kind: 'outcome', outcome: 'solved' }
    if (to.length === 1) return { ...base, kind: 'instruction', next: target(to[0]!) }
    const choices = to.map((one, n) => ({ id: `a${n}`, label: `to ${one}`, summary: one, to: target(one) }))
    return { ...base, kind: 'question', choices }
  })
  const rest = { title: 'G', summary: '', keywords: [], products: [], aliases: [] }
  return { id: 'g', start: steps[0]!.id, steps: new Map(steps.map((step) => [step.id, step])), ...rest }
}
