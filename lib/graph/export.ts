import { plainText } from '@/lib/content'
import { exitsOf, keyOf, walkOrder, type Choice, type Guide, type Step, type Target } from '@/lib/tree'

/** A guide's tree for other programs: what `npm run graph -- <guide> --json` prints. */
export interface GuideGraph {
  readonly guide: string
  readonly start: string
  readonly steps: readonly StepGraph[]
}

export interface StepGraph {
  readonly id: string
  readonly title: string
  readonly kind: Step['kind']
  readonly choices: readonly { readonly id: string; readonly label: string; readonly to: Target }[]
  readonly next: Target | null
  readonly outcome: 'solved' | 'support' | null
}

/** The guide's steps in walking order, labels as plain text. */
export function graphAsJson(guide: Guide): GuideGraph {
  return { guide: guide.id, start: guide.start, steps: stepsOf(guide).map(asJson) }
}

function asJson(step: Step): StepGraph {
  const choices = step.kind === 'question' ? step.choices : []
  return {
    id: step.id,
    title: step.title,
    kind: step.kind,
    choices: choices.map(({ id, label, to }) => ({ id, label: plainText(label), to })),
    next: step.kind === 'instruction' ? step.next : null,
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
    for (const to of exitsOf(step)) if (to.guide !== guide.id) strangers.set(keyOf(to), to)
  }
  return [...strangers.values()]
}

function edgesOf(step: Step): { to: Target; choice?: Choice }[] {
  if (step.kind === 'question') return step.choices.map((choice) => ({ to: choice.to, choice }))
  return exitsOf(step).map((to) => ({ to }))
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

/** The tree as a Mermaid flowchart: https://mermaid.js.org/syntax/flowchart.html. Questions are diamonds, outcomes stadiums. */
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
    for (const { to, choice } of edgesOf(step)) {
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

// Mermaid reads entities within quoted labels: https://mermaid.js.org/syntax/flowchart.html#entity-codes-to-escape-characters
function forMermaid(text: string): string {
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
    for (const { to, choice } of edgesOf(step)) {
      const label = choice ? ` [label=${quoted(plainText(choice.label))}]` : ''
      lines.push(`  ${nameOf({ guide: guide.id, step: step.id })} -> ${nameOf(to)}${label}`)
    }
  }
  return `${lines.join('\n')}\n}\n`
}

function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replace(/\s+/g, ' ')}"`
}
