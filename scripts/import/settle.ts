import type { ScaffoldTexts } from '@/lib/scaffold/texts'
import type { Chart, ChartExit, ChartNode } from './chart'
import { endBy } from './chart'

/** A step as it will be written, with targets by key. */
export interface Settled {
  readonly key: string
  readonly title: string
  readonly body: ChartNode['body']
  readonly choices?: readonly ChartExit[]
  readonly next?: string
  readonly outcome?: 'solved' | 'support'
}

export interface SettledChart {
  readonly start: string
  readonly steps: readonly Settled[]
  readonly unplaced: readonly string[]
}

export const SUPPORT = ' support'
export const SOLVED = ' solved'
const BEGINNING = ' beginning'
/** As many as one question may have before the check warns. */
const MOST_CHOICES = 7

/**
 * Makes of a chart a tree that the check has nothing against: every step is one kind, leads somewhere, can be reached, and comes to
 * an end. What had to be added says TODO.
 */
export function settle(chart: Chart, say: ScaffoldTexts): SettledChart {
  const unplaced = [...chart.unplaced]
  const nodes = new Map(chart.nodes.map((node) => [node.key, node]))
  const steps = new Map<string, Settled>()
  for (const node of nodes.values()) {
    const exits = node.exits.map((exit) => {
      if (nodes.has(exit.to) || exit.to === SUPPORT || exit.to === SOLVED) return exit
      unplaced.push(`“${node.title}” leads to “${exit.to}”, which is not there.`)
      return { ...exit, to: SUPPORT }
    })
    steps.set(node.key, stepOf(node, exits, nodes, say))
  }
  if (steps.size === 0) steps.set(BEGINNING, { ...stepLike(BEGINNING, say.question), choices: endings(say) })
  const [first = BEGINNING] = steps.keys()
  const start = withAllReached(steps, chart.start ?? rootsOf(steps)[0] ?? first, say)
  askIfItHelped(steps, say)
  addEnds(steps, say)
  escapeLoops(steps, say)
  for (const [key, step] of [...steps]) if (step.choices) spread(steps, key, step.choices, say)
  addEnds(steps, say)
  return { start, steps: [...steps.values()], unplaced }
}

function stepLike(key: string, title: string): Settled {
  return { key, title, body: [] }
}

/** Did it help? */
export function endings(say: ScaffoldTexts, after: string = SUPPORT): ChartExit[] {
  return [
    { label: say.works, to: SOLVED },
    { label: say.fails, to: after },
  ]
}

function stepOf(
  node: ChartNode,
  exits: readonly ChartExit[],
  nodes: ReadonlyMap<string, ChartNode>,
  say: ScaffoldTexts,
): Settled {
  const { key, title, body } = node
  const [only, ...others] = exits
  if (!only) {
    if (node.asks) return { key, title, body, choices: [{ label: say.else, to: SUPPORT }] }
    return { key, title, body, outcome: node.end ?? endBy(title) }
  }
  if (others.length === 0 && !node.asks) {
    const said: ChartNode['body'] =
      only.label === '' ? [] : [{ type: 'paragraph', children: [{ type: 'text', value: only.label }] }]
    return { key, title, body: [...body, ...said], next: only.to }
  }
  if (others.length === 0 && only.label === '') return { key, title, body, next: only.to }
  const choices = named(exits, nodes, say)
  return {
    key,
    title,
    body,
    choices: others.length === 0 ? [...choices, { label: say.else, to: SUPPORT }] : choices,
  }
}

/** Answers with words, each of its own. */
function named(
  exits: readonly ChartExit[],
  nodes: ReadonlyMap<string, ChartNode>,
  say: ScaffoldTexts,
): ChartExit[] {
  const seen = new Set<string>()
  const unique = exits.filter(
    (exit, n) => exits.findIndex(({ label, to }) => label === exit.label && to === exit.to) === n,
  )
  return unique.map(({ label, to }) => {
    const end = nodes.get(to)?.title ?? say.support.replace(/^TODO /, '')
    let words = label === '' ? `TODO ${end}` : label
    if (seen.has(words.toLowerCase())) words = `${words} (${end})`
    for (let n = 2; seen.has(words.toLowerCase()); n++) words = `TODO ${label || end} ${n}`
    seen.add(words.toLowerCase())
    return { label: words, to }
  })
}

function exitsOf({ choices, next }: Settled): string[] {
  return choices ? choices.map(({ to }) => to) : next === undefined ? [] : [next]
}

