import { isId } from '@/lib/tree'
import { finding, type Finding } from '../findings/findings'
import { plainText } from '../library/guides'
import type { ParsedChoice, ParsedStep } from '../library/parsed-steps'
import { isFieldBelow } from '../unseen/foreign-signs'

const MOST_CHOICES = 7

/** What is wrong with a step's front matter in itself: what the step is, where `then` stands, and how its answers are told apart. */
export function checkShape(step: ParsedStep, guide: string): Finding[] {
  return [...checkForm(step, guide), ...checkNumber(step, guide)]
}

/** The same of a translation, but for what it has from the first language. */
export function checkTranslatedShape(step: ParsedStep, original: ParsedStep, guide: string): Finding[] {
  const said = new Set(checkForm(original, guide, original).map(({ message }) => message))
  return checkForm(step, guide, original).filter(({ message }) => !said.has(message))
}

function checkForm(step: ParsedStep, guide: string, original?: ParsedStep): Finding[] {
  return [
    ...checkKind(step, guide, original),
    // In a step of another kind than it is to be, all of that is to go.
    ...(original && original.kinds[0] !== step.kinds[0] ? [] : checkThen(step, guide)),
    ...checkChoices(step, guide, original),
  ]
}

function checkKind(step: ParsedStep, guide: string, original?: ParsedStep): Finding[] {
  const { kinds, file, matter } = step
  if (kinds.length === 1) return []
  const about = { guide, step: step.id }
  const there = original?.kinds.length === 1 ? original.kinds[0] : undefined
  const [first, second] = kinds
  if (first === undefined || second === undefined) {
    if (kindIsElsewhere(step)) return []
    const message =
      there === undefined
        ? 'expected one of choices (a question), next (an instruction) or outcome (the end), found none. Add the one that fits.'
        : `expected ${there} as in the first language, found none of choices, next and outcome. Copy it from there.`
    return [finding('kind', { file, line: 1, column: 1 }, message, about)]
  }
  const surplus = there === second ? first : second
  const cure = there === undefined ? 'Keep one of them' : `Keep ${there} alone, as in the first language`
  const message = `a step is one thing, and this one has ${kinds.join(' and ')}. ${cure}.`
  return [finding('kind', matter.place([surplus], 'key'), message, about)]
}

/** Whether what the step is may stand where it is not read as that, and is said there. */
function kindIsElsewhere({ unread, findings, body }: ParsedStep): boolean {
  const mayBeMeant = findings.some(({ code, aside }) => code !== 'expression' && aside !== true)
  const [top = ''] = body.trimStart().split(/\n[ \t]*\r?\n/)
  const isBelow = isFieldBelow(top) && /^(?:choices|next|outcome):/m.test(top)
  return unread || mayBeMeant || isBelow
}

/** A `then` where nothing is gone through. */
function checkThen(step: ParsedStep, guide: string): Finding[] {
  const [kind, ...others] = step.kinds
  if (step.then === undefined || kind === undefined || kind === 'next' || others.length > 0) return []
  const advice =
    kind === 'choices' ? 'Move it below the answer whose "to" leads through another part' : 'Remove it'
  const message = `then: expected beside next, or beside an answer's to, found "${step.then}" in a step with ${kind}. ${advice}.`
  return [finding('front-matter', step.matter.place(['then'], 'key'), message, { guide, step: step.id })]
}

function checkChoices(
  { id: step, choices, matter }: ParsedStep,
  guide: string,
  original?: ParsedStep,
): Finding[] {
  const about = { guide, step }
  const cure = original && cureFor(choices, original.choices)
  const findings: Finding[] = []
  const ids = new Map<string, ParsedChoice>()
  const labels = new Set<string>()
  for (const choice of choices) {
    const at = (field: string) => matter.place([...choice.path, field])
    // Without id and target an answer is one that the schema has named already.
    const before = choice.id === '' ? undefined : ids.get(choice.id)
    if (before)
      findings.push(
        finding('duplicate-id', at(choice.idIsWritten ? 'id' : 'to'), twice(choice, before, cure), about),
      )
    else if (
      !choice.idIsWritten &&
      choice.to !== undefined &&
      !isId(choice.id) &&
      isId(choice.to.replace(/\/.*/, ''))
    ) {
      const message = `the answer's id would be "${choice.id}", which is none. Give it an id of its own: id: …`
      findings.push(finding('front-matter', at('to'), message, about))
    }
    ids.set(choice.id, before ?? choice)
    const label = plainText(choice.label).normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()
    if (labels.has(label)) {
      const message = `two answers read "${choice.label}", so no one can tell them apart. Say how they differ.`
      findings.push(finding('same-label', at('label'), message, about))
    }
    labels.add(label)
  }
  return findings
}

/** Why an answer has the id of one before it, and what to do. */
function twice({ id, idIsWritten, to = '' }: ParsedChoice, before: ParsedChoice, cure?: string): string {
  if (idIsWritten && before.idIsWritten)
    return `two answers have the id "${id}". ${cure ?? 'Give one of them another.'}`
  if (!idIsWritten && !before.idIsWritten && to === before.to)
    return `two answers lead to one step, so both have the id "${id}". ${cure ?? 'Give each an id of its own: id: …'}`
  const [target = '', which] = idIsWritten ? [before.to, 'this one'] : [to, 'another']
  const why =
    target === id
      ? `an answer without an id has that of its target, "${id}"`
      : `an answer that leads to "${target}" and has no id has the id "${id}"`
  return `${why}, which ${which} has as well. ${cure ?? 'Give it an id of its own: id: …'}`
}

/** What to do in a translation about two answers with one id. */
function cureFor(own: readonly ParsedChoice[], original: readonly ParsedChoice[]): string {
  const [lacking, ...more] = original.filter(({ id }) => !own.some((one) => one.id === id))
  if (lacking === undefined) return 'The first language has one answer of that id. Remove the other.'
  return more.length === 0
    ? `Is this "${lacking.id}" of the first language ("${lacking.label}")? Then write its id and its target.`
    : `Of the answers of the first language these are missing here: ${[lacking, ...more].map(({ id }) => `"${id}"`).join(', ')}. Write the id and the target of the one that this is.`
}

function checkNumber({ id: step, choices, matter }: ParsedStep, guide: string): Finding[] {
  if (choices.length <= MOST_CHOICES) return []
  const message = `${choices.length} answers in one question; up to ${MOST_CHOICES} are read with ease. Ask in two questions, or group them.`
  return [finding('crowded', matter.place(['choices'], 'key'), message, { guide, step })]
}
