import { toString } from 'mdast-util-to-string'
import {
  aliasKey,
  derived,
  readTarget,
  type Choice,
  type Condition,
  type Guides,
  type Guide,
  type Step,
  type Target,
} from '@/lib/tree'
import { parseInline } from '../body/inline'
import { formerNames, whyNoGuide, whyNoStep } from './former-names'
import type { ParsedGuide, ParsedGuides } from './parsed-guide'
import type { ParsedChoice, ParsedStep } from './parsed-steps'

export type { ParsedGuide, ParsedGuides } from './parsed-guide'

/** The step that a written target means; undefined where it is no target, or means the start of a guide without one. */
export function resolve(text: string, guide: string, parsedGuides: ParsedGuides): Target | undefined {
  const written = readTarget(text, guide)
  if (!written) return undefined
  const step = written.step ?? parsedGuides.get(written.guide)?.index?.start
  return step === undefined ? undefined : { guide: written.guide, step }
}

/**
 * The guides in a language, to be shown: words from that language's files where it has them, else from the first
 * language's; the structure always the first language's. Steps whose kind cannot be told are left out.
 */
export function buildGuides(first: ParsedGuides, own: ParsedGuides): Guides {
  const starts = [...first].map(([id, { index }]) => `${id}/${index?.start ?? ''}`).join(' ')
  const allGuides = new Map<string, Guide>()
  for (const [id, guide] of first) {
    const made = buildsOf(guide)(own.get(id) ?? guide)(starts, first)
    if (made) allGuides.set(id, made)
  }
  return allGuides
}

/** Guides by their files and those of their translation: who writes has one step changed of ten thousand. */
const buildsOf = /* @__PURE__ */ derived((guide: ParsedGuide) =>
  derived((own: ParsedGuide) => {
    let last: { readonly starts: string; readonly guide: Guide | undefined } | undefined
    // What leads to another guide leads to its start.
    return (starts: string, first: ParsedGuides) => {
      if (last?.starts !== starts) last = { starts, guide: buildGuide(guide, own, first) }
      return last.guide
    }
  }),
)

function buildGuide(guide: ParsedGuide, own: ParsedGuide, first: ParsedGuides): Guide | undefined {
  const { id } = guide
  const front = guide.index
  const start = front?.start
  if (!start) return undefined
  const index = own.index ?? front
  const steps = new Map<string, Step>()
  for (const [stepId, parsed] of guide.steps) {
    const aliases = namesOf(guide, (name) => whyNoStep(aliasKey(name, id)), stepId)
    const step = buildStep(parsed, own.steps.get(stepId) ?? parsed, aliases, id, first)
    if (step) steps.set(stepId, step)
  }
  const { summary, keywords, products } = index
  const aliases = namesOf(guide, whyNoGuide)
  const title = plainText(index.title)
  const reviewed = index.reviewed && { reviewed: index.reviewed }
  const draft = (index.draft || front.draft) && { draft: true as const }
  const topic = front.topic && { topic: front.topic }
  return { id, title, summary, start, keywords, products, aliases, steps, ...reviewed, ...draft, ...topic }
}

/** Former names of a guide or step, but for those that lead nowhere. */
function namesOf(guide: ParsedGuide, whyNot: (name: string) => string | undefined, step?: string): string[] {
  const names = formerNames(guide, step).map(({ name }) => name)
  return [...new Set(names)].filter((name) => whyNot(name) === undefined)
}

function buildStep(
  first: ParsedStep,
  own: ParsedStep,
  aliases: readonly string[],
  guide: string,
  parsedGuides: ParsedGuides,
): Step | undefined {
  const { reviewed, keywords, title } = own
  const base = {
    ...{ id: first.id, title: plainText(title), aliases },
    ...(plainText(title) !== title && { heading: title }),
    ...(keywords.length > 0 && { keywords }),
    ...(reviewed && { reviewed }),
    ...((own.draft || first.draft) && { draft: true as const }),
  }
  if (first.kinds.includes('choices')) {
    const choices = first.choices.flatMap((choice) => {
      const to = choice.to === undefined ? undefined : resolve(choice.to, guide, parsedGuides)
      const words = own.choices.find((one) => one.id === choice.id) ?? choice
      return to ? [buildChoice(choice, words, to, guide, parsedGuides)] : []
    })
    return { ...base, kind: 'question', choices }
  }
  if (first.next !== undefined) {
    const next = resolve(first.next, guide, parsedGuides)
    const then = returnOf(first.then, guide, parsedGuides)
    return next && { ...base, kind: 'instruction', next, ...then }
  }
  return first.outcome && { ...base, kind: 'outcome', outcome: first.outcome }
}

function returnOf(then: string | undefined, guide: string, parsedGuides: ParsedGuides): { then?: Target } {
  const target = then === undefined ? undefined : resolve(then, guide, parsedGuides)
  return target ? { then: target } : {}
}

function buildChoice(
  first: ParsedChoice,
  own: ParsedChoice,
  to: Target,
  guide: string,
  parsedGuides: ParsedGuides,
): Choice {
  const screenshot = own.screenshot ?? first.screenshot
  const alt = own.alt ?? first.alt
  return {
    id: first.id,
    label: own.label,
    to,
    ...returnOf(first.then, guide, parsedGuides),
    ...(first.when && { when: Object.entries(first.when).map(([name, is]) => conditionOf(name, is, guide)) }),
    summary: own.summary ?? plainText(own.label),
    ...(own.hint && { hint: own.hint }),
    ...((own.match ?? first.match) && { match: own.match ?? first.match }),
    ...(screenshot && { screenshot }),
    ...(alt !== undefined && { alt }),
  }
}

/**
 * A condition as it is written, with the guide in which it is.
 *
 *     conditionOf('interface', ['old'], 'move')         // { of: 'interface', name: '', is: ['old'] }
 *     conditionOf('notification', ['already-added'], 'move')
 *     // { of: 'answer', name: 'move/notification', is: ['already-added'] }
 */
export function conditionOf(name: string, is: readonly string[], guide: string): Condition {
  if (name === 'interface') return { of: 'interface', name: '', is }
  if (name.startsWith(FACT)) return { of: 'fact', name: name.slice(FACT.length), is }
  return { of: 'answer', name: aliasKey(name, guide), is }
}

const FACT = 'fact:'

/** Inline Markdown as plain text. */
export function plainText(markdown: string): string {
  return /[\\`*_[\]<>&~{}!:@]/.test(markdown) ? toString(parseInline(markdown)) : markdown
}
