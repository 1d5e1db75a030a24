import { keyOf, walkOrder, type Target } from '@/lib/tree'
import { forMermaid } from '@/scripts/graph/formats'
import { lineText, SIGNS } from './drawing'
import { shownStep } from './pairs'
import { focusedOn, type Union } from './union'

/** GitHub draws no chart of more letters or lines: https://mermaid.js.org/config/schema-docs/config.html (maxTextSize, maxEdges). */
const MOST_LINES = 400
const MOST_LETTERS = 40_000

const CLASSES = [
  '  classDef added stroke:#1a7f37,stroke-width:4px',
  '  classDef gone stroke:#cf222e,stroke-width:2px,stroke-dasharray:6 4',
  '  classDef changed stroke:#0969da,stroke-width:3px',
  '  classDef unread stroke:#0969da,stroke-width:3px,stroke-dasharray:2 4',
]

/** What changed of a guide, and the way there, as a Mermaid flowchart; undefined where that is too large to be drawn. */
export function mermaidOf(union: Union, isTouched: (step: string) => boolean): string | undefined {
  const { guide, steps } = focusedOn(union, isTouched) ?? union
  const names = new Map<string, string>()
  const nameOf = (at: Target) => {
    const name = names.get(keyOf(at)) ?? `s${names.size + 1}`
    names.set(keyOf(at), name)
    return name
  }
  const nodes: string[] = []
  const lines: string[] = []
  for (const id of walkOrder(guide)) {
    const { pair, mark, lines: own } = steps.get(id)!
    const step = shownStep(pair)
    const [open, close] = { question: ['{{', '}}'], instruction: ['[', ']'], outcome: ['([', '])'] }[
      step.kind
    ]
    const sign = SIGNS[mark]
    const name = nameOf(pair.at)
    nodes.push(`  ${name}${open}"${forMermaid(`${sign === '' ? '' : `${sign} `}${step.title}`)}"${close}`)
    if (mark !== 'same') nodes.push(`  class ${name} ${mark}`)
    for (const { mark: what, exit, said } of own) {
      const at = { guide: exit.guide, step: exit.step }
      if (!names.has(keyOf(at)) && !(exit.guide === guide.id && steps.has(exit.step)))
        nodes.push(`  ${nameOf(at)}[["${forMermaid(keyOf(at))}"]]`)
      const arrow = what === 'gone' || what === 'was' ? '-.->' : what === 'same' ? '-->' : '==>'
      const text = forMermaid(lineText(what, said))
      lines.push(`  ${name} ${arrow}${text === '' ? '' : `|"${text}"|`} ${nameOf(at)}`)
    }
  }
  const chart = ['flowchart TD', ...nodes, ...lines, ...CLASSES].join('\n')
  return lines.length > MOST_LINES || chart.length > MOST_LETTERS ? undefined : chart
}
