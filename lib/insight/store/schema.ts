import {
  bigint,
  bigserial,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'

// The one schema, for PGlite and for PostgreSQL. What it looks like in either is in `migrations`, which drizzle-kit writes: see
// docs/decisions/0120-counts-in-pglite-or-postgresql.md.

/** `2026-11-29`, in UTC. */
const day = () => date({ mode: 'string' }).notNull()
/** A name of the site's own, or nothing. */
const name = () => text().notNull().default('')

/** How often something was counted on a day. Every name is one of the site's, so a flood adds no rows. */
export const counts = pgTable(
  'counts',
  {
    day: day(),
    version: name(),
    lang: name(),
    ui: name(),
    guide: name(),
    step: name(),
    kind: name(),
    key: name(),
    n: bigint({ mode: 'number' }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.day, t.version, t.lang, t.ui, t.guide, t.step, t.kind, t.key] }),
    index('counts_guide').on(t.guide, t.day),
  ],
)

/** What readers wrote after "no", masked. */
export const comments = pgTable(
  'comments',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    ...{ day: day(), version: name(), lang: name(), ui: name(), guide: name(), step: name() },
    text: text().notNull(),
  },
  (t) => [index('comments_day').on(t.day)],
)

/** Words that found nothing. Until they have been seen several times there is only their hash. */
export const unanswered = pgTable(
  'unanswered',
  {
    ...{ kind: name(), lang: name(), hash: text().notNull() },
    n: integer().notNull(),
    text: text(),
    first: day(),
    last: day(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.lang, t.hash] })],
)

/** Batches that were counted lately, so that one that is sent again is not counted again. */
export const batches = pgTable(
  'batches',
  { id: uuid().primaryKey(), at: timestamp({ withTimezone: true }).notNull().defaultNow() },
  (t) => [index('batches_at').on(t.at)],
)

/** How far each server's journal is in the counts. */
export const journals = pgTable('journals', {
  id: uuid().primaryKey(),
  seq: bigint({ mode: 'number' }).notNull(),
  at: timestamp({ withTimezone: true }).notNull().defaultNow(),
})
