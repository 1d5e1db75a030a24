import { plainText, type NoticeFacts } from '@/lib/content'
import {
  exitsOf,
  keyOf,
  successorsOf,
  walkOrder,
  type Condition,
  type Guide,
  type Step,
  type Target,
} from '@/lib/tree'

/** A guide's tree for other programs: what `npm run graph -- <guide> --json` prints. */
export interface GuideGraph {
  readonly guide: string
  readonly start: string
  readonly steps: readonly StepGraph[]
  /** Known problems that affect the guide or a step of it; left out where there is none. */
  readonly notices?: readonly NoticeFacts[]
}

interface StepGraph {
  readonly id: string
  readonly title: string
  readonly kind: Step['kind']
  readonly choices: readonly {
    readonly id: string
    readonly label: string
    readonly to: Target
    /** Where the walk goes on after the part that begins there. */
    readonly then?: Target
    /** What must be known for this to be the answer without asking. */
    readonly when?: readonly Condition[]
  }[]
  readonly next: Target | null
  readonly then?: Target
  readonly outcome: 'solved' | 'support' | null
}

/** The guide's steps in walking order, labels as plain text, and the known problems of the site that affect it. */
export function graphAsJson(guide: Guide, known: readonly NoticeFacts[] = []): GuideGraph {
  const notices = known.flatMap(({ id, title, affects, since, until, status }): NoticeFacts[] => {
    const own = affects.filter((one) => one === 'all' || one.guide === guide.id)
    const days = { ...(since && { since }), ...(until && { until }) }
    return own.length === 0 ? [] : [{ id, title: plainText(title), affects: own, ...days, status }]
  })
  const steps = stepsOf(guide).map(asJson)
  return { guide: guide.id, start: guide.start, steps, ...(notices.length > 0 && { notices }) }
}

function asJson(step: Step): StepGraph {
  const choices = step.kind === 'question' ? step.choices : []
  return {
    id: step.id,
    title: step.title,
    kind: step.kind,
    choices: choices.map(({ id, label, to, then, when }) => ({
      ...{ id, label: plainText(label), to },
      ...(then && { then }),
      ...(when && { when }),
    })),
    next: step.kind === 'instruction' ? step.next : null,
    ...(step.kind === 'instruction' && step.then && { then: step.then }),
    outcome: step.kind === 'outcome' ? step.outcome : null,
  }
}

function stepsOf(guide: Guide): Step[] {
  return walkOrder(guide).flatMap((id) => guide.steps.get(id) ?? [])
}

/** Steps of other guides that this guide leads to, each once. */
function strangersOf(guide: Guide): Target[] {
  const strangers = new Map<string, Target>()
  for (const step of guide.steps.values()) {
    for (const { guide: id, step: to } of exitsOf(step))
      if (id !== guide.id) strangers.set(keyOf({ guide: id, step: to }), { guide: id, step: to })
  }
  return [...strangers.values()]
}

/** Names for the nodes of a drawing: Mermaid and DOT each have reserved words, so no step's id serves as it is. */
function namer(guide: Guide): (to: Target) => string {
  const names = new Map<string, string>()
  for (const step of stepsOf(guide))
    names.set(keyOf({ guide: guide.id, step: step.id }), `s${names.size + 1}`)
  return (to) => {
    const key = keyOf(to)
    const name = names.get(key) ?? `s${names.size + 1}`
    names.set(key, name)
    return name
  }
}

/** The tree as a Mermaid flowchart: https://mermaid.js.org/syntax/flowchart.html. Questions are diamonds, outcomes stadiums; a dashed line leads from a part to where it returns. */
export function graphAsMermaid(guide: Guide): string {
  const nameOf = namer(guide)
  const lines = ['flowchart TD', `  start((Start)) --> ${nameOf({ guide: guide.id, step: guide.start })}`]
  for (const step of stepsOf(guide)) {
    const name = nameOf({ guide: guide.id, step: step.id })
    const [open, close] = { question: ['{', '}'], instruction: ['[', ']'], outcome: ['([', '])'] }[step.kind]
    lines.push(`  ${name}${open}"${forMermaid(step.title)}"${close}`)
    if (step.kind === 'outcome') lines.push(`  class ${name} ${step.outcome}`)
  }
  for (const to of strangersOf(guide)) lines.push(`  ${nameOf(to)}[["${forMermaid(keyOf(to))}"]]`)
  for (const step of stepsOf(guide)) {
    for (const { choice, after, ...to } of successorsOf(step)) {
      if (after) {
        lines.push(`  ${nameOf(after)} -.-> ${nameOf(to)}`)
        continue
      }
      const label = choice ? `|"${forMermaid(plainText(choice.label))}"|` : ''
      lines.push(`  ${nameOf({ guide: guide.id, step: step.id })} -->${label} ${nameOf(to)}`)
    }
  }
  lines.push(
    '  classDef solved fill:#d7f0dc,stroke:#1d6b35',
    '  classDef support fill:#fde9c8,stroke:#8a5a00',
  )
  return `${lines.join('\n')}\n`
}

/** A text for a quoted label, as entities where Mermaid would read signs: https://mermaid.js.org/syntax/flowchart.html#entity-codes-to-escape-characters */
export function forMermaid(text: string): string {
  const escaped = text.replace(/[#"<>&`|\\]/g, (sign) => `#${sign.codePointAt(0) ?? 0};`)
  return escaped.replace(/\s+/g, ' ').trim()
}

/** The tree in Graphviz's DOT: https://graphviz.org/doc/info/lang.html. */
export function graphAsDot(guide: Guide): string {
  const nameOf = namer(guide)
  const shapes = { question: 'diamond', instruction: 'box', outcome: 'oval' }
  const lines = [`digraph ${quoted(guide.id)} {`, '  start [shape=circle, label="Start"]']
  lines.push(`  start -> ${nameOf({ guide: guide.id, step: guide.start })}`)
  for (const step of stepsOf(guide)) {
    lines.push(
      `  ${nameOf({ guide: guide.id, step: step.id })} [shape=${shapes[step.kind]}, label=${quoted(step.title)}]`,
    )
  }
  for (const to of strangersOf(guide))
    lines.push(`  ${nameOf(to)} [shape=component, label=${quoted(keyOf(to))}]`)
  for (const step of stepsOf(guide)) {
    for (const { choice, after, ...to } of successorsOf(step)) {
      if (after) {
        lines.push(`  ${nameOf(after)} -> ${nameOf(to)} [style=dashed]`)
        continue
      }
      const label = choice ? ` [label=${quoted(plainText(choice.label))}]` : ''
      lines.push(`  ${nameOf({ guide: guide.id, step: step.id })} -> ${nameOf(to)}${label}`)
    }
  }
  return `${lines.join('\n')}\n}\n`
}

function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replace(/\s+/g, ' ')}"`
}
