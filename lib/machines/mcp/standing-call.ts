import { nearest, withoutSignsBehind } from '@/lib/tree'
import type { Knowledge } from '../knowledge/knowledge'
import type { LanguageKnowledge } from '../knowledge/language-knowledge'
import { readReference, stepOf, type Reference } from '../walk/reference'
import type { Call } from '../walk/walker'
import type { StandingInput } from './inputs'

/** What a client asked for and is not there, in words for it. */
export class UnknownStep extends Error {}

/** Steps named where one is not there. */
const MOST_NAMED = 5

/**
 * Finds what a client means. What it says itself wins over the query of an address that it hands over.
 * @throws {UnknownStep} that names what is alike
 */
export async function standingCall(
  knowledge: Knowledge,
  { step, state, ui, facts, lang, version }: StandingInput,
  now: Date,
): Promise<{ own: LanguageKnowledge; call: Call }> {
  const reference = readReference(step, await knowledge.languages())
  const own = await knowledge.in(lang, reference.lang)
  if (!own) throw new UnknownStep('This site has no guides.')
  const at = stepOf(own, reference)
  if (!at) throw new UnknownStep(notThere(own, reference))
  const { query } = reference
  const call = {
    ...{ at, state: state ?? query.get('via') ?? '', version },
    ui: ui ?? (withoutSignsBehind(query.get('ui') ?? '') || undefined),
    facts: { ...Object.fromEntries(query), ...facts },
    today: now.toISOString().slice(0, 10),
  }
  return { own, call }
}

function notThere({ allGuides }: LanguageKnowledge, { name, isCode }: Reference): string {
  if (isCode) return `No step has the short code "${name}".`
  const names = [...allGuides.values()].flatMap(({ id, steps }) => [
    id,
    ...[...steps.keys()].map((step) => `${id}/${step}`),
  ])
  const alike = nearest(name, names)
  const guides = [...allGuides.keys()].slice(0, MOST_NAMED * 4).join(', ')
  return `There is no step "${name}".${alike === undefined ? '' : ` Did you mean "${alike}"?`} Find steps with the tool search. Guides: ${guides}.`
}
