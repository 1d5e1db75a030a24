import { and, desc, eq, gte, isNotNull, lte, min, ne, sql, type SQL } from 'drizzle-orm'
import type { CountKind } from '../accept'
import type { StepCount } from '../report'
import type { Database } from './db'
import { comments, counts, unanswered } from './schema'

/** Of which counts. What is left out is not told apart. */
export interface Filter {
  /** Days, both included: `2026-11-01`. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly lang?: string | undefined
  readonly ui?: string | undefined
  /** Of the guide. */
  readonly version?: string | undefined
  readonly guide?: string | undefined
}

/** Arrivals and verdicts of one day, language, interface or version. */
export interface Slice {
  readonly name: string
  readonly arrivals: number
  readonly yes: number
  readonly no: number
}

/** What a reader wrote after "no". */
export interface CommentRow {
  readonly id: number
  readonly day: string
  readonly lang: string
  readonly guide: string
  readonly step: string
  readonly text: string
}

/** Words that found nothing, seen by several. */
export interface UnansweredRow {
  readonly kind: string
  readonly lang: string
  readonly text: string
  readonly n: number
  readonly last: string
}

const MOST_COMMENTS = 500
const MOST_TEXTS = 500
const total = sql<number>`sum(${counts.n})::float8`

function where({ from, to, lang, ui, version, guide }: Filter): SQL | undefined {
  return and(
    from === undefined ? undefined : gte(counts.day, from),
    to === undefined ? undefined : lte(counts.day, to),
    lang === undefined ? undefined : eq(counts.lang, lang),
    ui === undefined ? undefined : eq(counts.ui, ui),
    version === undefined ? undefined : eq(counts.version, version),
    guide === undefined ? undefined : eq(counts.guide, guide),
  )
}

/** How often each thing was counted at each step, summed over all that the filter leaves. */
export async function stepCounts(db: Database, filter: Filter): Promise<StepCount[]> {
  const { guide, step, kind, key } = counts
  const rows = await db
    .select({ guide, step, kind, key, n: total })
    .from(counts)
    .where(and(where(filter), ne(guide, '')))
    .groupBy(guide, step, kind, key)
  return rows.map((row) => ({ ...row, kind: row.kind as CountKind }))
}

/** How often something was counted that is about no step: searches and errors without an answer, what was refused or dropped. */
export async function siteCounts(
  db: Database,
  filter: Filter,
): Promise<readonly Omit<StepCount, 'guide' | 'step'>[]> {
  const { kind, key } = counts
  const rows = await db
    .select({ kind, key, n: total })
    .from(counts)
    .where(and(where({ ...filter, guide: '' })))
    .groupBy(kind, key)
  return rows.map((row) => ({ ...row, kind: row.kind as CountKind }))
}

/** The same guide's arrivals and verdicts, by day, language, interface or version, in the order of their names. */
export async function slices(
  db: Database,
  filter: Filter,
  by: 'day' | 'lang' | 'ui' | 'version',
): Promise<Slice[]> {
  const name = counts[by]
  const only = (condition: SQL) =>
    sql<number>`coalesce(sum(${counts.n}) filter (where ${condition}), 0)::float8`
  return db
    .select({
      name: sql<string>`${name}::text`,
      arrivals: only(sql`${counts.kind} = 'arrive'`),
      yes: only(sql`${counts.kind} = 'solved' and ${counts.key} = 'yes'`),
      no: only(sql`${counts.kind} = 'solved' and ${counts.key} = 'no'`),
    })
    .from(counts)
    .where(where(filter))
    .groupBy(name)
    .orderBy(name)
}

/** On which day each version of a guide was first seen. */
export async function versionsOf(
  db: Database,
  guide: string,
  lang?: string,
): Promise<{ version: string; day: string }[]> {
  const rows = await db
    .select({ version: counts.version, day: min(counts.day) })
    .from(counts)
    .where(where({ guide, lang }))
    .groupBy(counts.version)
    .orderBy(min(counts.day))
  return rows.map(({ version, day }) => ({ version, day: day ?? '' }))
}

/** Comments, newest first. */
export async function commentsOf(db: Database, { from, to, lang, ui, guide }: Filter): Promise<CommentRow[]> {
  const { id, day, text, step } = comments
  return db
    .select({ id, day, lang: comments.lang, guide: comments.guide, step, text })
    .from(comments)
    .where(
      and(
        from === undefined ? undefined : gte(day, from),
        to === undefined ? undefined : lte(day, to),
        lang === undefined ? undefined : eq(comments.lang, lang),
        ui === undefined ? undefined : eq(comments.ui, ui),
        guide === undefined ? undefined : eq(comments.guide, guide),
      ),
    )
    .orderBy(desc(id))
    .limit(MOST_COMMENTS)
}

/** Words that found nothing, those first that were seen most. Only such as were seen often enough. */
export async function unansweredOf(db: Database, { from, to, lang }: Filter): Promise<UnansweredRow[]> {
  const { kind, text, n, first, last } = unanswered
  const rows = await db
    .select({ kind, lang: unanswered.lang, text, n, last })
    .from(unanswered)
    .where(
      and(
        isNotNull(text),
        from === undefined ? undefined : gte(last, from),
        to === undefined ? undefined : lte(first, to),
        lang === undefined ? undefined : eq(unanswered.lang, lang),
      ),
    )
    .orderBy(desc(n), text)
    .limit(MOST_TEXTS)
  return rows.map((row) => ({ ...row, text: row.text ?? '' }))
}

/** Everything, for who takes it elsewhere. */
export async function everything(db: Database) {
  const { day, guide, step, kind, key } = counts
  return {
    counts: await db.select().from(counts).orderBy(day, guide, step, kind, key),
    comments: await db.select().from(comments).orderBy(comments.id),
    unanswered: (await db.select().from(unanswered).where(isNotNull(unanswered.text))).map(
      ({ hash: _, ...row }) => row,
    ),
  }
}
