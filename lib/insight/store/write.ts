import { createHash } from 'node:crypto'
import { and, count, eq, inArray, lt, sql } from 'drizzle-orm'
import { nameOf, type Comment, type Count, type Unanswered } from '../accept'
import type { Database } from './db'
import type { Written } from './journal'
import { batches, comments, counts, journals, unanswered } from './schema'

/** Rows in one statement. */
const AT_ONCE = 500
/** From so many on, words that found nothing are kept as words. */
const SEEN_ENOUGH = 5
/** Comments of a day that are kept, and new texts that found nothing: more are somebody's flood. */
export const MOST_COMMENTS = 2000
const MOST_NEW_TEXTS = 2000
/** A page sends a batch again within minutes, or never. */
const BATCHES_KEPT = sql`now() - interval '15 minutes'`
const JOURNALS_KEPT = sql`now() - interval '30 days'`

type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]

/**
 * Adds what a journal holds to the numbers, all of it or nothing. What is in them already, by its place in the journal or as a batch
 * that was sent before, is not added again; so it does no harm to call this twice, or when nobody knows how the first time ended.
 * @param entries in the order of the journal
 */
export async function writeEntries(
  db: Database,
  journal: string,
  entries: readonly Written[],
): Promise<void> {
  const last = entries.at(-1)
  if (!last) return
  await db.transaction(async (tx) => {
    await tx.insert(journals).values({ id: journal, seq: 0 }).onConflictDoNothing()
    const [mark] = await tx.select().from(journals).where(eq(journals.id, journal)).for('update')
    const fresh = entries.filter(({ seq }) => seq > (mark?.seq ?? 0)).map(({ entry }) => entry)
    if (fresh.length === 0) return
    const first = await newBatches(tx, [...new Set(fresh.map(({ id }) => id))])
    const counted = fresh.filter(({ id }) => first.delete(id))
    await addCounts(
      tx,
      counted.flatMap((one) => one.counts),
    )
    await addComments(
      tx,
      counted.flatMap((one) => one.comments),
    )
    await addUnanswered(
      tx,
      counted.flatMap((one) => one.unanswered),
    )
    await tx
      .update(journals)
      .set({ seq: last.seq, at: sql`now()` })
      .where(eq(journals.id, journal))
  })
  await db.delete(batches).where(lt(batches.at, BATCHES_KEPT))
  await db.delete(journals).where(lt(journals.at, JOURNALS_KEPT))
}

/** Of these, those that were never counted. Always in one order, so that two servers wait for each other and never both. */
async function newBatches(tx: Transaction, ids: string[]): Promise<Set<string>> {
  const found = new Set<string>()
  for (const some of inParts(ids.sort())) {
    const rows = await tx
      .insert(batches)
      .values(some.map((id) => ({ id })))
      .onConflictDoNothing()
      .returning({ id: batches.id })
    for (const { id } of rows) found.add(id)
  }
  return found
}

async function addCounts(tx: Transaction, all: readonly Count[]): Promise<void> {
  const sums = new Map<string, Count>()
  for (const one of all) {
    const name = nameOf(one)
    sums.set(name, { ...one, n: (sums.get(name)?.n ?? 0) + one.n })
  }
  const rows = [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
  const { day, version, lang, ui, guide, step, kind, key } = counts
  for (const some of inParts(rows))
    await tx
      .insert(counts)
      .values(some)
      .onConflictDoUpdate({
        target: [day, version, lang, ui, guide, step, kind, key],
        set: { n: sql`${counts.n} + excluded.n` },
      })
}

async function addComments(tx: Transaction, all: readonly Comment[]): Promise<void> {
  for (const [day, those] of byDay(all)) {
    const [there] = await tx.select({ n: count() }).from(comments).where(eq(comments.day, day))
    const kept = those.slice(0, Math.max(0, MOST_COMMENTS - (there?.n ?? 0)))
    for (const some of inParts(kept)) await tx.insert(comments).values(some)
    await addDropped(tx, day, 'comment', those.length - kept.length)
  }
}

/** Until it has been seen often enough, a text is only its hash; from then on it is there as it is. */
async function addUnanswered(tx: Transaction, all: readonly Unanswered[]): Promise<void> {
  for (const [day, those] of byDay(all)) {
    const seen = new Map<string, Unanswered & { hash: string; n: number }>()
    for (const one of those) {
      const hash = createHash('sha256').update(one.text).digest('base64url')
      const name = `${one.kind} ${one.lang} ${hash}`
      seen.set(name, { ...one, hash, n: (seen.get(name)?.n ?? 0) + 1 })
    }
    const rows = [...seen].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
    const [made] = await tx.select({ n: count() }).from(unanswered).where(eq(unanswered.first, day))
    let room = MOST_NEW_TEXTS - (made?.n ?? 0)
    let dropped = 0
    for (const some of inParts(rows)) {
      const known = await tx
        .select({ kind: unanswered.kind, lang: unanswered.lang, hash: unanswered.hash })
        .from(unanswered)
        .where(
          inArray(
            unanswered.hash,
            some.map(({ hash }) => hash),
          ),
        )
      const isKnown = (one: (typeof some)[number]) =>
        known.some(({ kind, lang, hash }) => kind === one.kind && lang === one.lang && hash === one.hash)
      const kept = some.filter((one) => isKnown(one) || room-- > 0)
      dropped += some.length - kept.length
      if (kept.length === 0) continue
      await tx
        .insert(unanswered)
        .values(
          kept.map(({ kind, lang, hash, n, text }) => ({
            ...{ kind, lang, hash, n, first: day, last: day },
            text: n >= SEEN_ENOUGH ? text : null,
          })),
        )
        .onConflictDoUpdate({
          target: [unanswered.kind, unanswered.lang, unanswered.hash],
          set: {
            n: sql`${unanswered.n} + excluded.n`,
            text: sql`coalesce(${unanswered.text}, excluded.text)`,
            last: sql`greatest(${unanswered.last}, excluded.last)`,
          },
        })
      await keepWords(tx, kept)
    }
    await addDropped(tx, day, 'text', dropped)
  }
}

/** Puts the words to those that have been seen often enough by now. */
async function keepWords(
  tx: Transaction,
  rows: readonly { kind: string; lang: string; hash: string; text: string }[],
) {
  for (const { kind, lang, hash, text } of rows)
    await tx
      .update(unanswered)
      .set({ text })
      .where(
        and(
          ...[eq(unanswered.kind, kind), eq(unanswered.lang, lang), eq(unanswered.hash, hash)],
          sql`${unanswered.n} >= ${SEEN_ENOUGH} and ${unanswered.text} is null`,
        ),
      )
}

async function addDropped(tx: Transaction, day: string, key: string, n: number): Promise<void> {
  const none = { version: '', lang: '', ui: '', guide: '', step: '' }
  if (n > 0) await addCounts(tx, [{ day, ...none, kind: 'dropped', key, n }])
}

function byDay<T extends { readonly day: string }>(all: readonly T[]): Map<string, T[]> {
  const days = new Map<string, T[]>()
  for (const one of all) {
    const those = days.get(one.day)
    if (those) those.push(one)
    else days.set(one.day, [one])
  }
  return days
}

function* inParts<T>(all: readonly T[]): Generator<T[]> {
  for (let at = 0; at < all.length; at += AT_ONCE) yield all.slice(at, at + AT_ONCE)
}