/** Steps to which no other leads. */
function rootsOf(steps: ReadonlyMap<string, Settled>): string[] {
  const led = new Set([...steps].flatMap(([key, step]) => exitsOf(step).filter((to) => to !== key)))
  return [...steps.keys()].filter((key) => !led.has(key))
}

function reachedFrom(steps: ReadonlyMap<string, Settled>, starts: readonly string[]): Set<string> {
  const seen = new Set(starts)
  for (const key of seen)
    for (const to of exitsOf(steps.get(key) ?? { key, title: '', body: [] })) seen.add(to)
  return seen
}

/** Where several steps begin a way, a question asks which; returns the first step. */
function withAllReached(steps: Map<string, Settled>, start: string, say: ScaffoldTexts): string {
  const begins = [start]
  const reached = reachedFrom(steps, begins)
  for (const key of [...rootsOf(steps), ...steps.keys()]) {
    if (reached.has(key)) continue
    begins.push(key)
    for (const one of reachedFrom(steps, [key])) reached.add(one)
  }
  if (begins.length === 1) return start
  const used = new Map<string, number>()
  const choices = begins.map((to) => {
    const title = steps.get(to)!.title
    const n = (used.get(title.toLowerCase()) ?? 0) + 1
    used.set(title.toLowerCase(), n)
    return { label: n > 1 ? `TODO ${title} (${n})` : title, to }
  })
  steps.set(BEGINNING, { ...stepLike(BEGINNING, say.question), choices })
  return BEGINNING
}

/** A fix in numbered lines that leads straight to "solved" asks first whether it helped. */
function askIfItHelped(steps: Map<string, Settled>, say: ScaffoldTexts): void {
  for (const [key, { next, ...step }] of steps) {
    const isSolved = next !== undefined && (next === SOLVED || steps.get(next)?.outcome === 'solved')
    if (!isSolved || !step.body.some((node) => node.type === 'list' && node.ordered === true)) continue
    const choices = [
      { label: say.works, to: next },
      { label: say.fails, to: SUPPORT },
    ]
    steps.set(key, { ...step, choices })
  }
}

/** Asks in several questions what has too many answers for one. */
function spread(
  steps: Map<string, Settled>,
  key: string,
  choices: readonly ChartExit[],
  say: ScaffoldTexts,
): void {
  const step = steps.get(key)!
  if (choices.length <= MOST_CHOICES) {
    steps.set(key, { ...step, choices })
    return
  }
  const more = `${key} more`
  const label = choices.some((one) => one.label === say.else) ? `${say.else} (2)` : say.else
  steps.set(key, { ...step, choices: [...choices.slice(0, MOST_CHOICES - 1), { label, to: more }] })
  steps.set(more, { ...stepLike(more, `TODO ${step.title.replace(/^TODO /, '')}`) })
  spread(steps, more, choices.slice(MOST_CHOICES - 1), say)
}

/** The outcomes that something leads to and that the chart does not have. */
function addEnds(steps: Map<string, Settled>, say: ScaffoldTexts): void {
  const led = new Set([...steps.values()].flatMap(exitsOf))
  const end = (key: string, title: string, text: string, outcome: 'solved' | 'support') => {
    if (led.has(key) && !steps.has(key))
      steps.set(key, {
        ...stepLike(key, title),
        body: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }],
        outcome,
      })
  }
  end(SOLVED, say.solved, say.solvedText, 'solved')
  end(SUPPORT, say.support, say.supportText, 'support')
}

/** Gives every circle that has no way out one, to support. */
function escapeLoops(steps: Map<string, Settled>, say: ScaffoldTexts): void {
  const comeFrom = new Map<string, string[]>()
  for (const [key, step] of steps)
    for (const to of exitsOf(step)) comeFrom.set(to, [...(comeFrom.get(to) ?? []), key])
  const ending = new Set([...steps].flatMap(([key, { outcome }]) => (outcome ? [key] : [])))
  const follow = () => {
    for (const key of ending) for (const from of comeFrom.get(key) ?? []) ending.add(from)
  }
  follow()
  // Last first: that is where a circle closes.
  const waiting = [...steps.keys()].reverse()
  // An instruction that leads back asks first whether it helped.
  for (const key of [...waiting.filter((one) => steps.get(one)?.choices), ...waiting]) {
    const step = steps.get(key)!
    if (ending.has(key)) continue
    const choices = step.choices
      ? [...step.choices, { label: say.else, to: SUPPORT }]
      : [
          { label: say.works, to: SOLVED },
          { label: say.fails, to: step.next ?? SUPPORT },
        ]
    const { next: _next, ...rest } = step
    steps.set(key, { ...rest, choices })
    ending.add(key)
    follow()
  }
}
