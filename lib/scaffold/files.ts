import { stringify } from 'yaml'
import { scaffoldTexts } from './texts'

/** Of what kind a new step is. */
export const KINDS = ['instruction', 'question', 'solved', 'support'] as const
export type NewKind = (typeof KINDS)[number]

/** Front matter and a body, as a file. */
function page(matter: object, body: string): string {
  return `---\n${stringify(matter, { lineWidth: 0 })}---\n\n${body}\n`
}

/**
 * The files of a new guide in a language, by their names in its folder: a question, a fix that asks whether it helped, and
 * both outcomes.
 * @param title of the guide, if its writer has said it
 */
export function guideFiles(lang: string, title?: string): Record<string, string> {
  const say = scaffoldTexts(lang)
  return {
    'index.mdx': page({ title: title ?? say.guide, summary: say.summary, start: 'what-happens' }, say.before),
    'what-happens.mdx': page(
      {
        title: say.question,
        choices: [
          { id: 'this', label: say.this, to: 'first-fix' },
          { id: 'else', label: say.else, to: 'contact-support' },
        ],
      },
      say.before,
    ),
    'first-fix.mdx': page(
      {
        title: say.fix,
        choices: [
          { id: 'works', label: say.works, to: 'it-works' },
          { id: 'fails', label: say.fails, to: 'contact-support' },
        ],
      },
      `1. ${say.first}\n2. ${say.then}`,
    ),
    'it-works.mdx': page({ title: say.solved, outcome: 'solved' }, say.solvedText),
    'contact-support.mdx': page({ title: say.support, outcome: 'support' }, say.supportText),
  }
}

/** The walks of a new guide: one to each outcome. */
export const GUIDE_SCENARIOS = `${JSON.stringify(
  [
    {
      name: 'TODO The first fix helps',
      answers: { 'what-happens': 'this', 'first-fix': 'works' },
      ends: 'it-works',
    },
    { name: 'TODO Something else', answers: { 'what-happens': 'else' }, ends: 'contact-support' },
  ],
  null,
  2,
)}\n`

/**
 * The file of a new step in a language.
 * @param to where it leads on, for a question or an instruction
 */
export function stepFile(lang: string, kind: NewKind, to: string, title?: string): string {
  const say = scaffoldTexts(lang)
  switch (kind) {
    case 'instruction':
      return page({ title: title ?? say.instruction, next: to }, `1. ${say.first}\n2. ${say.then}`)
    case 'question': {
      const choices = [
        { id: 'this', label: say.this, to },
        { id: 'else', label: say.else, to },
      ]
      return page({ title: title ?? say.question, choices }, say.before)
    }
    case 'solved':
      return page({ title: title ?? say.solved, outcome: kind }, say.solvedText)
    case 'support':
      return page({ title: title ?? say.support, outcome: kind }, say.supportText)
  }
}
