import path from 'node:path'
import { z } from 'zod'
import { UserError } from '@/lib/command/user-error'
import { workingFolder } from '@/lib/command/working-folder'
import { isPasswordHash } from './sign-in/password'
import { MONTHS_KEPT } from '@/lib/insight/store/purge'

/** Where a server keeps its counts, as the environment says. */
export interface StoreSettings {
  /** For journals, PGlite and keys, absolute. */
  readonly folder: string
  /** Of a PostgreSQL; undefined for PGlite. */
  readonly url: string | undefined
  /** For how many months numbers are kept. */
  readonly months: number
}

const schema = z.object({
  DATA_DIR: z.string().default('data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(?:ql)?:\/\//, {
      error: 'DATABASE_URL names a PostgreSQL, such as postgres://user:password@db.example.com/signpost.',
    })
    .optional(),
  INSIGHT_MONTHS: z.coerce
    .number({ error: 'INSIGHT_MONTHS is a number of months, such as 13.' })
    .int()
    .min(1, { error: 'INSIGHT_MONTHS is a number of months, such as 13.' })
    .default(MONTHS_KEPT),
})

/**
 * The settings that an environment makes. An empty variable is as good as none.
 * @throws {UserError} that says what is expected, where one is not
 */
export function storeSettings(environment: Readonly<Record<string, string | undefined>>): StoreSettings {
  const { DATA_DIR, DATABASE_URL, INSIGHT_MONTHS } = environment
  const read = schema.safeParse({
    DATA_DIR: DATA_DIR || undefined,
    DATABASE_URL: DATABASE_URL || undefined,
    INSIGHT_MONTHS: INSIGHT_MONTHS || undefined,
  })
  if (!read.success) throw new UserError(read.error.issues[0]!.message)
  const { DATA_DIR: folder, DATABASE_URL: url, INSIGHT_MONTHS: months } = read.data
  return { folder: path.join(path.resolve(workingFolder(), folder), 'insight'), url, months }
}

/** How people sign in to see the numbers, as the environment says. */
export interface SignInSettings {
  /** What `npm run insight -- password` prints; undefined where nobody signs in. */
  readonly hash: string | undefined
  /** Of which the key of sessions is made; undefined for one of this machine's own. */
  readonly secret: string | undefined
}

const signInSchema = z.object({
  INSIGHT_PASSWORD_HASH: z
    .string()
    .refine(isPasswordHash, {
      error: 'INSIGHT_PASSWORD_HASH is no hash. npm run insight -- password makes one of a password.',
    })
    .optional(),
  INSIGHT_SECRET: z
    .string()
    .min(32, { error: 'INSIGHT_SECRET is too short: give at least 32 signs that nobody can guess.' })
    .optional(),
})

/**
 * The same for who signs in.
 * @throws {UserError} that says what is expected, where one is not
 */
export function signInSettings(environment: Readonly<Record<string, string | undefined>>): SignInSettings {
  const { INSIGHT_PASSWORD_HASH, INSIGHT_SECRET } = environment
  const read = signInSchema.safeParse({
    INSIGHT_PASSWORD_HASH: INSIGHT_PASSWORD_HASH || undefined,
    INSIGHT_SECRET: INSIGHT_SECRET || undefined,
  })
  if (!read.success) throw new UserError(read.error.issues[0]!.message)
  return { hash: read.data.INSIGHT_PASSWORD_HASH, secret: read.data.INSIGHT_SECRET }
}
