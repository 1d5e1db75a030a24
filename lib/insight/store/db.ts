import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'

/** PGlite or PostgreSQL, by Drizzle. */
export type Database = PgDatabase<PgQueryResultHKT>
