import type { z } from 'zod'
import type { Desk } from '../desk'

/** What a route answers: JSON, or bytes of a type. */
export type Answer =
  | { readonly status?: number; readonly json: unknown }
  | { readonly status?: number; readonly type: string; readonly bytes: Buffer }

export interface Asking {
  readonly desk: Desk
  readonly query: URLSearchParams
  /** What was sent, as JSON. */
  readonly body: unknown
}

export interface Route {
  /** Whether it is answered before all of the content has been read once. */
  readonly isQuick?: boolean
  /** How long a body may be, in bytes. */
  readonly most?: number
  readonly answer: (asking: Asking) => Answer | Promise<Answer>
}

/** A request that is not answered as it was meant; the message says why, and what to do. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message)
  }
}

/** A route that takes what a schema describes. */
export function taking<S extends z.ZodType>(
  schema: S,
  answer: (body: z.output<S>, asking: Asking) => unknown,
  most?: number,
): Route {
  return {
    ...(most !== undefined && { most }),
    answer: async (asking) => {
      const read = schema.safeParse(asking.body)
      if (!read.success) {
        throw new Refused(400, sentenceOf(read.error.issues[0]))
      }
      const made = await answer(read.data, asking)
      return isAnswer(made) ? made : { json: made }
    },
  }
}

/** What is wrong with what was sent, for a person. */
function sentenceOf(issue: z.core.$ZodIssue | undefined): string {
  const where = issue?.path.filter((one) => typeof one === 'string').join(', ') || 'what was sent'
  if (issue?.code === 'too_big')
    return `Too long: ${where}. At most ${String(issue.maximum)} ${issue.origin === 'array' ? 'entries' : 'signs'} are taken. Shorten it.`
  if (issue?.code === 'too_small') return `Empty: ${where}. Fill it in first.`
  if (issue?.code === 'invalid_format')
    return `Not taken as a name: ${where}. Use small letters a-z, digits and single hyphens.`
  return `The desk does not understand ${where}. Load the page again: it may be older than the desk.`
}

/** A route that only gives. */
export function giving(answer: (asking: Asking) => unknown): Route {
  return {
    answer: async (asking) => {
      const made = await answer(asking)
      return isAnswer(made) ? made : { json: made }
    },
  }
}

/** What a query must name. */
export function named(query: URLSearchParams, name: string): string {
  const value = query.get(name)
  if (value === null || value === '') throw new Refused(400, `The address needs ${name}=….`)
  return value
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && ('json' in value || 'bytes' in value)
}
