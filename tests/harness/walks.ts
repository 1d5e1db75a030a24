import { readFileSync } from 'node:fs'
import path from 'node:path'
import { guideAddress, stepAddress } from '@/lib/addresses'
import { openParseCache, openContent, type Content } from '@/lib/content'
import { keyOf, replay, type Answers, type Crossing, type Guides, type Step, type Target } from '@/lib/tree'
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
  /** Addresses of questions that nobody is asked, for their answers are known: who is fast sees them for a moment. */
  passed: readonly string[]
}

interface Scenario {
  name: string
  answers: Answers
  ends: string
}

const known = new Map<string, Content>()

/** The content of a built site, which does not change while it is served. */
export function contentOf(site: Pick<BuiltSite, 'root'>): Content {
  openParseCache(process.cwd())
  const content = known.get(site.root) ?? openContent({ CONTENT_DIR: site.root })
  known.set(site.root, content)
  return content
}

/** Every walk of every guide of a site, in one of its languages, as who has scripts does it: what is known is not asked. */
export function walksOf(site: Pick<BuiltSite, 'root'>, lang: string): Walk[] {
  return walksIn(site, lang).map(({ walk, isAsked }) => ({
    ...walk,
    stops: walk.stops.filter((_, i) => isAsked[i]),
    passed: walk.stops.filter((_, i) => !isAsked[i]).map(({ address }) => address),
  }))
}

/** Every walk, past every question. */
function walksIn(site: Pick<BuiltSite, 'root'>, lang: string) {
  const content = contentOf(site)
  const allGuides = content.guides(lang)
  const first = content.languages[0] ?? lang
  return [...allGuides.keys()].flatMap((guide) =>
    scenariosOf(path.join(site.root, first, guide, 'scenarios.json')).map(({ name, answers }) => {
      const { trail, at, ending } = replay(allGuides, guide, answers)
      if (ending !== 'outcome') throw new Error(`The walk "${name}" of ${guide} does not end: ${ending}`)
      const way: Crossing[] = [...trail, at]
      const stops = way.map((target, i) => {
        const step = allGuides.get(target.guide)!.steps.get(target.step)!
        return {
          address: stepAddress(lang, target),
          title: step.title,
          mark: markOf(step, target, way[i + 1]),
        }
      })
      const walk: Walk = { name: `${guide}: ${name}`, from: guideAddress(lang, guide), stops, passed: [] }
      return { walk, isAsked: way.map((crossing, i) => !isKnown(allGuides, guide, answers, crossing, i)) }
    }),
  )
}

/** Whether nobody is asked at a place of a walk: its answer follows from others, also where the scenario gives it. */
function isKnown(allGuides: Guides, guide: string, answers: Answers, at: Crossing, place: number): boolean {
  const names = new Set([keyOf(at), ...(at.guide === guide ? [at.step] : [])])
  const others = Object.fromEntries(Object.entries(answers).filter(([name]) => !names.has(name)))
  const derived = replay(allGuides, guide, others).trail[place]
  if (derived?.known && derived.answer !== at.answer)
    throw new Error(
      `${keyOf(at)} is answered with ${at.answer}, which only who changes it can do: ${derived.answer} is known.`,
    )
  return derived?.known === true
}

/** Every walk of every guide of a site, in one of its languages, as who has no scripts does it: everything is asked. */
export function walksWithoutScripts(site: BuiltSite, lang: string): Walk[] {
  return walksIn(site, lang).map(({ walk }) => walk)
}

/** The longest walk of each guide: for what does not differ from answer to answer. */
export function longestWalksOf(site: BuiltSite, lang: string): Walk[] {
  return longestOf(walksOf(site, lang))
}

/** The same for who has no scripts, and so is asked everything. */
export function longestWalksWithoutScripts(site: BuiltSite, lang: string): Walk[] {
  return longestOf(walksWithoutScripts(site, lang))
}

function longestOf(walks: readonly Walk[]): Walk[] {
  const longest = new Map<string, Walk>()
  for (const walk of walks) {
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
