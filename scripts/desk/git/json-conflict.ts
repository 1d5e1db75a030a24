import { isObject } from '@/lib/json-shape'
import { mergedJson, type JsonQuestion } from '../text/json-merge'
import { jsonIn, withJson } from '../text/json-text'
import type { Question, Settling, Sides } from './sides'

/** A link lock: a code that was given once stays, so both are kept. Where two gave one step different codes, or one code to two steps, it is asked which one was published. */
export function lockSettling(sides: Sides): Settling | undefined {
  const [ours, theirs] = [linksIn(sides.ours), linksIn(sides.theirs)]
  if (!ours || !theirs) return undefined
  const twice = Object.keys(ours).filter((step) => theirs[step] !== undefined && theirs[step] !== ours[step])
  const taken = Object.entries(ours).flatMap(([step, code]) =>
    Object.entries(theirs).flatMap(([other, same]) =>
      same === code && other !== step && ours[other] !== code && theirs[step] !== code
        ? [[step, other] as const]
        : [],
    ),
  )
  const asked = [
    ...twice.map((step) => ({
      where: `The short link of ${step}`,
      words:
        'Each of you gave this step a short link. Keep the one that was published first: it may be in use.',
      ours: String(ours[step]),
      theirs: String(theirs[step]),
    })),
    ...taken.map(([step, other]) => ({
      where: `The short link ${String(ours[step])}`,
      words:
        'Each of you gave this short link to another step. Keep the one that was published first; the other step gets a new one by npm run links.',
      ours: step,
      theirs: other,
    })),
  ]
  return {
    parts: asked.map((one) => ({ ...one, both: false })),
    settled: (keep) => {
      const links: Record<string, unknown> = { ...theirs, ...ours }
      twice.forEach((step, n) => {
        if (keep[n] === 'theirs') links[step] = theirs[step]
      })
      const without = new Set(
        taken.map(([step, other], n) => (keep[twice.length + n] === 'theirs' ? step : other)),
      )
      const left = Object.entries(links).filter(([step]) => !without.has(step))
      const sorted = Object.fromEntries(left.sort(([a], [b]) => (a < b ? -1 : 1)))
      return `${JSON.stringify({ links: sorted }, null, 2)}\n`
    },
  }
}

function linksIn(text: string): Readonly<Record<string, unknown>> | undefined {
  const lock = jsonIn(text)
  return isObject(lock) && isObject(lock.links) ? lock.links : undefined
}

/** Any other JSON, field by field and entry by entry. @returns undefined where either cannot be read */
export function jsonSettling(sides: Sides, base: string | undefined): Settling | undefined {
  const [ours, theirs] = [jsonIn(sides.ours), jsonIn(sides.theirs)]
  if (ours === undefined || theirs === undefined) return undefined
  const { questions, value } = mergedJson(ours, theirs, base === undefined ? undefined : jsonIn(base))
  return {
    parts: questions.map(questionOf),
    settled: (keep) => withJson(sides.ours, value(keep)),
  }
}

function questionOf(question: JsonQuestion): Question {
  const { ours, theirs, both, why } = question
  const happened =
    ours === undefined
      ? 'You took this away, and somebody else changed it.'
      : theirs === undefined
        ? 'You changed this, and somebody else took it away.'
        : 'You and somebody else both changed this.'
  return {
    where: whereOf(question),
    words: `${happened} ${why}`,
    ...{ ours: shown(question, ours), theirs: shown(question, theirs), both },
  }
}

function whereOf({ path, entryBy, isOrder }: JsonQuestion): string {
  const place = path.join(' › ')
  if (entryBy === 'n') return `Mark ${path.at(-1) ?? ''}`
  if (entryBy === 'name') return `The walk “${path.at(-1) ?? ''}”`
  if (isOrder) return place === '' ? 'The order' : `The order of ${place}`
  return place === '' ? 'The whole file' : place
}

function shown({ isOrder }: JsonQuestion, value: unknown): string {
  if (value === undefined) return ''
  if (isOrder && Array.isArray(value)) return value.join('\n')
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2)
}
