import { openParseCache } from '@/lib/content'
import { assistantOf, knowledgeOf } from '../../harness/assistant'
import { guideFiles, libraryOf, stepFile, walkTree, type Policy } from '../assistants/policies'
import { fittingSteps, readProblems } from '../assistants/problems'
import type { Measured } from '../table'

/** The problems are about this content, whatever CONTENT_DIR is. */
const CONTENT = 'content'

interface PolicyFigures {
  policy: string
  problems: number
  /** Ended at the right outcome. */
  right: number
  /** Steps that were said in all, and how many of them are not on the customer's way. */
  said: number
  unfit: number
  /** The problems that did not end where they should. */
  wrong: string[]
}

/** Whether walking the tree helps: the same search, followed by a text or by a walk, for a scripted customer. */
export async function measureAssistants(tell: (text: string) => void): Promise<Measured> {
  openParseCache(process.cwd())
  const knowledge = knowledgeOf(CONTENT)
  const assistant = await assistantOf(knowledge)
  const library = await libraryOf(knowledge, assistant)
  const problems = await readProblems()
  const fits = await Promise.all(problems.map((one) => fittingSteps(assistant, one)))
  const policies: Record<string, Policy> = {
    'Markdown: the step found first': stepFile(library),
    'Markdown: the whole guide found first': guideFiles(library, 1),
    'Markdown: the three whole guides found first': guideFiles(library, 3),
    'tree: a walk from the step found first': walkTree(library, 'step', 1),
    'tree: a walk through the guide found first': walkTree(library, 'guide', 1),
    'tree: the same, up to three guides': walkTree(library, 'guide', 3),
  }
  const figures: PolicyFigures[] = []
  for (const [policy, answer] of Object.entries(policies)) {
    tell(policy)
    const own: PolicyFigures = { policy, problems: problems.length, right: 0, said: 0, unfit: 0, wrong: [] }
    for (const [i, problem] of problems.entries()) {
      const { said, right } = await answer(problem)
      own.said += said.length
      own.unfit += said.filter((step) => !fits[i]!.has(step)).length
      if (right) own.right += 1
      else own.wrong.push(problem.problem)
    }
    figures.push(own)
  }
  await assistant.close()
  return {
    title: 'Assistants: the same search, followed by a text or by a walk',
    notes: [
      `${problems.length} problems of tests/bench/assistants/problems.json, in English; no model takes part.`,
      'A step fits if it is on the way from the right guide’s start by what the customer knows. The customer never answers wrongly, and cannot',
      'say anything off that way: then a walk ends without an outcome, or goes on with the next guide that was found.',
    ],
    rows: [
      ['the assistant gives', 'right outcome', 'steps said to each', 'steps that do not fit'],
      ...figures.map(({ policy, right, said, unfit }) => [
        policy,
        share(right, problems.length),
        (said / problems.length).toFixed(1),
        share(unfit, said),
      ]),
    ],
    data: figures,
  }
}

function share(part: number, whole: number): string {
  return `${whole === 0 ? 0 : Math.round((100 * part) / whole)} %`
}
