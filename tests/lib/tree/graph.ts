import type { Forest, Guide, Step } from '@/lib/tree'

/** A guide in a few words: `{ a: { yes: 'b', no: 'c' }, b: 'c', c: 'solved' }`; the first step is the start. Targets as writers write them. */
export type Sketch = Readonly<Record<string, string | Readonly<Record<string, string>>>>

/** The forest of the guides sketched. */
export function forestOf(sketches: Readonly<Record<string, Sketch>>): Forest {
  const target = (guide: string, text: string) => {
    const [first = '', second] = text.split('/')
    if (second === undefined) return { guide, step: first }
    return { guide: first, step: second || Object.keys(sketches[first] ?? {})[0] || '' }
  }
  return new Map(
    Object.entries(sketches).map(([id, sketch]): [string, Guide] => {
      const steps = Object.entries(sketch).map(([step, what]): [string, Step] => {
        const base = { id: step, title: step, aliases: [] }
        if (what === 'solved' || what === 'support')
          return [step, { ...base, kind: 'outcome', outcome: what }]
        if (typeof what === 'string') return [step, { ...base, kind: 'instruction', next: target(id, what) }]
        const choices = Object.entries(what).map(([answer, to]) => ({
          id: answer,
          label: answer,
          summary: answer,
          to: target(id, to),
        }))
        return [step, { ...base, kind: 'question', choices }]
      })
      const start = Object.keys(sketch)[0] ?? ''
      return [
        id,
        { id, title: id, summary: '', start, keywords: [], products: [], aliases: [], steps: new Map(steps) },
      ]
    }),
  )
}
