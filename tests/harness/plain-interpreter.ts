/**
 * Walks content as the words of the content format say it, and knows nothing of `lib`: what the engine's own walks are compared with. Content
 * here is what writers write, targets and conditions as texts.
 */
export interface WrittenChoice {
  readonly id?: string
  readonly to: string
  readonly then?: string
  readonly when?: Readonly<Record<string, string | readonly string[]>>
}

export interface WrittenStep {
  readonly choices?: readonly WrittenChoice[]
  readonly next?: string
  readonly then?: string
  readonly outcome?: 'solved' | 'support'
}

interface WrittenGuide {
  readonly start: string
  readonly steps: Readonly<Record<string, WrittenStep>>
}

export type Written = Readonly<Record<string, WrittenGuide>>

/** What is known of a reader beside answers. */
export interface Beside {
  readonly interface?: string
  readonly facts?: Readonly<Record<string, string>>
}

export interface PlainWalk {
  /** `guide/step`, `guide/step=answer`, and with a mark behind it where nobody was asked. */
  readonly trail: readonly string[]
  /** `guide/step` */
  readonly at: string
  readonly ending: 'outcome' | 'asked' | 'endless'
  /** Where the parts that have been begun return to. */
  readonly stack: readonly string[]
}

/** More steps than any walk of a test has. */
const MOST_STEPS = 500

/** The step that a target means, as `guide/step`. */
export function meant(content: Written, guide: string, target: string): string {
  if (!target.includes('/')) return `${guide}/${target}`
  const [other = '', step = ''] = target.split('/')
  return `${other}/${step === '' ? content[other]!.start : step}`
}

/** An answer's permanent name. */
export function idOf({ id, to }: WrittenChoice): string {
  return id ?? to.replace(/\/$/, '').replaceAll('/', '-')
}

/** Walks from a step, by answers under `guide/step`. */
export function plainWalk(
  content: Written,
  from: string,
  answers: Readonly<Record<string, string>>,
  beside: Beside = {},
): PlainWalk {
  const trail: string[] = []
  const stack: string[] = []
  const latest: Record<string, string> = {}
  let at = from
  for (let i = 0; i < MOST_STEPS; i++) {
    const [guide = '', id = ''] = at.split('/')
    const step = content[guide]!.steps[id]!
    if (step.outcome !== undefined) {
      const back = step.outcome === 'solved' ? stack.pop() : undefined
      if (back === undefined) return { trail, at, ending: 'outcome', stack }
      trail.push(at)
      at = back
      continue
    }
    let way: { readonly to: string; readonly then?: string }
    if (step.next !== undefined) {
      trail.push(at)
      way = { to: step.next, ...(step.then !== undefined && { then: step.then }) }
    } else {
      const given = answers[at]
      const choice = step.choices!.find((one) =>
        given === undefined ? holds(one, guide, latest, beside) : idOf(one) === given,
      )
      if (!choice) return { trail, at, ending: 'asked', stack }
      latest[at] = idOf(choice)
      trail.push(`${at}=${idOf(choice)}${given === undefined ? '!' : ''}`)
      way = choice
    }
    if (way.then !== undefined) stack.push(`${guide}/${way.then}`)
    at = meant(content, guide, way.to)
  }
  return { trail, at, ending: 'endless', stack }
}

function holds(
  { when }: WrittenChoice,
  guide: string,
  latest: Readonly<Record<string, string>>,
  beside: Beside,
): boolean {
  if (!when) return false
  return Object.entries(when).every(([name, is]) => {
    const value =
      name === 'interface'
        ? beside.interface
        : name.startsWith('fact:')
          ? beside.facts?.[name.slice(5)]
          : latest[name.includes('/') ? name : `${guide}/${name}`]
    return value !== undefined && (typeof is === 'string' ? [is] : is).includes(value)
  })
}
