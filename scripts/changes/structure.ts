import { plainText } from '@/lib/content'
import { keyOf, nameIn, type Choice, type Exit, type Step, type Target } from '@/lib/tree'
import { formerStart, saidOf, type ExitPair, type GuidePair, type StepPair } from './pairs'
import type { ChangeKind, TreeChange } from './types'

/** What became of a guide's structure: the guide itself, its steps, their kinds, and where they lead. */
export function structureChanges(pair: GuidePair): TreeChange[] {
  const { id, old, now } = pair
  const about = (kind: ChangeKind, text: string): TreeChange => ({ kind, guide: id, step: null, text })
  const changes: TreeChange[] = []
  if (!old && now) changes.push(about('guide-added', `The guide “${now.title}” is new.`))
  if (old && !now) changes.push(about('guide-gone', `The guide “${old.title}” is gone.`))
  if (!old || !now) return changes
  if (old.id !== now.id)
    changes.push(about('guide-renamed', `The guide is called ${now.id} now. It was ${old.id}.`))
  if (formerStart(pair) !== now.start)
    changes.push(about('start-changed', `The guide starts at ${now.start} now. It started at ${old.start}.`))
  return changes
}

/** What became of a step's structure. */
export function stepChanges(pair: StepPair, siblings: readonly StepPair[]): TreeChange[] {
  const { at, old, now, was, takenOverBy } = pair
  const about = (kind: ChangeKind, text: string): TreeChange => ({
    kind,
    guide: at.guide,
    step: at.step,
    text,
  })
  if (pair.unread) {
    const time = pair.unread === 'now' ? 'now' : 'as it was'
    return [about('unreadable', `The file cannot be read ${time}, so its answers are not compared.`)]
  }
  if (!old)
    return [about('step-added', `The ${kindOf(now!)} “${now!.title}” is new${waysOf(pair.exits, at.guide)}.`)]
  if (!now) {
    const like = siblings.find((one) => !one.old && one.now?.title === old.title)
    const heir = takenOverBy
      ? ` Its address leads to ${takenOverBy}.`
      : ` No step takes over its address${like ? `; if it is ${like.at.step} now, write aliases: [${at.step}] there` : ''}.`
    return [about('step-gone', `The ${kindOf(old)} “${old.title}” is gone.${heir}`)]
  }
  const changes: TreeChange[] = []
  if (was !== undefined) {
    const [guide, step = ''] = was.split('/')
    const former = guide === at.guide ? step : was
    changes.push(about('step-renamed', `The step is called ${nameFor(was, at)} now. It was ${former}.`))
  }
  if (kindOf(old) !== kindOf(now))
    changes.push(about('kind-changed', `The step is ${article(now)} now. It was ${article(old)}.`))
  return [...changes, ...pair.exits.flatMap((exit) => exitChanges(exit, at))]
}

function nameFor(was: string, at: Target): string {
  return was.startsWith(`${at.guide}/`) ? at.step : keyOf(at)
}

function exitChanges({ state, old, now }: ExitPair, at: Target): TreeChange[] {
  const answer = (now ?? old)?.choice?.id
  const about = (kind: ChangeKind, text: string): TreeChange => ({
    ...{ kind, guide: at.guide, step: at.step, text },
    ...(answer !== undefined && { answer }),
  })
  const said = (exit: Exit) => (exit.choice ? `The answer “${saidOf(exit)}” (${exit.choice.id})` : 'The step')
  if (state === 'added')
    return [
      about(
        now!.choice ? 'answer-added' : 'led-elsewhere',
        now!.choice
          ? `${said(now!)} is new and leads to ${endOf(now!, at.guide)}.`
          : `The step goes on to ${endOf(now!, at.guide)} now.`,
      ),
    ]
  if (state === 'gone')
    return [
      about(
        old!.choice ? 'answer-gone' : 'led-elsewhere',
        old!.choice
          ? `${said(old!)} is gone. It led to ${endOf(old!, at.guide)}.`
          : `The step no longer goes on to ${endOf(old!, at.guide)}.`,
      ),
    ]
  const changes: TreeChange[] = []
  if (!old || !now) return changes
  if (state === 'led')
    changes.push(
      about(
        'led-elsewhere',
        `${said(now)} ${now.choice ? 'leads' : 'goes on'} to ${endOf(now, at.guide)} now. Before: ${endOf(old, at.guide)}.`,
      ),
    )
  if (old.choice && now.choice) changes.push(...choiceChanges(old.choice, now.choice, now, about))
  return changes
}

function choiceChanges(
  old: Choice,
  now: Choice,
  exit: Exit,
  about: (kind: ChangeKind, text: string) => TreeChange,
): TreeChange[] {
  const changes: TreeChange[] = []
  const said = `The answer “${plainText(now.label)}” (${now.id})`
  if (old.id !== now.id)
    changes.push(
      about('answer-renamed', `${said} had the id ${old.id}. Links and scenarios may still name that.`),
    )
  if (old.label !== now.label)
    changes.push(about('answer-words', `${said} said “${plainText(old.label)}” before.`))
  const fields = (['hint', 'match', 'screenshot', 'alt'] as const).filter(
    (field) => old[field] !== now[field],
  )
  const own = (choice: Choice) => (choice.summary === plainText(choice.label) ? '' : choice.summary)
  const changed = [...fields, ...(own(old) === own(now) ? [] : ['summary'])]
  if (changed.length > 0) changes.push(about('answer-words', `${said} has another ${changed.join(' and ')}.`))
  // What a renamed step was called in a condition is not looked at: the check does.
  if (JSON.stringify(old.when) !== JSON.stringify(now.when))
    changes.push(
      about(
        'condition-changed',
        `${said} is known ${whenOf(exit.choice)}. Before, it was known ${whenOf(old)}.`,
      ),
    )
  return changes
}

function whenOf(choice: Choice | undefined): string {
  if (!choice?.when) return 'never without asking'
  return `if ${choice.when.map(({ of, name, is }) => `${of === 'interface' ? 'the interface' : name} is ${is.join(' or ')}`).join(' and ')}`
}

function waysOf(exits: readonly ExitPair[], guide: string): string {
  const ends = [...new Set(exits.map(({ now }) => endOf(now!, guide)))]
  return ends.length === 0 ? '' : ` and leads to ${ends.join(', ')}`
}

function endOf(exit: Exit, guide: string): string {
  return nameIn(guide, exit) + (exit.then ? `, then ${nameIn(guide, exit.then)}` : '')
}

/** What a step is, in a word. */
function kindOf(step: Step): 'question' | 'instruction' | 'outcome “solved”' | 'outcome “support”' {
  return step.kind === 'outcome' ? `outcome “${step.outcome}”` : step.kind
}

function article(step: Step): string {
  return step.kind === 'question' ? 'a question' : `an ${kindOf(step)}`
}
