import { readFileSync } from 'node:fs'
import path from 'node:path'
import { guideAddress, stepAddress } from '@/lib/addresses'
import { openContent, type Content } from '@/lib/content'
import { keyOf, replay, type Answers, type Crossing, type Step, type Target } from '@/lib/tree'
import type { BuiltSite } from './sites'

/** A page that a walk comes to, and what is clicked there. */
export interface Stop {
  address: string
  title: string
  /** Selects the link that leads on; at the outcome, what says so. */
  mark: string
}

/** A walk of some scenarios.json, as a reader does it. */
export interface Walk {
  name: string
  /** The guide's front page. */
  from: string
  /** From the guide's start to the outcome. */
  stops: readonly Stop[]
}

interface Scenario {
  name: string
  answers: Answers
  ends: string
}

/** The content of a built site. */
export function contentOf(site: BuiltSite): Content {
  process.env.CONTENT_DIR = site.root
  return openContent()
}

/** Every walk of every guide of a site, in one of its languages. */
export function walksOf(site: BuiltSite, lang: string): Walk[] {
  const content = contentOf(site)
  const forest = content.forest(lang)
  const first = content.languages[0] ?? lang
  return [...forest.keys()].flatMap((guide) =>
    scenariosOf(path.join(site.root, first, guide, 'scenarios.json')).map(({ name, answers }) => {
      const { trail, at, ending } = replay(forest, guide, answers)
      if (ending !== 'outcome') throw new Error(`The walk "${name}" of ${guide} does not end: ${ending}`)
      const way: Crossing[] = [...trail, at]
      const stops = way.map((target, i) => {
        const step = forest.get(target.guide)!.steps.get(target.step)!
        return {
          address: stepAddress(lang, target),
          title: step.title,
          mark: markOf(step, target, way[i + 1]),
        }
      })
      return { name: `${guide}: ${name}`, from: guideAddress(lang, guide), stops }
    }),
  )
}

/** The longest walk of each guide: for what does not differ from answer to answer. */
export function longestWalksOf(site: BuiltSite, lang: string): Walk[] {
  const longest = new Map<string, Walk>()
  for (const walk of walksOf(site, lang)) {
    if (walk.stops.length > (longest.get(walk.from)?.stops.length ?? 0)) longest.set(walk.from, walk)
  }
  return [...longest.values()]
}

function markOf(step: Step, { answer }: Crossing, after: Target | undefined): string {
  // The outcome of a part that returns is not the end.
  if (step.kind === 'outcome')
    return after ? `main [data-return="${keyOf(after)}"] a[data-next]` : `[data-outcome="${step.outcome}"]`
  return step.kind === 'instruction' ? 'main a[data-next]' : `main a[data-choice="${answer}"]`
}

function scenariosOf(file: string): Scenario[] {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Scenario[]
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
