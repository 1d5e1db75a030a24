import { isObject, isTexts } from '@/lib/json-shape'
import type { Fields } from '../state/form'

export type Answer = NonNullable<Fields['choices']>[number]

/** Front matter as the form shows it. What it cannot read it leaves alone. */
export interface StepFields {
  readonly title: string
  /** Of a guide's front page. */
  readonly summary: string
  /** The same: which step comes first. */
  readonly start: string
  readonly kind: 'question' | 'instruction' | 'solved' | 'support' | 'front' | 'none'
  readonly answers: readonly Answer[]
  readonly next: string
  readonly then: string
  readonly keywords: readonly string[]
  readonly owner: string
  readonly reviewed: string
  readonly reviewBy: string
  readonly sources: readonly string[]
  readonly draft: boolean
}

/** Reads front matter, with what was put into the form over it. */
export function stepFields(front: Readonly<Record<string, unknown>>, edits: Fields): StepFields {
  const all: Readonly<Record<string, unknown>> = { ...front, ...edits }
  const text = (name: string) => textOf(all[name])
  const texts = (name: string) => (isTexts(all[name]) ? all[name] : [])
  const answers = Array.isArray(all.choices) ? all.choices.filter(isObject).map(answerOf) : []
  return {
    ...{
      title: text('title'),
      summary: text('summary'),
      start: text('start'),
      kind: kindOf(all),
      answers,
      next: text('next'),
      then: text('then'),
    },
    ...{ keywords: texts('keywords'), owner: text('owner'), sources: texts('sources') },
    ...{ reviewed: text('reviewed'), reviewBy: text('reviewBy'), draft: all.draft === true },
  }
}

function kindOf(all: Readonly<Record<string, unknown>>): StepFields['kind'] {
  if (Array.isArray(all.choices)) return 'question'
  if (typeof all.next === 'string') return 'instruction'
  if (all.outcome === 'solved' || all.outcome === 'support') return all.outcome
  return typeof all.start === 'string' ? 'front' : 'none'
}

function answerOf(one: Readonly<Record<string, unknown>>): Answer {
  const optional = (['id', 'hint', 'summary', 'match', 'then', 'screenshot', 'alt'] as const).flatMap(
    (name) => (one[name] === undefined ? [] : [[name, textOf(one[name])] as const]),
  )
  return {
    label: textOf(one.label),
    to: textOf(one.to),
    ...Object.fromEntries(optional),
    ...(isObject(one.when) && { when: Object.fromEntries(Object.entries(one.when).map(conditionOf)) }),
  }
}

function conditionOf([name, value]: [string, unknown]): [string, string | string[]] {
  return [name, isTexts(value) ? [...value] : textOf(value)]
}

/** YAML reads a date or a number where one was written without quotes. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}
