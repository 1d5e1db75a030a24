import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { UserError } from '@/lib/command/user-error'
import { walkScenario, type Assistant } from '../../harness/assistant'

const step = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)

const problemSchema = z.object({
  problem: z.string().min(1).describe('In the customer’s words, written without a look at titles and texts'),
  from: z.string().describe('The guide that is right'),
  scenario: z.string().describe('The recorded walk of that guide from which the facts are'),
  facts: z.record(step, z.string()).describe('What the customer says when asked, by question'),
  ends: step.describe('The outcome that is right'),
})

/** What a customer comes with, what they know, and where that ought to lead. */
export type Problem = z.infer<typeof problemSchema>

const FILE = 'tests/bench/assistants/problems.json'

/** The problems of the bench. @throws if the file is not as it should be */
export async function readProblems(): Promise<Problem[]> {
  return z.array(problemSchema).parse(JSON.parse(await readFile(FILE, 'utf8')))
}

/**
 * The steps that fit a problem, `guide/step`: those of the walk from the right guide's start by the customer's facts.
 * @throws {UserError} where the facts do not lead to the right outcome: the guide has changed since they were written
 */
export async function fittingSteps(assistant: Assistant, one: Problem): Promise<ReadonlySet<string>> {
  const scenario = { guide: one.from, name: one.scenario, answers: one.facts, ends: one.ends }
  const walk = await walkScenario(assistant, scenario).catch((error: Error) => error)
  const ended = walk instanceof Error ? walk.message : walk.end.step
  if (walk instanceof Error || ended !== one.ends)
    throw new UserError(
      `${FILE}: "${one.problem}" should end at ${one.ends}, and its facts lead to: ${ended}. Write its facts as the guide asks for them now.`,
    )
  return new Set(walk.steps.map((at) => at.step))
}
