import { parseDocument } from 'yaml'
import { isObject } from '@/lib/json-shape'
import { defaultAnswerId } from '@/lib/tree'
import { matterOf, type Edit } from '../text/matter'

export type Fields = Readonly<Record<string, unknown>>

/** One field of front matter, or one answer, that the two have differently. */
export interface Difference {
  readonly where: string
  readonly ours: unknown
  readonly theirs: unknown
  readonly stands: 'ours' | 'theirs' | undefined
  /** Writes another value than ours; undefined takes it out. */
  readonly put: (value: unknown) => Edit
  /** What changes where other answers stand comes last. */
  readonly rank: number
}

/** What a file's front matter says; undefined where that cannot be read. */
export function fieldsIn(file: string): Fields | undefined {
  const yaml = matterOf(file)
  if (yaml === undefined) return undefined
  const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'silent' })
  const data: unknown = document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 100 })
  return isObject(data) ? data : undefined
}

/** Answers by their permanent names; undefined where there is no list of such. */
export function answersIn({ choices }: Fields): ReadonlyMap<string, Fields> | undefined {
  if (!Array.isArray(choices)) return undefined
  const answers = choices.flatMap((one: unknown) => {
    if (!isObject(one)) return []
    const id = one.id ?? (typeof one.to === 'string' ? defaultAnswerId(one.to) : undefined)
    return typeof id === 'string' ? [[id, one] as const] : []
  })
  const named = new Map(answers)
  return named.size === choices.length ? named : undefined
}
