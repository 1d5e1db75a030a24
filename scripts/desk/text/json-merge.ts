import { isObject } from '@/lib/json-shape'
import { entriesOf, inPlace, renamed, type Identity } from './json-entries'
import { standing, type Keep } from './standing'

/** One value that two have changed, and what either made of it; undefined where it was taken away. */
export interface JsonQuestion {
  /** The names of fields and entries on the way to it. */
  readonly path: readonly string[]
  /** What tells the entries of the list apart that it is an entry of. */
  readonly entryBy?: Identity
  readonly isOrder?: boolean
  readonly ours: unknown
  readonly theirs: unknown
  readonly both: boolean
  /** What becomes of both, or why both cannot be kept. */
  readonly why: string
}

export interface JsonMerge {
  readonly questions: readonly JsonQuestion[]
  /** The value, with one answer for each question. */
  readonly value: (keep: readonly Keep[]) => unknown
}

/** Gives a value, undefined for none. */
type Made = (keep: (question: JsonQuestion) => Keep) => unknown

interface Three {
  readonly ours: unknown
  readonly theirs: unknown
  readonly base: unknown
  /** Whether what both began with is known. */
  readonly hasBase: boolean
}

/**
 * What becomes of a value of JSON that two have changed: field by field, and of lists entry by entry. What either added is kept; what
 * both have changed is a question.
 * @param base what both began with; undefined where that is not known
 */
export function mergedJson(ours: unknown, theirs: unknown, base: unknown): JsonMerge {
  const questions: JsonQuestion[] = []
  const ask = (question: JsonQuestion): Made => {
    questions.push(question)
    return (keep) => (keep(question) === 'theirs' ? question.theirs : question.ours)
  }
  const made = of({ ours, theirs, base, hasBase: base !== undefined }, [], ask)
  return { questions, value: (keep) => made((question) => keep[questions.indexOf(question)] ?? 'ours') }
}

type Ask = (question: JsonQuestion) => Made
const ONE_PLACE = 'Only one of them has room here: keep one of the two.'
const NO_NAMES = 'Nothing tells the entries of these lists apart: keep one of the two.'

function of(three: Three, path: readonly string[], ask: Ask): Made {
  const { ours, theirs, base, hasBase } = three
  const stands = standing(ours, theirs, base, hasBase)
  if (stands) return () => three[stands]
  if (isObject(ours) && isObject(theirs)) return ofFields(three, path, ask)
  if (!Array.isArray(ours) || !Array.isArray(theirs))
    return ask({ path, ours, theirs, both: false, why: ONE_PLACE })
  return ofList(three, ours, theirs, path, ask)
}

function ofFields({ ours, theirs, base, hasBase }: Three, path: readonly string[], ask: Ask): Made {
  const at = (value: unknown, name: string) =>
    isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined
  const names = inPlace(Object.keys(ours as object), Object.keys(theirs as object))
  const fields = names.map((name): [string, Made] => {
    const inner = { ours: at(ours, name), theirs: at(theirs, name), base: at(base, name), hasBase }
    return [name, of(inner, [...path, name], ask)]
  })
  return (keep) => {
    const values = fields.map(([name, made]) => [name, made(keep)] as const)
    return Object.fromEntries(values.filter(([, value]) => value !== undefined))
  }
}

function ofList(
  { base, hasBase }: Three,
  ours: readonly unknown[],
  theirs: readonly unknown[],
  path: readonly string[],
  ask: Ask,
): Made {
  const before = Array.isArray(base) ? (base as unknown[]) : []
  const entries = entriesOf(ours, theirs, before)
  if (!entries) return ask({ path, ours, theirs, both: false, why: NO_NAMES })
  const { by, mine, other, was } = entries
  const isReworded = by === 'itself' && [...was.keys()].some((key) => !mine.has(key) && !other.has(key))
  if (isReworded && isNewIn(mine, was) && isNewIn(other, was)) {
    const why = 'Keep one of the two, or what either has.'
    const both = [...new Map([...mine, ...other]).values()]
    const question = { path, ours, theirs, both: true, why }
    const one = ask(question)
    return (keep) => (keep(question) === 'both' ? both : one(keep))
  }
  const order = orderOf(mine, other, was, hasBase, path, ask)
  const made = new Map(
    inPlace([...mine.keys()], [...other.keys()]).map((key) => {
      const inner = { ours: mine.get(key), theirs: other.get(key), base: was.get(key), hasBase }
      return [key, ofEntry(inner, by, [...path, key], ask)]
    }),
  )
  return (keep) => {
    const kept = order(keep).map((key) => [key, made.get(key)!(keep)] as const)
    const values = new Map(
      kept.filter(([, { value }]) => value !== undefined).map(([key, { value }]) => [key, value]),
    )
    // Theirs under another name behind all that have theirs already.
    for (const [, { beside }] of kept)
      if (beside !== undefined) values.set(...renamed(beside, by as 'n' | 'name', new Set(values.keys())))
    return [...values.values()]
  }
}

type Entries = ReadonlyMap<string, unknown>

function isNewIn(list: Entries, base: Entries): boolean {
  return [...list.keys()].some((key) => !base.has(key))
}

/** An entry, and the other’s beside it where both are kept. A mark or a walk is one thing; of other entries each field is by itself. */
function ofEntry(three: Three, by: Identity, path: readonly string[], ask: Ask) {
  const alone = (made: Made) => (keep: Parameters<Made>[0]) => ({
    value: made(keep),
    beside: undefined as unknown,
  })
  const { ours, theirs, base, hasBase } = three
  if (by !== 'n' && by !== 'name') return alone(of(three, path, ask))
  const stands = standing(ours, theirs, base, hasBase)
  if (stands) return alone(() => three[stands])
  const isNew = base === undefined
  const why = !isNew
    ? ONE_PLACE
    : by === 'n'
      ? 'Keep one of the two, or both: theirs gets the next number that is free then, which the text is to name.'
      : 'Keep one of the two, or both: theirs gets a number behind its name then.'
  const question = { path, entryBy: by, ours, theirs, both: isNew, why }
  const made = ask(question)
  return (keep: Parameters<Made>[0]) => ({
    value: made(keep),
    beside: keep(question) === 'both' ? theirs : undefined,
  })
}

/** The order of entries: that of who changed it; asked where both have put those that both have into another one. */
function orderOf(
  ours: Entries,
  theirs: Entries,
  base: Entries,
  hasBase: boolean,
  path: readonly string[],
  ask: Ask,
): (keep: Parameters<Made>[0]) => string[] {
  const keys = [ours, theirs].map((one) => [...one.keys()]) as [string[], string[]]
  const [mine, other] = [inPlace(...keys), inPlace(keys[1], keys[0])]
  const common = (one: Entries) => [...one.keys()].filter((key) => ours.has(key) && theirs.has(key))
  const stands = standing(common(ours), common(theirs), common(base), hasBase)
  if (stands) return () => (stands === 'ours' ? mine : other)
  const question = { path, isOrder: true, ours: keys[0], theirs: keys[1], both: false, why: ONE_PLACE }
  ask(question)
  return (keep) => (keep(question) === 'theirs' ? other : mine)
}
