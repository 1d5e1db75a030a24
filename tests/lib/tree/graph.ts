import {
  replay,
  type Answers,
  type Condition,
  type Crossing,
  type Guides,
  type Guide,
  type Step,
  type WalkOptions,
} from '@/lib/tree'

/**
 * A guide in a few words: `{ a: { yes: 'b', no: 'c' }, b: 'c', c: 'solved' }`; the first step is the start. Targets as writers write them.
 * `'part/ > c'` goes through a part and then on to c; `'b ? q=yes,maybe & interface=old'` is known to be the answer when that holds.
 */
export type Sketch = Readonly<Record<string, string | Readonly<Record<string, string>>>>

/** The guides sketched. */
export function guidesOf(sketches: Readonly<Record<string, Sketch>>): Guides {
  const target = (guide: string, text: string) => {
    const [first = '', second] = text.split('/')
    if (second === undefined) return { guide, step: first }
    return { guide: first, step: second || Object.keys(sketches[first] ?? {})[0] || '' }
  }
  return new Map(
    Object.entries(sketches).map(([id, sketch]): [string, Guide] => {
      const exit = (text: string) => {
        const [way = '', when = ''] = text.split(' ? ')
        const [to = '', then] = way.split(' > ')
        const conditions = when
          .split(' & ')
          .filter(Boolean)
          .map((one) => condition(one, id))
        return {
          to: target(id, to),
          ...(then && { then: target(id, then) }),
          ...(conditions.length > 0 && { when: conditions }),
        }
      }
      const steps = Object.entries(sketch).map(([step, what]): [string, Step] => {
        const base = { id: step, title: step, aliases: [] }
        if (what === 'solved' || what === 'support')
          return [step, { ...base, kind: 'outcome', outcome: what }]
        if (typeof what === 'string') {
          const { to, then } = exit(what)
          return [step, { ...base, kind: 'instruction', next: to, ...(then && { then }) }]
        }
        const choices = Object.entries(what).map(([answer, to]) => ({
          id: answer,
          label: answer,
          summary: answer,
          ...exit(to),
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

function condition(text: string, guide: string): Condition {
  const [name = '', is = ''] = text.split('=')
  const values = is.split(',')
  if (name === 'interface') return { of: 'interface', name: '', is: values }
  if (name.startsWith('fact:')) return { of: 'fact', name: name.slice('fact:'.length), is: values }
  return { of: 'answer', name: name.includes('/') ? name : `${guide}/${name}`, is: values }
}

/** The steps passed, in a few words: `ask=yes there gate=out!`, an answer that was known with a mark behind it. */
export function shown(trail: readonly Crossing[]): string {
  return trail
    .map(({ step, answer, known }) => `${step}${answer ? `=${answer}` : ''}${known ? '!' : ''}`)
    .join(' ')
}

/** Where the answers lead from the start of the first guide, in a few words. */
export function follow(on: Guides, answers: Answers, options: WalkOptions = {}): string {
  const { trail, at, ending, returns } = replay(on, [...on.keys()][0]!, answers, options)
  const back = returns.map(({ step }) => ` > ${step}`).join('')
  return `${shown(trail)} ${at.step}${back} (${ending})`.trim()
}
