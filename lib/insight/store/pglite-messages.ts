import type { Written } from './journal'

// What a server's thread and that of PGlite say to each other.

/** What is asked of PGlite. `tx` is a transaction that was begun. */
export type Ask =
  | {
      readonly do: 'query'
      readonly sql: string
      readonly params: unknown[]
      readonly rows: RowMode
      readonly tx?: number
    }
  | { readonly do: 'begin' }
  | { readonly do: 'end'; readonly tx: number; readonly commit: boolean }
  | { readonly do: 'write'; readonly journal: string; readonly entries: readonly Written[] }
  | { readonly do: 'close' }

export type RowMode = 'array' | 'object'

/** A question and its answer have one number. */
export type Asked = Ask & { readonly id: number }
export interface Answered {
  readonly id: number
  readonly value?: unknown
  readonly fault?: string
  readonly code?: string
}

/** What the thread is begun with. */
export interface PgliteThreadData {
  readonly folder: string
  readonly migrations: Readonly<Record<'migrationsFolder' | 'migrationsSchema' | 'migrationsTable', string>>
}
