import { and, eq, isNull, lt } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Database } from './db'
import { comments, counts, unanswered } from './schema'

/** Months for which numbers and comments are kept, unless the operator says otherwise. */
export const MONTHS_KEPT = 13
/** A hash of words that were not seen often enough is of no use after so long. */
const HASHES_KEPT_DAYS = 30

/** What was removed, in rows. */
export interface Purged {
  readonly counts: number
  readonly comments: number
  readonly unanswered: number
}

/** Removes what is older than so many months; all there is where they are 0. */
export async function purge(db: Database, months: number, now = new Date()): Promise<Purged> {
  const oldest = monthsBefore(now, months)
  const before = (column: PgColumn) => (months === 0 ? undefined : lt(column, oldest))
  const removed = await db.transaction(async (tx) => ({
    counts: (await tx.delete(counts).where(before(counts.day)).returning({ n: counts.n })).length,
    comments: (await tx.delete(comments).where(before(comments.day)).returning({ id: comments.id })).length,
    unanswered: (await tx.delete(unanswered).where(before(unanswered.last)).returning({ n: unanswered.n }))
      .length,
  }))
  const stale = new Date(now.getTime() - HASHES_KEPT_DAYS * 86_400_000).toISOString().slice(0, 10)
  const { text, last } = unanswered
  await db.delete(unanswered).where(and(isNull(text), lt(last, stale)))
  return removed
}

function monthsBefore(now: Date, months: number): string {
  const day = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, now.getUTCDate()))
  return day.toISOString().slice(0, 10)
}

/**
 * Removes a single comment, which may name somebody.
 * @returns whether there was one
 */
export async function removeComment(db: Database, id: number): Promise<boolean> {
  const gone = await db.delete(comments).where(eq(comments.id, id)).returning({ id: comments.id })
  return gone.length > 0
}
