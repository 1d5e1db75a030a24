import type { Knowledge } from '@/lib/machines/knowledge/knowledge'
import type { LanguageKnowledge } from '@/lib/machines/knowledge/language-knowledge'
import type { Envelope, FoundSteps } from '@/lib/machines/schemas/envelope'
import { targetOf } from '@/lib/tree'
import type { Assistant } from '../../harness/assistant'
import type { Problem } from './problems'

/** What a customer was told. */
interface Told {
  /** The steps whose text was given, `guide/step`, in that order. */
  said: readonly string[]
  /** Whether the right outcome is what it came to. */
  right: boolean
}

/** A way to answer a customer by fixed rules, without a model. */
export type Policy = (problem: Problem) => Promise<Told>

/** More steps than any walk has. */
const MOST_STEPS = 100

interface Library {
  assistant: Assistant
  own: LanguageKnowledge
}

/** Everything a policy needs. @throws if the knowledge base is empty */
export async function libraryOf(knowledge: Knowledge, assistant: Assistant): Promise<Library> {
  const own = await knowledge.in('en')
  if (!own) throw new Error('no guides')
  return { assistant, own }
}

/**
 * Answers with the Markdown of the step that a search finds first. That counts as right where the step is the right outcome or has a
 * link to it.
 */
export function stepFile({ assistant, own }: Library): Policy {
  return async ({ problem, ends }) => {
    const [first] = await find(assistant, problem)
    if (first === undefined) return { said: [], right: false }
    const { next, answers = [] } = own.place(targetOf(first))!.step
    return { said: [first], right: [first, next, ...answers.map(({ to }) => to)].includes(ends) }
  }
}

/** Answers with the Markdown of the whole guides of the first hits: right if the outcome is somewhere in them. */
export function guideFiles({ assistant, own }: Library, most: number): Policy {
  return async ({ problem, ends }) => {
    const guides = new Set((await find(assistant, problem)).map(guideOf))
    const said = [...guides]
      .slice(0, most)
      .flatMap((guide) => own.documents.get(guide)!.steps.map(({ id }) => `${guide}/${id}`))
    return { said, right: said.includes(ends) }
  }
}

/**
 * Opens the step that a search finds first, or the first one of its guide, and gives the customer's answers to the end. A customer who
 * cannot say what is asked is led to the next hit, if more than one is to be tried.
 */
export function walkTree({ assistant }: Library, from: 'step' | 'guide', most: number): Policy {
  return async ({ problem, facts, ends }) => {
    const hits = await find(assistant, problem)
    const begins = new Set(from === 'step' ? hits : hits.map(guideOf))
    const said: string[] = []
    for (const begin of [...begins].slice(0, most)) {
      const end = await walkFrom(assistant, begin, facts, said)
      if (end !== undefined) return { said, right: end === ends }
    }
    return { said, right: false }
  }
}

/** Walks as far as an end, and notes the steps on the way; undefined where the customer cannot say what is asked. */
async function walkFrom(
  { walk }: Assistant,
  begin: string,
  facts: Problem['facts'],
  said: string[],
): Promise<string | undefined> {
  let at = await walk('open_step', { step: begin })
  for (let i = 0; i < MOST_STEPS; i++) {
    said.push(at.step)
    if (at.outcome !== null) return at.step
    const next = await onward(walk, at, facts[at.step])
    if (next === undefined) return undefined
    if (next.refused) throw new Error(`${at.step}: ${next.refused.message}`)
    at = next
  }
  return undefined
}

function onward(
  walk: Assistant['walk'],
  { step, state, kind, warnings }: Envelope,
  answer: string | undefined,
): Promise<Envelope> | undefined {
  const standing = { step, state, ...(warnings.length > 0 && { warning_acknowledged: true }) }
  if (kind !== 'question') return walk('go_on', standing)
  return answer === undefined ? undefined : walk('answer', { ...standing, answer, by: 'person' })
}

async function find({ call }: Assistant, query: string): Promise<string[]> {
  const { data } = await call('search', { query })
  return (data as FoundSteps).found.map(({ step }) => step)
}

function guideOf(step: string): string {
  return targetOf(step).guide
}
